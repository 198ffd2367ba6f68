import { formatDate } from '../../../platform/web/dates.ts';
import { capitalised } from '../../../platform/web/words.ts';
import { percentWords, placeWords } from '../words.ts';
import type { Part } from './part.ts';
import type { Projected } from './shown.ts';

/** When the use of agency workers falls to the share that is aimed at. */
export function agencyPart({ projection: { answers } }: Projected): Part | undefined {
  const rows = answers.agencyShareReached;
  if (rows.length === 0) return undefined;
  return {
    title: 'When agency use falls',
    sentences: rows.map((row) => {
      const where = row.organisation === 'all' ? 'All services together' : placeWords(row);
      const aim = percentWords(row.wanted);
      const said =
        row.date === null
          ? `do not come down to ${aim} agency workers within the horizon; at its end it is ${percentWords(row.byDate.at(-1)?.share ?? 0)}`
          : `come down to ${aim} agency workers by ${formatDate(row.date)}`;
      return capitalised(`${where} ${said}.`);
    }),
    list: true,
    tables: [],
    notes: [],
  };
}
