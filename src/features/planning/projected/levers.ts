import { formatDate } from '../../../platform/web/dates.ts';
import { placeWords, pointsWords } from '../words.ts';
import type { Part, PartTable } from './part.ts';
import type { Projected } from './shown.ts';

type Effect = Projected['projection']['answers']['levers'][number];

/** What all levers together are called among those alone. */
export const allLevers = 'all together';

/** Which lever moves the vacancy rate most: what is found, each lever over all services by its effect, and by service. */
export interface LeversFound {
  finding: string;
  date: string;
  /** The one that lowers it most first; with all together, where there are several. */
  whole: readonly Effect[];
  byService: PartTable | undefined;
}

/** Undefined where the scenario has no lever. */
export function leversFound({ scenario, projection: { answers } }: Projected): LeversFound | undefined {
  const several = scenario.services.length > 1;
  const one = scenario.levers?.length === 1;
  const own = answers.levers.filter(({ lever }) => !one || lever !== allLevers);
  const whole = own
    .filter(({ organisation }) => !several || organisation === 'all')
    .toSorted((a, b) => a.change - b.change);
  const [best] = whole.filter(({ lever }) => lever !== allLevers);
  if (best === undefined) return undefined;
  const finding =
    best.change < 0
      ? `“${best.lever}” lowers the vacancy rate most: by ${pointsWords(-best.change)} points by ${formatDate(best.date)}`
      : 'No lever brings the vacancy rate down';
  return { finding, date: best.date, whole, byService: several ? byService(scenario.services, own) : undefined };
}

/** The name of a lever where it stands by itself. */
export const leverWords = ({ lever }: Pick<Effect, 'lever'>): string => (lever === allLevers ? 'All together' : lever);

/** `−2.1 (−3.0 to −1.2)`, in percentage points. */
const effectWords = ({ change, p10, p90 }: Effect): string =>
  `${pointsWords(change)} (${pointsWords(p10)} to ${pointsWords(p90)})`;

function byService(services: readonly { organisation: string; service: string }[], own: readonly Effect[]): PartTable {
  const names = [...new Set(own.map(({ lever }) => lever))];
  return {
    title: 'Change of the vacancy rate by service, in percentage points',
    headings: ['Service', ...names],
    rows: services.map(placeWords).map((service) => [
      service,
      ...names.map((name) => {
        const effect = own.find(
          (one) => one.lever === name && one.organisation !== 'all' && placeWords(one) === service,
        );
        return effect === undefined ? '' : effectWords(effect);
      }),
    ]),
  };
}

/** The same as a part, for where no chart is drawn. */
export function leversPart(projected: Projected): Part | undefined {
  const found = leversFound(projected);
  if (found === undefined) return undefined;
  const { finding, date, whole, byService } = found;
  const all: PartTable = {
    title: `Change of the vacancy rate at ${formatDate(date)}, in percentage points`,
    headings: ['Lever', 'Change'],
    rows: whole.map((effect) => [leverWords(effect), effectWords(effect)]),
  };
  return {
    title: leversTitle,
    sentences: [`${finding}.`],
    list: false,
    tables: byService === undefined ? [all] : [all, byService],
    notes: [
      'The mean of the runs, and in brackets between what 8 runs in 10 lie, against the same runs without any lever.',
    ],
  };
}

export const leversTitle = 'Which lever moves the vacancy rate most';
