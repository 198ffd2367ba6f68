import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import './schema.ts';

/** One's own import that waits: files chosen and not accepted, or rows that could not be read. */
export interface WaitingImport {
  roundId: string;
  round: string;
  accepted: boolean;
  /** As the person calls it. */
  file: string;
  leftOver: number;
  changes: number;
}

/** What one's own imports have left to do, as it was when their files were last compared. */
export async function waitingImports(tx: Tx): Promise<WaitingImport[]> {
  const rows = await tx
    .selectFrom('import')
    .innerJoin('import_file', 'import_file.import_id', 'import.id')
    .innerJoin('round', 'round.id', 'import.round_id')
    .select([
      'round.id as roundId',
      'round.name as round',
      'import.accepted_at',
      'import_file.name as file',
      'import_file.left_over as leftOver',
      'import_file.changes',
    ])
    .where('import.made_by', '=', sql<string>`me()`)
    .orderBy('import.made_at')
    .orderBy('import_file.kind')
    .execute();
  return rows.map(({ accepted_at, ...row }) => ({ ...row, accepted: accepted_at !== null }));
}
