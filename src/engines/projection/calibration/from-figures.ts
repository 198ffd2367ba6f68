import type { Band, StaffGroup } from '../model.ts';
import * as usual from './defaults.ts';
import { type Estimate, type Evidence, inPercent, pooled, postsAround, roundedTo, yearsAround } from './estimate.ts';
import type { Grade } from './grades.ts';
import { type LeaverShares, leaveAt, profileOf } from './leaving.ts';
import { type CalibratedService, fteByGrade, postsOf } from './service.ts';

/** What figures without anybody's record say of a service, or of several together: published, or totals. */
export interface ServiceFigures {
  organisation: string;
  service: string;
  /** “DfE, edition 2024, Croydon at 30 September 2024”. */
  of: string;
  /** People and FTE in post. */
  heads: number;
  fte: number;
  /** FTE; undefined where it is not known. */
  vacancies: number | undefined;
  /** FTE who started within the year; undefined where it is not known. */
  starters: number | undefined;
  /** FTE of agency workers who cover vacancies; undefined where it is not known. */
  covering: number | undefined;
  /** From the narrowest level out, in years. */
  turnover: readonly Evidence[];
  leavers: LeaverShares;
  /** Shares of those in post. */
  managers: Estimate;
  seniors: Estimate;
  /** Of starters. */
  nqswShare: Estimate;
}

/** How likely leaving is in each band, from turnover at every level and how leavers divide. */
export function leaveFrom(turnover: readonly Evidence[], leavers: LeaverShares): Record<Band, Estimate> {
  const whole = pooled(turnover, yearsAround, 'years');
  const source = `Turnover of ${inPercent(whole.value)} (${whole.source}), spread over service as ${leavers.of}`;
  const at = leaveAt(whole.value, leavers);
  const band = (name: Band): Estimate => ({ value: at[name], n: whole.n, source });
  return { under2: band('under2'), '2to5': band('2to5'), over5: band('over5') };
}

/** A service from its figures. Service and grades of those in post follow from how people leave, and from the usual shares. */
export function calibrateFromFigures(figures: ServiceFigures): CalibratedService {
  const { organisation, service, of, heads, vacancies, starters, nqswShare, managers, seniors } = figures;
  const leave = leaveFrom(figures.turnover, figures.leavers);
  const groups = staffFrom(figures, {
    under2: leave.under2.value,
    '2to5': leave['2to5'].value,
    over5: leave.over5.value,
  });
  const started = starters ?? pooled(figures.turnover, yearsAround, 'years').value * figures.fte;
  const counted = starters === undefined ? 'as many starters as leavers' : `${roundedTo(starters, 1)} FTE started`;
  const fresh = Math.round(started * nqswShare.value);
  const told =
    vacancies === undefined
      ? 'vacancies are not known, and taken as none'
      : `${vacancies} FTE vacant, spread by who is in post`;
  return {
    organisation,
    service,
    posts: postsOf(fteByGrade(groups), vacancies ?? 0, heads, `${of}: ${figures.fte} FTE in post; ${told}`),
    staff: {
      groups,
      n: heads,
      source: `${of}: ${heads} people in post. How long they have served is not told: it is reckoned from how they leave, as if as many started each year as left. Grades: ${managers.source}; ${seniors.source}`,
    },
    leave,
    promotion: usual.promotion,
    nqswStarts: {
      value: fresh,
      n: starters === undefined ? 0 : Math.round(starters),
      source: `${of}: ${counted}; newly qualified: ${nqswShare.source}`,
    },
    startsPerVacancy: fillFrom(figures, started - fresh),
    agencyCover: coverFrom(figures),
  };
}

function fillFrom({ vacancies, of }: ServiceFigures, others: number): Estimate {
  const around = usual.startsPerVacancy;
  if (vacancies === undefined) return around;
  const value = (others + postsAround * around.value) / (vacancies + postsAround);
  const source = `${of}: about ${roundedTo(others, 1)} FTE started who were not newly qualified, and ${vacancies} were vacant; pulled towards ${around.value} a year for each (${around.source})`;
  return { value, n: Math.round(vacancies), source };
}

function coverFrom({ vacancies, covering, of }: ServiceFigures): Estimate {
  if (vacancies === undefined || covering === undefined || vacancies === 0) return usual.agencyCover;
  const value = Math.min(1, covering / vacancies);
  return {
    value,
    n: Math.round(vacancies),
    source: `${of}: agency workers cover ${covering} of ${vacancies} FTE vacant`,
  };
}

/** Half years of service to five years, as fine as bands and grades need; after that nothing in a rate depends on service. */
const steps = [...Array.from({ length: 10 }, (_, at) => at * 6), 60, 120, 240, 480];
/** Managers and senior practitioners have served so long at least. */
const seniorFrom = 24;

function staffFrom(
  { heads, fte, managers, seniors, nqswShare }: ServiceFigures,
  leave: Record<Band, number>,
): StaffGroup[] {
  const profile = profileOf(leave);
  const groups = steps.slice(0, -1).map((from, at) => {
    const to = steps[at + 1] ?? from;
    const weight = profile.slice(from, to).reduce((sum, share) => sum + share, 0);
    return { serviceMonths: from + Math.floor((to - from) / 2), weight };
  });
  const each = heads === 0 ? 1 : Math.min(1, Math.max(0.01, roundedTo(fte / heads)));
  const [managing, senior] = [Math.round(heads * managers.value), Math.round(heads * seniors.value)];
  const spread = (grade: Grade, people: number, from: number, to: number): StaffGroup[] => {
    const within = groups.filter(({ serviceMonths }) => serviceMonths >= from && serviceMonths < to);
    const counts = wholeParts(
      people,
      within.map(({ weight }) => weight),
    );
    return within.map(({ serviceMonths }, at) => ({ grade, serviceMonths, fte: each, count: counts[at] ?? 0 }));
  };
  const share = (from: number, to: number): number => profile.slice(from, to).reduce((sum, one) => sum + one, 0);
  // Managers and senior practitioners are among those who have served longest: all others are the newer.
  const rest = Math.max(0, heads - managing - senior);
  const first = Math.min(rest, Math.round(heads * share(0, 12)));
  const next = Math.min(rest - first, Math.round(heads * share(12, 36)));
  const later = rest - first - next;
  const fresh = Math.round(first * nqswShare.value);
  return [
    ...spread('nqsw', fresh, 0, 12),
    ...spread('social-worker', first - fresh, 0, 12),
    ...spread('social-worker', next, 12, 36),
    ...spread('experienced', later, 36, 480),
    ...spread('senior', senior, seniorFrom, 480),
    ...spread('manager', managing, seniorFrom, 480),
  ].filter(({ count }) => count > 0);
}

/** A whole number divided by weights into whole numbers: the largest remainders get what is left. */
function wholeParts(whole: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (all === 0 ? 0 : (whole * weight) / all));
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const order = [...exact.keys()].sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  for (const at of order.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}
