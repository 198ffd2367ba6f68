import { conversionOf } from '../../../engines/pipeline/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { list } from '../../../platform/web/words.ts';
import { conversionRows } from '../pipeline/model.ts';
import { pipelineRows } from '../pipeline/store/rows.ts';
import type { ConversionTaken } from './taken.ts';

/** Conversion of one service from its own rows, and no other's, even where whoever asks may see more. */
export async function ownConversion(tx: Tx, serviceId: string): Promise<ConversionTaken> {
  const rows = (await pipelineRows(tx, 'conversion')).filter((row) => row.serviceId === serviceId);
  const { ofPlaced, ofNqsw } = conversionOf(conversionRows(rows));
  const sources = [...new Set(rows.map(({ source, asAt }) => `${source} (${asAt})`))];
  const taken = ({ n, of }: { n: number; of: number }) => (of === 0 ? undefined : { n, of, source: list(sources) });
  return { ofPlaced: taken(ofPlaced), ofNqsws: taken(ofNqsw) };
}
