import { conversionAt, shareShown } from '../../../engines/pipeline/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { uncapitalised } from '../../../platform/web/words.ts';
import { kindTitles, type PipelineKind } from '../pipeline/model.ts';
import type { ShownPipeline } from '../pipeline/totals/content.ts';
import { asConversion } from '../pipeline/totals/make.ts';
import { latestTotal } from '../pipeline/totals/store.ts';
import { takenProgrammes } from './shown-programmes.ts';
import { overYears, yearsWords } from './shown-steps.ts';
import type { ConversionTaken, CountTaken, PipelineTaken } from './taken.ts';

/**
 * The pipeline for a scenario of the partnership, from the totals that whoever reads the plan may see, whoever makes it:
 * what the totals hide is nowhere in it (docs/decisions/0084-scenarios-rest-on-what-is-shown.md).
 */
export async function pipelineFromTotals(tx: Tx): Promise<PipelineTaken> {
  const conversion = await conversionFromTotals(tx);
  const total = await latestTotal(tx, 'programmes');
  const { programmes, remarks } =
    total === undefined
      ? { programmes: [], remarks: ['There are no totals of admissions and progression, so no programme is here.'] }
      : takenProgrammes(total.shown, totalWords('programmes', total));
  const unknown = 'The partnership’s totals show no conversion, so that of Kent and Medway stands here.';
  return { conversion, programmes, remarks: [...(conversion.ofPlaced === undefined ? [unknown] : []), ...remarks] };
}

/** Conversion over all services, each percentage of the years of which the totals show it. */
export async function conversionFromTotals(tx: Tx): Promise<ConversionTaken> {
  const total = await latestTotal(tx, 'conversion');
  if (total === undefined) return { ofPlaced: undefined, ofNqsws: undefined };
  return takenConversion(total.shown, totalWords('conversion', total));
}

/** @param source the total in words */
export function takenConversion(shown: ShownPipeline, source: string): ConversionTaken {
  const tables = asConversion(shown.tables);
  const ofAll = (whole: 'placed' | 'nqsw'): CountTaken | undefined => {
    const over = overYears(tables.recruited.columns, (year) => {
      const counts = conversionAt(tables, { year });
      return shareShown(counts.recruited, counts[whole]);
    });
    const { n, of } = over;
    return of === 0 ? undefined : { n, of, source: `recruited in ${yearsWords(over)}: ${source}` };
  };
  return { ofPlaced: ofAll('placed'), ofNqsws: ofAll('nqsw') };
}

/** `the partnership’s totals of placements and NQSWs, edition 3, made on 1 October 2026` */
const totalWords = (kind: PipelineKind, { edition, madeAt }: { edition: number; madeAt: Date }): string =>
  `${ofTotals} ${uncapitalised(kindTitles[kind])}, edition ${edition}, made on ${formatDate(madeAt)}`;

const ofTotals = 'the partnership’s totals of';

/** Whether a source is such a total, by its words. */
export const isOfTotals = (source: string): boolean => source.includes(`${ofTotals} `);
