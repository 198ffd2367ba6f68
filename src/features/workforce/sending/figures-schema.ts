import { z } from 'zod';
import type { Figures } from '../../../engines/workforce/figures/figures.ts';

const tally = z.object({ headcount: z.number(), fte: z.number(), fteKnown: z.number() });
const tallies = z.record(z.string(), tally);
const ratio = z.object({ n: z.number(), d: z.number(), known: z.number(), of: z.number() });

/** Figures as they were kept. */
export const figuresSchema: z.ZodType<Figures> = z.object({
  inPost: tally,
  leavers: tally,
  starters: tally,
  agency: tally,
  standingUnknown: z.number(),
  untold: z.object({ inPost: z.number(), leavers: z.number(), starters: z.number(), agency: z.number() }),
  // Figures that were kept before it was counted do not hold it.
  vacanciesIn: z.object({ fte: z.number(), posts: z.number() }).default({ fte: 0, posts: 0 }),
  ratios: z.object({
    turnoverFte: ratio,
    turnoverHeadcount: ratio,
    vacancy: ratio,
    agencyFte: ratio,
    agencyHeadcount: ratio,
    agencyCover: ratio,
    vacanciesCovered: ratio,
    absence: ratio,
    caseload: ratio,
  }),
  tables: z.object({
    inPostByRole: tallies,
    inPostByAge: tallies,
    inPostBySex: tallies,
    inPostByEthnicity: tallies,
    inPostByHours: tallies,
    startersByOrigin: tallies,
    leaversByRole: tallies,
    leaversByReason: tallies,
    leaversByDestination: tallies,
    reaching: tallies,
  }),
  leaversByService: z.object({ children: tallies, adults: tallies }),
});
