import {
  type EditionIndex,
  type MeasureName,
  measures,
  type Place,
  type Revision,
  revisionsOf,
} from '../../../../engines/workforce/benchmark/index.ts';

export interface Revised {
  /** England's rates that both editions give, and give differently: a figure that only one of them gives was not revised. */
  england: (Revision & { measure: MeasureName })[];
  /** How many of the regions' rates the next edition changed. */
  regions: number;
}

const names = Object.keys(measures).filter((name): name is MeasureName => name in measures);

/** What the next edition that is there changed of what one edition says. */
export function revisedSince({ edition, years, regions }: EditionIndex, editions: readonly EditionIndex[]): Revised {
  const next = editions.find((one) => one.edition > edition)?.edition;
  const revisions = (place: Place) =>
    names.flatMap((measure) =>
      years.flatMap((year) =>
        revisionsOf(editions, measure, place, year)
          .filter(({ to, before, after }) => to === next && typeof before === 'number' && typeof after === 'number')
          .map((revision) => ({ ...revision, measure })),
      ),
    );
  return {
    england: revisions({ kind: 'england' }),
    regions: [...regions.keys()].reduce((sum, name) => sum + revisions({ kind: 'region', name }).length, 0),
  };
}
