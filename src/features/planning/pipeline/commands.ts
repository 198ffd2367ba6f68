import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { readBytes, readSheet, type Sheet, Unreadable } from '../../../platform/files/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import { readDirectory } from '../../partnership/index.ts';
import { type Compared, compareRows } from './compare.ts';
import * as events from './events.ts';
import { kindOfSheet } from './formats/index.ts';
import type { GivenRow, PipelineKind, PipelineRow } from './model.ts';
import { maySendFor } from './policy.ts';
import { type Resolved, resolveSheet } from './resolve.ts';
import { type Draft, draftOf, removeDraft, writeDraft } from './store/drafts.ts';
import { keepRow, pipelineRows, removeRow } from './store/rows.ts';
import { pipelineTotalsJob } from './totals/job.ts';

type Sending = Pick<Jobs, 'send'>;

/**
 * Reads a file and shows it as a draft: nothing is changed.
 * @throws Refused where it is no table of the pipeline.
 */
export async function readFile(tx: Tx, me: Me, { name, path }: { name: string; path: string }): Promise<void> {
  const refuse = (message: string) => new Refused([{ field: 'file', message }]);
  try {
    const { bytes } = await readBytes(path);
    const sheet = await readSheet({ name, bytes });
    const kind = kindOfSheet(sheet);
    if (kind === undefined) {
      throw refuse(
        `${name} does not have the headings of one of the three tables. Nothing was changed. Download an empty table below, fill it in, and choose it here.`,
      );
    }
    const resolved = resolveSheet(sheet, kind, await readDirectory(tx), me);
    await writeDraft(tx, name, kind, contentOf(sheet, resolved));
    await record(tx, events.fileRead, { kind, rows: sheet.rows.length });
  } catch (error) {
    throw error instanceof Unreadable ? refuse(error.message) : error;
  }
}

function contentOf(sheet: Sheet, { rows, problems, warnings }: Resolved) {
  const good = new Set(rows.map(({ row }) => row));
  return {
    header: sheet.header,
    rows: rows.map(({ row, value: { kind: _, figures: __, ...whose }, value }) => ({ row, whose, said: value })),
    left: sheet.rows.filter(({ row }) => !good.has(row)),
    problems,
    warnings,
  };
}

/** A draft beside what is kept; the digest changes with either. */
export interface Preview extends Compared {
  draft: Draft;
  digest: string;
}

export async function previewOf(tx: Tx): Promise<Preview | undefined> {
  const draft = await draftOf(tx);
  if (draft === undefined) return undefined;
  const given = draft.rows.map(({ row, whose, said }) => ({
    row,
    value: { ...whose, serviceId: whose.serviceId, ...said },
  }));
  const compared = compareRows(given, await pipelineRows(tx, draft.kind));
  const digest = createHash('sha256')
    .update(JSON.stringify([draft.id, compared]))
    .digest('base64url');
  return { draft, ...compared, digest };
}

/**
 * Makes the changes that were looked at; the totals are worked out anew.
 * @param shown the digest of what was looked at
 * @throws Refused where there is no draft any more, or it would do something else by now.
 */
export async function acceptFile(tx: Tx, me: Me, jobs: Sending, shown: string): Promise<Preview> {
  const preview = await previewOf(tx);
  if (preview === undefined) {
    throw new Refused(
      'There is no file here any more: one that is not accepted within a day is forgotten. Nothing was changed. Choose it again.',
    );
  }
  if (preview.digest !== shown) {
    throw new Refused(
      'Something has changed since this page was opened. Nothing was changed by you. Look at what would change now, below.',
    );
  }
  const { changes, draft } = preview;
  for (const { given } of changes) await keepAsOwn(tx, me, given);
  const { id: _, file, kind, ...content } = draft;
  if (draft.left.length > 0) await writeDraft(tx, file, kind, { ...content, rows: [] });
  else await removeDraft(tx);
  const updated = changes.filter(({ before }) => before !== undefined).length;
  await record(tx, events.rowsKept, { kind: draft.kind, added: changes.length - updated, updated });
  if (changes.length > 0) await jobs.send(tx, pipelineTotalsJob, { kind: draft.kind });
  return preview;
}

/** Forgets the draft of whoever asks; false where there is none. */
export async function discardFile(tx: Tx): Promise<boolean> {
  const discarded = await removeDraft(tx);
  if (discarded) await record(tx, events.fileDiscarded, {});
  return discarded;
}

/**
 * Keeps one row that was typed, in place of the one that is of the same.
 * @param cells what was typed, by column
 * @throws Refused with what is wrong, at its field.
 */
export async function enterRow(
  tx: Tx,
  me: Me,
  jobs: Sending,
  kind: PipelineKind,
  cells: Readonly<Record<string, string>>,
): Promise<GivenRow> {
  const sheet: Sheet = {
    file: '',
    header: Object.keys(cells),
    rows: [{ row: 2, cells: Object.values(cells) }],
    warnings: [],
  };
  const { rows, problems } = resolveSheet(sheet, kind, await readDirectory(tx), me);
  const [only] = rows;
  if (only === undefined) {
    throw new Refused(
      problems.map(({ column, value, wrong, expected }) => ({
        field: column,
        message: value === '' ? `Enter ${expected}` : `“${value}” ${wrong}. Enter ${expected}`,
      })),
    );
  }
  const { changes } = compareRows(rows, await pipelineRows(tx, kind));
  const replaced = changes.some(({ before }) => before !== undefined);
  await keepAsOwn(tx, me, only.value);
  await record(tx, events.rowsKept, { kind, added: replaced ? 0 : 1, updated: replaced ? 1 : 0 });
  await jobs.send(tx, pipelineTotalsJob, { kind });
  return only.value;
}

async function keepAsOwn(tx: Tx, me: Me, row: GivenRow): Promise<void> {
  if (!maySendFor(me, row)) throw new NotFound();
  await keepRow(tx, row);
}

/** Removes a row; totals to come leave it out. @throws NotFound where it is not there, or somebody else's. */
export async function removePipelineRow(tx: Tx, jobs: Sending, id: string): Promise<PipelineRow> {
  const row = await ownRow(tx, id);
  await removeRow(tx, id);
  await record(
    tx,
    events.rowRemoved,
    { kind: row.kind },
    { organisationId: row.organisationId, ...(row.serviceId && { serviceId: row.serviceId }) },
  );
  await jobs.send(tx, pipelineTotalsJob, { kind: row.kind });
  return row;
}

/** A row that whoever asks may see. @throws NotFound */
export async function ownRow(tx: Tx, id: string): Promise<PipelineRow> {
  const row = (await pipelineRows(tx)).find((one) => one.id === id);
  if (row === undefined) throw new NotFound();
  return row;
}
