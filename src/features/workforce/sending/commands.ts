import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { Unreadable } from '../../../platform/files/index.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import { totalsJob } from '../totals/job.ts';
import { about } from './about.ts';
import * as events from './events.ts';
import { checkSize, keepFiles } from './files.ts';
import type { OwnService, SentReturn } from './model.ts';
import { organisationKey } from './organisation-key.ts';
import { pseudonymsUnder } from './pseudonyms.ts';
import { type ChosenFile, type ReadReturn, readUpload } from './read-upload.ts';
import * as drafts from './store/drafts.ts';
import { filesOf, forgetFiles } from './store/files.ts';
import { keptReturn, returnsOf, sentBefore, withdraw } from './store/returns.ts';
import { ownServices } from './store/services.ts';

/** The service of whoever asks. @throws NotFound where they answer for no such service. */
export async function ownService(tx: Tx, id: string): Promise<OwnService> {
  const service = (await ownServices(tx)).find((one) => one.id === id);
  if (service === undefined) throw new NotFound();
  return service;
}

/**
 * Reads the files of a return and shows it as a draft: nothing counts in any figure before it is kept.
 * @param copy whether the files stay with the draft; otherwise nothing of them does but what was read
 * @throws Refused where the files are no return, or one of the other service, or too large for a copy of them to be kept.
 */
export async function readDraft(
  tx: Tx,
  service: OwnService,
  files: readonly ChosenFile[],
  latest: number,
  copy = false,
): Promise<void> {
  if (copy) await checkSize(files);
  const read = await readOrRefuse(files, latest);
  if (read.heading.service !== service.kind) {
    const what = read.heading.service === 'children' ? 'children’s' : 'adults’';
    throw refused(
      `${read.files.join(' and ')} is a return of ${what} services, and this is ${service.name}. Choose its own return.`,
    );
  }
  const warnings = [...read.warnings, ...(await doubts(tx, service, read, latest))];
  const pseudonym = pseudonymsUnder(await organisationKey(tx, service.organisationId));
  const draftId = await drafts.writeDraft(tx, service, read, warnings, pseudonym);
  if (copy) await keepFiles(tx, service, draftId, files);
  const { year } = read.heading;
  await record(tx, events.returnRead, { year }, about(service));
}

async function readOrRefuse(files: readonly ChosenFile[], latest: number): Promise<ReadReturn> {
  try {
    return await readUpload(files, latest);
  } catch (error) {
    throw error instanceof Unreadable ? refused(error.message) : error;
  }
}

const refused = (message: string) => new Refused([{ field: 'files', message }]);

/** What whoever sends should look at twice: the same again, another authority, not the latest year. */
async function doubts(tx: Tx, service: OwnService, read: ReadReturn, latest: number): Promise<string[]> {
  const { year, authority } = read.heading;
  const kept = await returnsOf(tx, service.id, ['kept']);
  const same = await sentBefore(tx, service.id, read.digest);
  const before = kept.find((one) => one.year === year);
  const other = kept.find(
    (one) => one.authority !== undefined && authority !== undefined && one.authority !== authority,
  );
  return [
    ...(same ? [`This is the same return that you sent on ${formatDate(same)}.`] : []),
    ...(before && !same
      ? [`It would take the place of the return of ${yearName(year)} sent on ${formatDate(before.sentAt)}.`]
      : []),
    ...(year < latest && !before
      ? [`It is the return of ${yearName(year)}, and the last is that of ${yearName(latest)}.`]
      : []),
    ...(year > latest ? [`Its year, ${yearName(year)}, has not ended yet. Look whether it is right.`] : []),
    ...(other
      ? [
          `It says that it is of authority ${authority}, and the return of ${yearName(other.year)} is of ${other.authority}. Look whether it is yours.`,
        ]
      : []),
  ];
}

/**
 * Keeps the draft of whoever asks; the totals of its year are worked out anew.
 * @param shown the draft that they looked at
 * @param copy whether the files that were kept with the draft, if they were, are kept on
 * @throws Refused where there is no draft any more, or another than was looked at.
 */
export async function keepDraft(
  tx: Tx,
  jobs: Pick<Jobs, 'send'>,
  service: OwnService,
  { shown, copy = false }: { shown?: string | undefined; copy?: boolean } = {},
): Promise<SentReturn> {
  const draft = await drafts.draftOf(tx, service.id);
  if (draft === undefined) {
    throw refused(
      'There is nothing to send any more: files that are not sent within a day are forgotten. Nothing was sent. Choose them again.',
    );
  }
  if (shown !== undefined && shown !== draft.id) {
    throw refused(
      'You have read other files since this page was opened. Nothing was sent. Look at what they hold, below.',
    );
  }
  const replaced = (await returnsOf(tx, service.id, ['kept'])).some(({ year }) => year === draft.year);
  if (!copy) await forgetFiles(tx, draft.id);
  await drafts.keepDraft(tx, draft);
  const withCopy = copy && (await filesOf(tx, [draft.id])).length > 0;
  await record(tx, events.returnKept, { year: draft.year, replaced, copy: withCopy }, about(service, draft.id));
  await totalsAnew(tx, jobs, service, [draft.year]);
  return draft;
}

/** Forgets the draft of whoever asks; false where there is none. */
export async function discardDraft(tx: Tx, service: OwnService): Promise<boolean> {
  const discarded = await drafts.removeDraft(tx, service.id);
  if (discarded) await record(tx, events.returnDiscarded, {}, about(service));
  return discarded;
}

/**
 * Withdraws a return that is kept; totals to come leave it out.
 * @throws NotFound where it is not there, or not kept.
 */
export async function withdrawReturn(tx: Tx, jobs: Pick<Jobs, 'send'>, service: OwnService, id: string): Promise<void> {
  const sent = await keptReturn(tx, service.id, id);
  await withdraw(tx, id);
  await record(tx, events.returnWithdrawn, { year: sent.year }, about(service, id));
  await totalsAnew(tx, jobs, service, [sent.year]);
}

/** Asks for the totals of some years of this kind of service to be worked out anew. */
export async function totalsAnew(
  tx: Tx,
  jobs: Pick<Jobs, 'send'>,
  { kind }: OwnService,
  years: readonly number[],
): Promise<void> {
  for (const year of years) await jobs.send(tx, totalsJob, { service: kind, year });
}
