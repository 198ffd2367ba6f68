import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { headingKey } from '../../../platform/files/index.ts';
import { Refused } from '../../../platform/web/reply.ts';
import type { PlacementRound } from '../rounds/model.ts';
import { importColumnsNamed } from './events.ts';
import { rememberHeadings } from './heading-store.ts';
import { type ImportKind, tables } from './kinds.ts';
import { forgetComparison } from './store.ts';

/**
 * Remembers which of somebody's headings stands for which column (an empty heading: for none), and reads the open files
 * again with it.
 * @throws Refused where one heading is said to be two columns
 */
export async function nameColumns(
  tx: Tx,
  round: PlacementRound,
  kind: ImportKind,
  meanings: readonly { column: string; heading: string }[],
): Promise<void> {
  const known = meanings.filter(({ column }) => column in tables[kind].columns);
  const named = known.filter(({ heading }) => heading !== '').map(({ heading }) => headingKey(heading));
  const twice = named.find((heading, index) => named.indexOf(heading) !== index);
  if (twice !== undefined)
    throw new Refused(
      `One of your columns was chosen for two of ours. Go back and choose each only once; nothing was changed.`,
    );
  await rememberHeadings(
    tx,
    kind,
    known.map(({ column, heading }) => ({ column, heading: headingKey(heading) })),
  );
  await record(tx, importColumnsNamed, { kind, columns: known.map(({ column }) => column) }, { roundId: round.id });
  await forgetComparison(tx, round.id);
}
