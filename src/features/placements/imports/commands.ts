import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { readBytes, readSheet, type Sheet, Unreadable } from '../../../platform/files/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import type { Upload } from '../../../platform/web/form.ts';
import { Forbidden, Refused } from '../../../platform/web/reply.ts';
import { count } from '../../../platform/web/words.ts';
import type { PlacementRound } from '../rounds/model.ts';
import { lockRound } from '../rounds/store.ts';
import { apply } from './apply.ts';
import { type FileCounts, importChosen, importDiscarded, importMade } from './events.ts';
import { type ImportKind, mayImport } from './kinds.ts';
import { changedMeanwhile, digestsOf, type FilePlan, type ImportPlan } from './plan.ts';
import { type Preview, previewOf } from './preview.ts';
import {
  beginImport,
  dropImport,
  forgetComparison,
  keepFile,
  keepOnly,
  markAccepted,
  noteComparison,
  openImport,
  seenIn,
} from './store.ts';

/** Takes in files that somebody chose, each instead of the one of its kind before; nothing else is changed. */
export async function chooseFiles(
  tx: Tx,
  me: Me,
  round: PlacementRound,
  chosen: readonly { kind: ImportKind; upload: Upload }[],
): Promise<void> {
  for (const { kind } of chosen)
    if (!mayImport(me, kind)) throw new Forbidden('These files are imported by those who place students.');
  const importId = await beginImport(tx, round.id);
  for (const { kind, upload } of chosen) {
    const read = await readUpload(upload);
    const { header, rows, warnings } = read.sheet;
    await keepFile(tx, importId, { kind, name: upload.filename, header, rows, warnings, unreadable: read.unreadable });
  }
  await forgetComparison(tx, round.id);
  await record(tx, importChosen, { kinds: chosen.map(({ kind }) => kind) }, { roundId: round.id });
}

/** The cells of an uploaded file, or why it is no table. */
async function readUpload({ filename, path }: Upload): Promise<{ sheet: Sheet; unreadable: string | undefined }> {
  try {
    const { bytes } = await readBytes(path);
    return { sheet: await readSheet({ name: filename, bytes }), unreadable: undefined };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { sheet: { file: filename, header: [], rows: [], warnings: [] }, unreadable: error.message };
  }
}

/**
 * What one's open import would change now; nothing where no files are chosen. The first time that it is shown it is
 * noted, to tell later what others changed meanwhile.
 */
export async function showImport(
  tx: Tx,
  me: Me,
  round: PlacementRound,
  complete: ReadonlySet<ImportKind>,
): Promise<{ plan: ImportPlan; accepted: boolean } | undefined> {
  const open = await openImport(tx, round.id);
  if (open === undefined || open.files.length === 0) return undefined;
  const { plan } = await previewOf(tx, me, round, open, complete);
  if (!open.noted) for (const file of plan.files) await noteComparison(tx, open.id, file.kind, comparisonOf(file));
  return { plan, accepted: open.acceptedAt !== undefined };
}

function comparisonOf(file: FilePlan) {
  const changes = file.changes.filter(({ how }) => how !== 'gone').length;
  return { leftOver: file.badRows.size, changes, seen: digestsOf(file) };
}

/**
 * Makes the changes that a preview showed: all of them, or none where anything is different from what was shown.
 * @throws Refused where somebody changed these rows meanwhile, or the files are not there any more
 */
export async function acceptImport(
  tx: Tx,
  me: Me,
  round: PlacementRound,
  shown: { digest: string; complete: ReadonlySet<ImportKind> },
): Promise<FileCounts[]> {
  await lockRound(tx, round.id);
  const open = await openImport(tx, round.id);
  if (open === undefined) {
    throw new Refused(
      'There is nothing to import any more: the files were discarded, or kept for a day and then forgotten. Choose them again.',
    );
  }
  await lockRegisters(tx);
  const preview = await previewOf(tx, me, round, open, shown.complete);
  const { plan, work } = preview;
  if (plan.digest !== shown.digest) throw await changedSince(tx, open.id, plan);
  if (plan.changes === 0)
    throw new Refused('There is nothing to change: all that can be read is as it is in the files.');
  await apply(tx, me, round.id, work);
  const files = plan.files.map(countsOf);
  await record(tx, importMade, { files }, { subjectId: round.id, roundId: round.id });
  await keepWhatIsLeft(tx, open, preview);
  return files;
}

/** Says how many rows would change something else now than when the files were first shown. */
async function changedSince(tx: Tx, importId: string, plan: ImportPlan): Promise<Refused> {
  let rows = 0;
  for (const file of plan.files) rows += changedMeanwhile(await seenIn(tx, importId, file.kind), file);
  const what = rows === 0 ? 'records that these files touch' : count(rows, 'of these rows', 'of these rows');
  return new Refused(
    `Somebody else changed ${what} since you looked. Nothing was imported; the changes below are as things stand now. Look at them again before you make them.`,
  );
}

/** Until the end, nobody else changes educators or students: what is compared now is what is changed. */
async function lockRegisters(tx: Tx): Promise<void> {
  await sql`select id from educator order by id for update`.execute(tx);
  await sql`select id from student order by id for update`.execute(tx);
}

async function keepWhatIsLeft(
  tx: Tx,
  open: NonNullable<Awaited<ReturnType<typeof openImport>>>,
  { plan }: Preview,
): Promise<void> {
  for (const { kind, badRows, unreadable } of plan.files) {
    const file = open.files.find((candidate) => candidate.kind === kind);
    const left =
      unreadable === undefined ? (file?.rows ?? []).filter(({ row }) => badRows.has(row)) : (file?.rows ?? []);
    await keepOnly(tx, open.id, kind, left);
    await noteComparison(tx, open.id, kind, { leftOver: left.length, changes: 0, seen: {} });
  }
  if (plan.files.every(({ badRows, unreadable }) => badRows.size === 0 && unreadable === undefined))
    await dropImport(tx, open.id);
  else await markAccepted(tx, open.id);
}

function countsOf({ kind, unchanged, changes, badRows }: FilePlan): FileCounts {
  const of = (...hows: string[]) => changes.filter(({ how }) => hows.includes(how)).length;
  return {
    kind,
    unchanged,
    added: of('new'),
    updated: of('updated', 'back'),
    withdrawn: of('gone'),
    unusable: badRows.size,
  };
}

/** Forgets one's open import of the round; false where there is none. */
export async function discardImport(tx: Tx, round: PlacementRound): Promise<boolean> {
  const open = await openImport(tx, round.id);
  if (open === undefined) return false;
  await dropImport(tx, open.id);
  await record(tx, importDiscarded, {}, { roundId: round.id });
  return true;
}
