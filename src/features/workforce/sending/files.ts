import { readFile, stat } from 'node:fs/promises';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { keyFor, seal, unseal } from '../../../platform/sealing.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import { formatNumber } from '../../../platform/web/words.ts';
import { about } from './about.ts';
import * as events from './events.ts';
import type { OwnService, SentReturn } from './model.ts';
import { organisationKey } from './organisation-key.ts';
import type { ChosenFile } from './read-upload.ts';
import { forgetFiles, sealedFile, writeFiles } from './store/files.ts';
import { keptReturn } from './store/returns.ts';

const megabyte = 1024 * 1024;
/** Of a return whose files are larger together, in bytes, no copy is kept. A census of 30,000 workers has 17 MB. */
export const mostKept = 20 * megabyte;

/** @throws Refused where the files are too large for a copy to be kept. */
export async function checkSize(files: readonly ChosenFile[]): Promise<void> {
  let size = 0;
  for (const { path } of files) size += (await stat(path)).size;
  if (size <= mostKept) return;
  const message = `A copy is kept of up to ${mostKept / megabyte} MB, and ${files.length === 1 ? 'the file is' : 'the files together are'} ${formatNumber(Math.ceil(size / megabyte))} MB. Nothing was read. Choose the return again, without a copy.`;
  throw new Refused([{ field: 'copy', message }]);
}

/** Keeps the files of a draft as they are, sealed so that they open in this place and under the organisation's key only. */
export async function keepFiles(
  tx: Tx,
  service: OwnService,
  draftId: string,
  files: readonly ChosenFile[],
): Promise<void> {
  const key = await fileKey(tx, service);
  const sealed = [];
  for (const [at, { name, path }] of files.entries()) {
    const bytes = await readFile(path);
    sealed.push({ name, size: bytes.length, sealed: seal(key, bytes, placeOf(draftId, at + 1)) });
  }
  await writeFiles(tx, draftId, sealed);
}

/**
 * The copy of a file, as it was chosen. Written into the log.
 * @throws NotFound where there is none, or its return is not kept
 */
export async function openFile(
  tx: Tx,
  service: OwnService,
  { returnId, number }: { returnId: string; number: number },
): Promise<{ name: string; bytes: Buffer }> {
  const { year } = await keptReturn(tx, service.id, returnId);
  const file = await sealedFile(tx, returnId, number);
  if (file === undefined) throw new NotFound();
  const bytes = unseal(await fileKey(tx, service), file.sealed, placeOf(returnId, number));
  await record(tx, events.fileDownloaded, { year }, about(service, returnId));
  return { name: file.name, bytes };
}

/** Deletes the copies of a return's files; its figures stay. @throws NotFound where there are none */
export async function deleteFiles(tx: Tx, service: OwnService, returnId: string): Promise<SentReturn> {
  const sent = await keptReturn(tx, service.id, returnId);
  if ((await forgetFiles(tx, returnId)) === 0) throw new NotFound();
  await record(tx, events.filesDeleted, { year: sent.year }, about(service, returnId));
  return sent;
}

const fileKey = async (tx: Tx, { organisationId }: OwnService) =>
  keyFor(await organisationKey(tx, organisationId), 'workforce file');

const placeOf = (returnId: string, number: number) => `${returnId} ${number}`;
