import { z } from 'zod';
import {
  type Answers,
  measures,
  type Row,
  type TogetherRow,
  togetherMeasures,
} from '../../../engines/projection/index.ts';

const spread = {
  mean: z.number().nullable(),
  p10: z.number().nullable(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
};
const place = { organisation: z.string(), service: z.string() };
const number = z.number();

export const rowsSchema: z.ZodType<Row[]> = z.array(
  z.object({ ...place, grade: z.string(), date: z.string(), measure: z.enum(measures), ...spread }),
);

export const togetherSchema: z.ZodType<TogetherRow[]> = z.array(
  z.object({ date: z.string(), measure: z.enum(togetherMeasures), ...spread }),
);

const cost = { cost: number, saved: number };

/** Answers as they were kept. */
export const answersSchema: z.ZodType<Answers> = z.object({
  nqswNeeded: z.array(
    z.object({
      ...place,
      year: number,
      starts: z.union([number, z.literal('unreachable')]),
      bestVacancyRate: number,
      bestStarts: number,
    }),
  ),
  placementsToOffer: z.array(
    z.object({ ...place, year: number, nqsws: number, atObserved: number.nullable(), atTarget: number.nullable() }),
  ),
  admissionsVersusNeed: z.array(
    z.object({
      year: number,
      admissions: number,
      cohorts: z.array(
        z.object({ provider: z.string(), programme: z.string(), admittedIn: z.string(), admissions: number }),
      ),
      needed: number,
      unreachable: number,
      ratio: number.nullable(),
      within60Percent: z.boolean().nullable(),
      reading: z.string(),
    }),
  ),
  levers: z.array(
    z.object({
      lever: z.string(),
      ...place,
      date: z.string(),
      change: number,
      p10: number,
      p90: number,
      standardError: number,
    }),
  ),
  agencyShareReached: z.array(
    z.object({
      ...place,
      wanted: number,
      date: z.string().nullable(),
      years: number.nullable(),
      byDate: z.array(z.object({ date: z.string(), share: number })),
    }),
  ),
  pipeline: z.array(
    z.object({
      provider: z.string(),
      programme: z.string(),
      year: number,
      admittedIn: z.string(),
      admissions: number,
      progressed: z.array(z.object(spread)),
      awarded: z.object(spread),
      placed: z.object(spread),
      employed: z.object(spread),
    }),
  ),
  costs: z
    .object({
      years: z.array(
        z.object({
          date: z.string(),
          agencyPremium: number,
          recruitment: number,
          bursaries: number,
          levers: number,
          total: number,
        }),
      ),
      levers: z.array(
        z.object({
          lever: z.string(),
          ...cost,
          breakEven: z.string().nullable(),
          byDate: z.array(z.object({ date: z.string(), ...cost })),
        }),
      ),
    })
    .nullable(),
});
