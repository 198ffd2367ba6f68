import { yearName } from '../../../../engines/workforce/calendar.ts';
import { repeats } from '../../../../engines/workforce/linked/repeats.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { SentReturn } from '../model.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import type { ReadReturn } from '../read-upload.ts';
import { linkedReturns } from '../store/records.ts';

/** Whether a return holds the workers of another year's that the service has sent. */
export async function sameWorkers(
  tx: Tx,
  { heading, records }: ReadReturn,
  kept: readonly SentReturn[],
  pseudonym: Pseudonyms,
): Promise<string[]> {
  const workers = records.map(({ identifier, position: _, ...record }) => ({
    ...record,
    person: pseudonym(identifier)?.toString('hex'),
  }));
  const others = kept.filter(({ year }) => year !== heading.year);
  return (await linkedReturns(tx, others)).flatMap((other) => {
    const alike = repeats(other, { year: heading.year, workers });
    return alike === undefined
      ? []
      : [
          `${alike} of its ${workers.length} workers stand in your return of ${yearName(other.year)} just so, with the same role, start and end. Look whether it is that return under the year ${yearName(heading.year)}.`,
        ];
  });
}
