import { sql } from 'kysely';
import type { Database } from '../../../../platform/database/index.ts';

import { type Chosen, chosenFrom, nothingAsked, usualMeasures } from './chosen.ts';
import { benchmarkRows, measureFigures } from './figures.ts';
import { benchmarkView } from './view.ts';

/** As many as the editions of can be held ready. */
const most = 20;

/**
 * Reads every partnership's published editions and works a benchmark of all their areas out once, before anybody asks: the
 * first page would otherwise wait for several megabytes to be read and checked.
 */
export async function readyBenchmarks(database: Database): Promise<void> {
  const partnerships = await database.as({ kind: 'system' }, async (tx) => {
    const { rows } = await sql<{ id: string }>`select partnership_id as id from published_edition
      group by partnership_id order by max(loaded_at) desc limit ${most}`.execute(tx);
    return rows.map(({ id }) => id);
  });
  for (const partnershipId of partnerships.toReversed()) {
    const chosen = await database.as({ kind: 'system', partnershipId }, (tx) => chosenFrom(tx, nothingAsked));
    if (chosen !== undefined) show({ ...chosen, areas: chosen.offered });
  }
}

const show = (chosen: Chosen): string =>
  benchmarkView(measureFigures(benchmarkRows(chosen, usualMeasures), usualMeasures, chosen), chosen).toString();
