import { conversionAim } from '../pipeline/aims.ts';
import type { ConversionTaken, CountTaken, PipelineTaken, ProgrammeTaken, Taken } from './taken.ts';
import { kentAndMedway } from './usual-pipeline.ts';

const aim = { value: conversionAim.percent / 100, source: conversionAim.source, n: 0 };

/** What a scenario takes from the pipeline, and what is to be known of it in sentences. */
export interface FromPipeline {
  json: Readonly<Record<string, unknown>>;
  remarks: readonly string[];
}

/** Conversion and programmes, each value with its source and n. Conversion is that of Kent and Medway where none is known. */
export function fromPipeline({ conversion, programmes, remarks }: PipelineTaken): FromPipeline {
  return {
    json: {
      conversion: conversionJson(conversion),
      ...(programmes.length > 0 && { pipeline: programmes.map(programmeJson) }),
    },
    remarks,
  };
}

/** Who of NQSWs had been on placement here is nobody else's to tell: left out where it is not known. */
const conversionJson = ({ ofPlaced, ofNqsws }: ConversionTaken) => ({
  ofPlaced: ofPlaced === undefined ? kentAndMedway : countJson(ofPlaced, 'students on placement'),
  target: aim,
  ...(ofNqsws && { ofNqsws: countJson(ofNqsws, 'NQSWs had been on placement with the service') }),
});

const countJson = ({ n, of, source }: CountTaken, whom: string): Taken => ({
  value: rounded(n / of),
  source: `${n} of ${of} ${whom}: ${source}`,
  n: of,
});

const programmeJson = ({ progression, award, ...programme }: ProgrammeTaken) => ({
  ...programme,
  progression: progression.map(valueJson),
  award: valueJson(award),
  finalPlacementsInPartnership: valueJson(programme.finalPlacementsInPartnership),
  employedInPartnership: valueJson(programme.employedInPartnership),
});

const valueJson = (taken: Taken): Taken => ({ ...taken, value: rounded(taken.value) });
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
