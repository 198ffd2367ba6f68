import { calendarMonth, monthEnd } from '../calendar.ts';
import type { Band, Lever, NqswRecruitment, Progress, Scenario, Service } from '../model.ts';

/** The levers that are pulled, by their place in the scenario; `all` of them unless said otherwise. */
export type Pulled = 'all' | readonly number[];

/** What holds in a service in one month of the horizon, with the levers that are in force. */
export interface Rates {
  /** Probability of leaving within a year. */
  leave: (grade: string, band: Band) => number;
  /** Probability of progressing within a year. */
  perYear: (rule: Progress) => number;
  fillPerMonth: number;
  nqsw: NqswRecruitment | undefined;
  agencyCover: number;
}

/** The levers for a service that are in force in a month: those whose date lies before its end. */
export function leversIn(scenario: Scenario, service: Service, month: number, pulled: Pulled): Lever[] {
  const end = monthEnd(scenario, month);
  return (scenario.levers ?? []).filter(
    (lever, at) => (pulled === 'all' || pulled.includes(at)) && lever.from < end && isFor(lever, service),
  );
}

/** True when the lever is for the service. */
export const isFor = ({ services }: Lever, { organisation, service }: Service): boolean =>
  services === undefined || services.some((one) => one.organisation === organisation && one.service === service);

/** The rates of a service with levers: probabilities added up, everything else replaced by the last that speaks of it. */
export function ratesWith(service: Service, levers: readonly Lever[]): Rates {
  const sum = (values: (number | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const last = <T>(values: (T | undefined)[]): T | undefined => values.findLast((value) => value !== undefined);
  const addedTo = (rule: Progress) =>
    levers.flatMap(({ progress = [] }) =>
      progress.filter(({ from, to }) => from === rule.from && to === rule.to).map(({ perYear }) => perYear),
    );
  return {
    leave: (grade, band) =>
      probability(
        sum([
          service.leaveByGrade?.[grade]?.[band] ?? service.leave[band],
          ...levers.map(({ leave }) => leave?.[band]),
        ]),
      ),
    perYear: (rule) => probability(sum([rule.perYear, ...addedTo(rule)])),
    fillPerMonth: probability(
      sum([service.recruit?.others?.fillPerMonth, ...levers.map(({ recruit }) => recruit?.others?.fillPerMonth)]),
    ),
    nqsw: last([service.recruit?.nqsw, ...levers.map(({ recruit }) => recruit?.nqsw)]),
    agencyCover: last([service.agencyCover, ...levers.map(({ agencyCover }) => agencyCover)]) ?? 0,
  };
}

const probability = (value: number): number => Math.min(1, Math.max(0, value));

/** The probability in a month that is `annual` in twelve. */
export const monthly = (annual: number): number => 1 - (1 - annual) ** (1 / 12);

/** NQSWs that start in a month of the horizon: so many, or what is vacant and a share of the posts on top; 0 outside the cycle. */
export type NqswStarts = { starts: number } | { over: number };

/** What the cycle brings in a month. */
export function nqswStartsIn(scenario: Scenario, month: number, recruitment: NqswRecruitment | undefined): NqswStarts {
  if (recruitment === undefined || !recruitment.months.includes(calendarMonth(scenario, month))) return { starts: 0 };
  const over = overVacant(recruitment.posts);
  if (over !== undefined) return { over };
  return { starts: shareOfYear(Number(recruitment.posts), recruitment.months, calendarMonth(scenario, month)) };
}

/** A year's starts spread over the months of the cycle; what does not divide goes to the first of them. */
export const shareOfYear = (starts: number, months: readonly number[], month: number): number =>
  Math.floor(starts / months.length) + (months[0] === month ? starts % months.length : 0);

/** `vacant` as 0 and `vacant+10%` as 0.1; undefined for anything else. */
export function overVacant(posts: number | string): number | undefined {
  if (posts === 'vacant') return 0;
  const percent = typeof posts === 'string' ? /^vacant\+(\d+(?:\.\d+)?)%$/.exec(posts)?.[1] : undefined;
  return percent === undefined ? undefined : Number(percent) / 100;
}
