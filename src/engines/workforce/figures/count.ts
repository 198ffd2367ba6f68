import { censusDate, inCensusYear, wholeYears, workingDays } from '../calendar.ts';
import { notKnown } from '../categories.ts';
import type { People, Service, Stated, Worker } from '../model.ts';
import { ageBand, hoursBand, serviceBand } from './bands.ts';
import { type Figures, noFigures } from './figures.ts';
import { reaches } from './horizon.ts';
import { noTally, type Ratio, sum, type Tallies, type Tally } from './tally.ts';

/** Counts the workers of one return one by one, so that none needs to be kept. */
export interface Counting {
  add: (worker: Worker) => void;
  /** The figures, once every worker was added; `stated` is what the return says beside them. */
  end: (stated: Stated) => Figures;
}

/**
 * Begins to count a return for the census year that ends on 30 September of `year`. The formulas are those of the DfE's
 * data dictionary of the children's social work workforce, for adults' returns too:
 *
 * - turnover: leavers in the year ÷ in post at its end (FTE, headcount)
 * - vacancy: vacancies ÷ (vacancies + in post), FTE
 * - agency: agency ÷ (agency + in post); agency workers are not in post
 * - agency cover: agency FTE that covers vacancies ÷ agency FTE; vacancies covered: the same ÷ FTE vacancies
 * - absence: days lost ÷ (FTE in post × working days of the year), of those in post of whom both are known
 * - caseload: cases ÷ FTE of those, agency workers too, who hold a case and have FTE
 */
export function counting(year: number, service: Service): Counting {
  const figures = noFigures();
  return {
    add: (worker) => addWorker(figures, worker, year, service),
    end: (stated) => withRates(figures, stated),
  };
}

function addWorker(figures: Figures, worker: Worker, year: number, service: Service): void {
  if (worker.standing === undefined) figures.standingUnknown += 1;
  if (worker.standing === 'agency') count(figures.agency, worker);
  if (worker.standing === 'in-post') addInPost(figures, worker, year);
  if (worker.standing === 'leaver') addLeaver(figures, worker, service);
  if (worker.standing === 'in-post' || worker.standing === 'agency') addCaseload(figures.ratios.caseload, worker);
  if ((worker.standing === 'in-post' || worker.standing === 'leaver') && startedWithin(worker, year)) {
    count(figures.starters, worker);
    countIn(figures.tables.startersByOrigin, worker.origin ?? notKnown, worker);
  }
}

const startedWithin = ({ started }: Worker, year: number): boolean =>
  started !== undefined && inCensusYear(started, year);

function addInPost(figures: Figures, worker: Worker, year: number): void {
  const { tables, ratios } = figures;
  const age = worker.born === undefined ? undefined : wholeYears(worker.born, censusDate(year));
  count(figures.inPost, worker);
  countIn(tables.inPostByRole, worker.role ?? notKnown, worker);
  countIn(tables.inPostByAge, ageBand(age), worker);
  countIn(tables.inPostBySex, worker.sex ?? notKnown, worker);
  countIn(tables.inPostByEthnicity, worker.ethnicity ?? notKnown, worker);
  countIn(tables.inPostByHours, hoursBand(worker.fte), worker);
  for (const category of worker.born === undefined ? [notKnown] : reaches(worker.born, year)) {
    countIn(tables.reaching, category, worker);
  }
  ratios.absence.of += 1;
  if (worker.daysLost === undefined || worker.fte === undefined) return;
  ratios.absence.known += 1;
  ratios.absence.n = sum(ratios.absence.n, worker.daysLost);
  ratios.absence.d = sum(ratios.absence.d, worker.fte * workingDays(year));
}

function addLeaver(figures: Figures, worker: Worker, service: Service): void {
  const { started, ended } = worker;
  const years = started === undefined || ended === undefined ? undefined : wholeYears(started, ended);
  count(figures.leavers, worker);
  countIn(figures.leaversByService[service], serviceBand(service, years), worker);
  countIn(figures.tables.leaversByRole, worker.role ?? notKnown, worker);
  countIn(figures.tables.leaversByReason, worker.reason ?? notKnown, worker);
  countIn(figures.tables.leaversByDestination, worker.destination ?? notKnown, worker);
}

function addCaseload(caseload: Ratio, { cases, fte, role }: Worker): void {
  if (cases === undefined && role !== 'case-holder') return;
  if (cases === 0 || fte === 0) return;
  caseload.of += 1;
  if (cases === undefined || fte === undefined) return;
  caseload.known += 1;
  caseload.n += cases;
  caseload.d = sum(caseload.d, fte);
}

function count(tally: Tally, { repeated, fte }: Worker): void {
  if (!repeated) tally.headcount += 1;
  if (fte === undefined) return;
  if (!repeated) tally.fteKnown += 1;
  tally.fte = sum(tally.fte, fte);
}

function countIn(tallies: Tallies, category: string, worker: Worker): void {
  const tally = tallies[category] ?? noTally();
  tallies[category] = tally;
  count(tally, worker);
}

/** Adds the rates to what was counted. */
function withRates(counted: Figures, stated: Stated): Figures {
  const leavers = stated.leavers === undefined ? counted.leavers : { ...noTally(), headcount: stated.leavers };
  const starters = stated.starters === undefined ? counted.starters : { ...noTally(), headcount: stated.starters };
  const { inPost, agency, standingUnknown } = counted;
  const untold = { ...counted.untold };
  for (const who of stated.untold ?? []) untold[who] = 1;
  const told = (who: People[], ratio: Ratio): Ratio => (who.some((one) => untold[one] > 0) ? unknown(1) : ratio);
  const turnover = headcount([leavers, inPost]);
  const employed = headcount([agency, inPost]);
  return {
    ...counted,
    leavers,
    starters,
    untold,
    vacanciesIn: vacanciesIn(stated),
    ratios: {
      ...counted.ratios,
      turnoverFte: told(['leavers', 'inPost'], share(leavers.fte, inPost.fte, [leavers, inPost])),
      turnoverHeadcount: told(
        ['leavers', 'inPost'],
        heads(leavers.headcount, inPost.headcount, turnover, standingUnknown),
      ),
      agencyFte: told(['agency', 'inPost'], share(agency.fte, sum(agency.fte, inPost.fte), [agency, inPost])),
      agencyHeadcount: told(['agency', 'inPost'], heads(agency.headcount, employed, employed, standingUnknown)),
      vacancy: told(['inPost'], vacancyOf(stated, inPost)),
      ...coverOf(stated, agency),
    },
  };
}

const vacanciesIn = ({ vacancies, vacantPosts }: Stated): Figures['vacanciesIn'] => ({
  fte: vacancies === undefined ? 0 : 1,
  posts: vacancies === undefined && vacantPosts !== undefined ? 1 : 0,
});

/** Posts are set against heads, full-time equivalents against full-time equivalents. */
function vacancyOf({ vacancies, vacantPosts }: Stated, inPost: Tally): Ratio {
  if (vacancies !== undefined) return share(vacancies, sum(vacancies, inPost.fte), [inPost]);
  if (vacantPosts !== undefined) return heads(vacantPosts, vacantPosts + inPost.headcount, inPost.headcount, 0);
  return unknown(1);
}

function coverOf(
  { agencyCovering, vacancies }: Stated,
  agency: Tally,
): { agencyCover: Ratio; vacanciesCovered: Ratio } {
  if (agencyCovering === undefined) return { agencyCover: unknown(1), vacanciesCovered: unknown(1) };
  return {
    agencyCover: share(agencyCovering, agency.fte, [agency]),
    vacanciesCovered: vacancies === undefined ? unknown(1) : { n: agencyCovering, d: vacancies, known: 1, of: 1 },
  };
}

const headcount = (people: Tally[]): number => people.reduce((all, one) => all + one.headcount, 0);
const unknown = (of: number): Ratio => ({ n: 0, d: 0, known: 0, of });

/** A ratio of FTE that rests on `people`; unknown where there are people and the FTE of none is known. */
function share(n: number, d: number, people: Tally[]): Ratio {
  const of = headcount(people);
  if (people.some((tally) => tally.headcount > 0 && tally.fteKnown === 0)) return unknown(of);
  return { n, d, known: people.reduce((all, { fteKnown }) => all + fteKnown, 0), of };
}

const heads = (n: number, d: number, known: number, unknownStanding: number): Ratio => ({
  n,
  d,
  known,
  of: known + unknownStanding,
});
