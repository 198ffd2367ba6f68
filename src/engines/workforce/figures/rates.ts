import type { People, Stated } from '../model.ts';
import type { Figures } from './figures.ts';
import { inFte, inHeads, type Side, unknown } from './sides.ts';
import { noTally, type Ratio, sum, type Tally } from './tally.ts';

/** Adds the rates to what was counted, with what the return states beside its workers. */
export function withRates(counted: Figures, stated: Stated): Figures {
  const whole = withStated(counted, stated);
  const { inPost, leavers, agency, untold, uncertain } = whole;
  const told = (who: People[], ratio: Ratio): Ratio => (who.some((one) => untold[one] > 0) ? unknown(1) : ratio);
  const { standingUnknown } = counted;
  const side = (who: People): Side => ({ counted: whole[who], uncertain: uncertain[who], standingUnknown });
  const turnover = [side('leavers'), side('inPost')];
  const employed = [side('agency'), side('inPost')];
  return {
    ...whole,
    ratios: {
      ...counted.ratios,
      turnoverFte: told(['leavers', 'inPost'], inFte(leavers.fte, inPost.fte, turnover)),
      turnoverHeadcount: told(['leavers', 'inPost'], inHeads(leavers.headcount, inPost.headcount, turnover)),
      agencyFte: told(['agency', 'inPost'], inFte(agency.fte, sum(agency.fte, inPost.fte), employed)),
      agencyHeadcount: told(
        ['agency', 'inPost'],
        inHeads(agency.headcount, agency.headcount + inPost.headcount, employed),
      ),
      vacancy: told(['inPost'], vacancyOf(stated, side('inPost'))),
      ...coverOf(stated, side('agency')),
    },
  };
}

/** What the return states as a whole takes the place of what its workers tell. */
function withStated(counted: Figures, stated: Stated): Figures {
  const untold = { ...counted.untold };
  for (const who of stated.untold ?? []) untold[who] = 1;
  const uncertain = { ...counted.uncertain };
  const of = (who: 'leavers' | 'starters'): Tally => {
    const headcount = stated[who];
    if (headcount === undefined) return counted[who];
    uncertain[who] = 0;
    return { ...noTally(), headcount };
  };
  const told = { leavers: of('leavers'), starters: of('starters') };
  return { ...counted, ...told, untold, uncertain, vacanciesIn: vacanciesIn(stated) };
}

const vacanciesIn = ({ vacancies, vacantPosts }: Stated): Figures['vacanciesIn'] => ({
  fte: vacancies === undefined ? 0 : 1,
  posts: vacancies === undefined && vacantPosts !== undefined ? 1 : 0,
});

/** Posts are set against heads, full-time equivalents against full-time equivalents. */
function vacancyOf({ vacancies, vacantPosts }: Stated, inPost: Side): Ratio {
  const { fte, headcount } = inPost.counted;
  if (vacancies !== undefined) return inFte(vacancies, sum(vacancies, fte), [inPost]);
  if (vacantPosts !== undefined) return inHeads(vacantPosts, vacantPosts + headcount, [inPost]);
  return unknown(1);
}

/**
 * Who covers a vacancy is one of the agency workers, so more than 100% of them means that some are missing below the line. Where
 * all of them are known, the return contradicts itself, and the rate shows it.
 */
function coverOf({ agencyCovering, vacancies }: Stated, agency: Side): { agencyCover: Ratio; vacanciesCovered: Ratio } {
  if (agencyCovering === undefined) return { agencyCover: unknown(1), vacanciesCovered: unknown(1) };
  const cover = inFte(agencyCovering, agency.counted.fte, [agency]);
  return {
    agencyCover: cover.n > cover.d && cover.known < cover.of ? unknown(cover.of) : cover,
    vacanciesCovered: vacancies === undefined ? unknown(1) : { n: agencyCovering, d: vacancies, known: 1, of: 1 },
  };
}
