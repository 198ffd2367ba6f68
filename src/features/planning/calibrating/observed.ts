import { list } from '../../../platform/web/words.ts';
import { conversionAim } from '../pipeline/aims.ts';
import type { ConversionObserved, Observed, PipelineObserved, ProgrammeObserved } from '../pipeline/pipeline-for.ts';

/** Conversion as both councils of Kent and Medway had it, recomputed from their rows, and the aim that they set themselves. */
const usualConversion = {
  value: 0.447,
  source: 'Kent and Medway progression case study: 93 of 208 students on placement were recruited. Put your own in',
  n: 208,
};
const aim = { value: conversionAim.percent / 100, source: conversionAim.source, n: 0 };

/** What a scenario takes from the pipeline as the partnership has sent it, and what is to be known of it in sentences. */
export interface FromPipeline {
  json: Readonly<Record<string, unknown>>;
  remarks: string[];
}

/**
 * Conversion and programmes as they were observed, each value with its source and n. Conversion is that of Kent and Medway where
 * none was sent; a programme of which a step is not known is left out, as it cannot be followed to employment.
 */
export function fromPipeline(observed: Pick<PipelineObserved, 'conversion' | 'programmes'>): FromPipeline {
  const told = observed.programmes.map((programme) => ({ programme, json: programmeJson(programme) }));
  const whole = told.flatMap(({ json }) => json ?? []);
  const broken = told.flatMap(({ programme, json }) =>
    json === undefined ? [`${programme.programme} at ${programme.provider}`] : [],
  );
  return {
    json: {
      conversion: { ofPlaced: conversionOf(observed.conversion), target: aim },
      ...(whole.length > 0 && { pipeline: whole }),
    },
    remarks:
      broken.length === 0
        ? []
        : [
            `A step of the pipeline is not known of ${list(broken)}, so ${broken.length === 1 ? 'it is' : 'they are'} not in it.`,
          ],
  };
}

function conversionOf({ ofPlaced: { n, of }, source }: ConversionObserved) {
  if (of === 0) return usualConversion;
  return { value: rounded(n / of), source: `${n} of ${of} students on placement were recruited: ${source}`, n: of };
}

function programmeJson({ admissions, progression, award, ...programme }: ProgrammeObserved) {
  const steps = progression.flatMap((step) => (step === undefined ? [] : [valueJson(step)]));
  const { finalPlacementsInPartnership: placed, employedInPartnership: employed } = programme;
  if (!admissions || !award || !placed || !employed || steps.length < progression.length) return undefined;
  return {
    provider: programme.provider,
    programme: programme.programme,
    admissions: { value: admissions.value, source: admissions.source, n: admissions.value },
    progression: steps,
    award: valueJson(award),
    finalPlacementsInPartnership: valueJson(placed),
    employedInPartnership: valueJson(employed),
  };
}

function valueJson({ value, n, of, source }: Observed) {
  const from = of === 0 ? `reported without its numbers: ${source}` : `${n} of ${of} students: ${source}`;
  return { value: rounded(value), source: from, n: of };
}
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
