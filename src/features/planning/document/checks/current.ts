import { censusDate, latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { serviceWords } from '../../../partnership/index.ts';
import type { LiveFigures, RestsOn } from '../figures/model.ts';
import type { Checked, Finding } from './check.ts';

/** Figures of a census of 30 September are published at the end of the February after it (DfE), and returns are in by then. */
const publishedBy = '-03-01';

/** The census year of which figures are out on an ISO day. */
export const yearExpected = (day: string): number => {
  const latest = latestCensusYear(day);
  return day >= `${latest + 1}${publishedBy}` ? latest : latest - 1;
};

/** A scenario that starts longer ago than this is not of today, in years. */
const oldestStart = 2;

/** What of the figures is older than it could be on that day, each as a sentence. */
export function oldFigures({ rests }: Pick<LiveFigures, 'rests'>, day: string): string[] {
  const expected = yearExpected(day);
  return [
    ...published('children’s', rests.children, expected),
    ...published('adults’', rests.adults, expected),
    ...totals(rests, expected),
    ...start(rests, day),
  ];
}

function published(whose: string, edition: RestsOn['children'], expected: number): string[] {
  if (edition === undefined)
    return [`No published figures of ${whose} services are loaded. Load them under Workforce, Published figures.`];
  if (edition.edition >= expected) return [];
  return [
    `The published figures of ${whose} services end in ${yearName(edition.edition)}; those of ${yearName(expected)} are out. Load them.`,
  ];
}

function totals({ totals }: RestsOn, expected: number): string[] {
  return (['children', 'adults'] as const).flatMap((service) => {
    const whose = serviceWords[service];
    const latest = Math.max(...totals.filter((total) => total.service === service).map(({ year }) => year));
    if (latest >= expected) return [];
    if (latest === -Infinity)
      return [`There are no totals of returns of ${whose} services. Ask for returns under Workforce.`];
    return [
      `The totals of returns of ${whose} services end in ${yearName(latest)}; those of ${yearName(expected)} could be in.`,
    ];
  });
}

function start({ scenario, children }: RestsOn, day: string): string[] {
  // A scenario that starts with the newest figures that are loaded is as old as these: that is said of them.
  if (scenario === undefined || (children !== undefined && scenario.start >= censusDate(children.edition))) return [];
  const oldest = `${Number(day.slice(0, 4)) - oldestStart}${day.slice(4)}`;
  if (scenario.start >= oldest) return [];
  return [
    `The projection starts on ${formatDate(scenario.start)}, more than ${oldestStart} years ago. Make a scenario from the current picture.`,
  ];
}

/** Old figures stand in the way until the plan says why they are used. */
export function staleFigures({ written, figures, day }: Checked): Finding[] {
  if (written.ageReason.trim() !== '') return [];
  return oldFigures(figures, day).map((words) => ({ at: 'settings', words }));
}

/** What is amiss with the projection that the plan tells of. */
export function unsettledProjection({ figures: { rests }, scenarioShared }: Checked): Finding[] {
  const { scenario } = rests;
  const at = 'settings';
  if (scenario === undefined)
    return [{ at, words: 'No scenario is chosen whose projection the plan tells of: choose one.' }];
  const name = `“${scenario.name}”`;
  return [
    ...(scenario.current ? [] : [{ at, words: `${name} has no projection as it is now: run it.` } as const]),
    ...(scenario.frozen
      ? []
      : [{ at, words: `${name} is not frozen, so it could change after the vote: freeze it.` } as const]),
    ...(scenarioShared
      ? []
      : [
          {
            at,
            words: `${name} is not shared, so readers could not look at what the plan rests on: share it.`,
          } as const,
        ]),
  ];
}
