import { censusDate, inCensusYear, wholeYears, workingDays } from '../calendar.ts';
import { notKnown } from '../categories.ts';
import type { Service, Standing, Stated, Worker } from '../model.ts';
import { ageBand, hoursBand, serviceBand } from './bands.ts';
import { type Figures, noFigures } from './figures.ts';
import { reaches } from './horizon.ts';
import { withRates } from './rates.ts';
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
 * - caseload: cases ÷ FTE of those, agency workers too, who hold a case and have FTE; an adults' social worker may hold some
 *
 * Whose standing or start the return does not tell is counted under all whom they may belong to (`uncertain`), and in `of` of
 * the rates of those. A rate is unknown where fewer than half of the people above or below its line are known.
 */
export function counting(year: number, service: Service): Counting {
  const figures = noFigures();
  return {
    add: (worker) => addWorker(figures, worker, year, service),
    end: (stated) => withRates(figures, stated),
  };
}

function addWorker(figures: Figures, worker: Worker, year: number, service: Service): void {
  const possible = worker.standing === undefined ? (worker.mayBe ?? anyStanding) : [worker.standing];
  if (worker.standing === undefined) addUncertain(figures, worker, possible);
  else if (!worker.repeated) figures.standingKnown += 1;
  if (worker.standing === 'agency') count(figures.agency, worker);
  if (worker.standing === 'in-post') addInPost(figures, worker, year);
  if (worker.standing === 'leaver') addLeaver(figures, worker, service);
  if (possible.every((one) => one === 'in-post' || one === 'agency')) addCaseload(figures.ratios.caseload, worker);
  addStarter(figures, worker, possible, year);
}

const anyStanding: readonly Standing[] = ['in-post', 'leaver', 'agency', 'gone'];

function addUncertain(figures: Figures, { repeated }: Worker, possible: readonly Standing[]): void {
  if (repeated) return;
  figures.standingUnknown += 1;
  if (possible.includes('leaver')) figures.uncertain.leavers += 1;
  if (possible.includes('agency')) figures.uncertain.agency += 1;
  if (!possible.includes('in-post')) return;
  figures.uncertain.inPost += 1;
  figures.ratios.absence.of += 1;
}

/** Starters are those who began in the year, and are employed or have left since. */
function addStarter(figures: Figures, worker: Worker, possible: readonly Standing[], year: number): void {
  const employed = (one: Standing) => one === 'in-post' || one === 'leaver';
  const { started, repeated } = worker;
  if (!possible.some(employed) || (started !== undefined && !inCensusYear(started, year))) return;
  if (started === undefined || !possible.every(employed)) {
    if (!repeated) figures.uncertain.starters += 1;
    return;
  }
  count(figures.starters, worker);
  countIn(figures.tables.startersByOrigin, (worker.first ?? worker).origin ?? notKnown, worker);
}

function addInPost(figures: Figures, worker: Worker, year: number): void {
  const { tables, ratios } = figures;
  const { born, role, sex, ethnicity, fte } = worker.first ?? worker;
  const age = born === undefined ? undefined : wholeYears(born, censusDate(year));
  count(figures.inPost, worker);
  countIn(tables.inPostByRole, role ?? notKnown, worker);
  countIn(tables.inPostByAge, ageBand(age), worker);
  countIn(tables.inPostBySex, sex ?? notKnown, worker);
  countIn(tables.inPostByEthnicity, ethnicity ?? notKnown, worker);
  countIn(tables.inPostByHours, hoursBand(fte), worker);
  for (const category of born === undefined ? [notKnown] : reaches(born, year)) {
    countIn(tables.reaching, category, worker);
  }
  ratios.absence.of += 1;
  if (worker.daysLost === undefined || worker.fte === undefined) return;
  ratios.absence.known += 1;
  ratios.absence.n = sum(ratios.absence.n, worker.daysLost);
  ratios.absence.d = sum(ratios.absence.d, worker.fte * workingDays(year));
}

function addLeaver(figures: Figures, worker: Worker, service: Service): void {
  const { started, ended, role, reason, destination } = worker.first ?? worker;
  const years = started === undefined || ended === undefined ? undefined : wholeYears(started, ended);
  count(figures.leavers, worker);
  countIn(figures.leaversByService[service], serviceBand(service, years), worker);
  countIn(figures.tables.leaversByRole, role ?? notKnown, worker);
  countIn(figures.tables.leaversByReason, reason ?? notKnown, worker);
  countIn(figures.tables.leaversByDestination, destination ?? notKnown, worker);
}

function addCaseload(caseload: Ratio, { cases, fte, role }: Worker): void {
  if (cases === undefined && role !== 'case-holder' && role !== 'social-worker') return;
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
