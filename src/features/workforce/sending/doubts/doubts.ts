import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import type { OwnService } from '../model.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import type { ReadReturn } from '../read-upload.ts';
import { returnsOf, sentBefore } from '../store/returns.ts';
import { authorityDoubts } from './authority.ts';
import { sameWorkers } from './same-workers.ts';

/** What whoever sends should look at twice: the same again, another authority, not the latest year, another year's workers. */
export async function doubts(
  tx: Tx,
  service: OwnService,
  read: ReadReturn,
  { latest, pseudonym }: { latest: number; pseudonym: Pseudonyms },
): Promise<string[]> {
  const { year, authority } = read.heading;
  const kept = await returnsOf(tx, service.id, ['kept']);
  const same = await sentBefore(tx, service.id, read.digest);
  const before = kept.find((one) => one.year === year);
  return [
    ...(await authorityDoubts(tx, service, authority)),
    ...(await sameWorkers(tx, read, kept, pseudonym)),
    ...(same ? [`This is the same return that you sent on ${formatDate(same)}.`] : []),
    ...(before && !same
      ? [`It would take the place of the return of ${yearName(year)} sent on ${formatDate(before.sentAt)}.`]
      : []),
    ...(year < latest && !before
      ? [`It is the return of ${yearName(year)}; the one of the last census is that of ${yearName(latest)}.`]
      : []),
    ...(year > latest ? [`Its year, ${yearName(year)}, has not ended yet. Look whether it is right.`] : []),
  ];
}
