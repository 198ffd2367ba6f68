import { Worker } from 'node:worker_threads';
import type { ForecastRecord } from '../../../engines/projection/forecast/index.ts';
import type { EditionIndex } from '../../../engines/workforce/benchmark/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { editionsOf } from '../../workforce/index.ts';
import { historiesIn } from './histories.ts';

/** How good forecasts from an edition would have been. */
export interface Hindcast {
  edition: number;
  /** Only of measures that beat both simple ways. */
  shown: ForecastRecord[];
  /** Those that did no better, of which no forecast is shown. */
  others: ForecastRecord['measure'][];
}

/** It takes a second or two of a processor, so it is worked out once for an edition as it is held ready, beside the pages. */
const known = new WeakMap<EditionIndex, Promise<ForecastRecord[]>>();

/** The record of the partnership's latest edition; undefined where there is none, or not for whoever asks. */
export async function latestHindcast(tx: Tx): Promise<Hindcast | undefined> {
  const index = (await editionsOf(tx)).indexes.at(-1);
  if (index === undefined) return undefined;
  const records = known.get(index) ?? workedOut(index);
  known.set(index, records);
  const all = await records;
  return {
    edition: index.edition,
    shown: all.filter(({ shown }) => shown),
    others: all.flatMap(({ shown, measure }) => (shown ? [] : [measure])),
  };
}

function workedOut(index: EditionIndex): Promise<ForecastRecord[]> {
  const { promise, resolve, reject } = Promise.withResolvers<ForecastRecord[]>();
  const worker = new Worker(new URL('./record-worker.ts', import.meta.url), { workerData: historiesIn(index) });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`the record of forecasts ended early with code ${code}`)));
  promise.catch(() => known.delete(index));
  return promise;
}
