import { type Band, nqsw, type StaffGroup } from '../model.ts';
import { atRisk, leaveEstimate } from './at-risk.ts';
import * as usual from './defaults.ts';
import { type Estimate, inPercent, peopleAround, postsAround } from './estimate.ts';
import { gradeOf } from './grades.ts';
import { inPost, monthsBetween, type WorkerRecord } from './records.ts';
import { type CalibratedService, fteByGrade, postsOf } from './service.ts';

/** What a service's own returns say. */
export interface OwnReturn {
  organisation: string;
  service: string;
  /** In which the census year of the latest return ends. */
  year: number;
  records: readonly WorkerRecord[];
  /** Of the return a year before, where there is one. */
  before?: readonly WorkerRecord[] | undefined;
  /** Mean FTE of those in post of whom it is known; 1 where it is of nobody. */
  ftePerPerson: number;
  /** Whether its leavers are among the records; where not, leaving is taken from around. */
  leaversTold: boolean;
  /** FTE (or posts); undefined where the return does not say. */
  vacancies: number | undefined;
  /** FTE of agency workers who cover vacancies; undefined where the return does not say. */
  covering: number | undefined;
  /** “The return of 2024-25”. */
  of: string;
}

/** How likely leaving is around, by band. */
export type Around = Readonly<Record<Band, Estimate>>;

/** A service from its own returns, each rate pulled towards what is around by how little the service is. */
export function calibrateOwn(own: OwnReturn, around: Around): CalibratedService {
  const { organisation, service, year, records, of, vacancies } = own;
  const date = `${year}-09-30`;
  const groups = staffOf(own, date);
  const people = groups.reduce((sum, { count }) => sum + count, 0);
  const risk = atRisk(records, year);
  const told =
    vacancies === undefined ? 'without vacancies, of which the return does not tell' : 'and vacancies spread by';
  const source = `${of}: ${people} people in post, ${told}${vacancies === undefined ? '' : ` their share: ${vacancies}`}`;
  const leave = (band: Band): Estimate =>
    own.leaversTold ? leaveEstimate(risk[band], around[band], of) : around[band];
  return {
    organisation,
    service,
    posts: postsOf(fteByGrade(groups), vacancies ?? 0, people, source),
    staff: {
      groups,
      n: people,
      source: `${of}: by role, start and origin; each works ${own.ftePerPerson} FTE, the mean`,
    },
    leave: { under2: leave('under2'), '2to5': leave('2to5'), over5: leave('over5') },
    promotion: promotionOf(own),
    ...startsOf(own, date),
    agencyCover: coverOf(own),
  };
}

/** Everybody in post by grade and months of service. Whose start is not known is given the middle service of the others. */
function staffOf({ records, ftePerPerson }: OwnReturn, date: string): StaffGroup[] {
  const there = inPost(records);
  const known = there.flatMap(({ started }) => (started === undefined ? [] : [monthsBetween(started, date)]));
  const middle = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] ?? 36;
  const counts = new Map<string, StaffGroup>();
  for (const record of there) {
    const grade = gradeOf(record, date);
    const serviceMonths = Math.min(720, record.started === undefined ? middle : monthsBetween(record.started, date));
    const key = `${grade} ${serviceMonths}`;
    const group = counts.get(key) ?? { grade, serviceMonths, fte: ftePerPerson, count: 0 };
    group.count += 1;
    counts.set(key, group);
  }
  return [...counts.values()].sort((a, b) =>
    a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : a.serviceMonths - b.serviceMonths,
  );
}

/** Of experienced social workers a year ago who are still there, the share who are senior practitioners or managers now. */
function promotionOf({ records, before, year, of }: OwnReturn): Estimate {
  const around = usual.promotion;
  if (before === undefined) return around;
  const now = new Map(inPost(records).map((one) => [one.person, gradeOf(one, `${year}-09-30`)]));
  const able = inPost(before).filter(
    (one) => one.person !== undefined && now.has(one.person) && gradeOf(one, `${year - 1}-09-30`) === 'experienced',
  );
  const promoted = able.filter(({ person }) => ['senior', 'manager'].includes(now.get(person) ?? '')).length;
  const value = (promoted + peopleAround * around.value) / (able.length + peopleAround);
  const own = `${of} and the one before: ${promoted} of ${able.length} experienced social workers were promoted`;
  return { value, n: able.length, source: `${own}, pulled towards ${inPercent(around.value)} (${around.source})` };
}

function startsOf({ records, vacancies, of, year }: OwnReturn, date: string) {
  const started = records.filter(
    (one) =>
      one.started !== undefined &&
      one.started > `${year - 1}-09-30` &&
      one.started <= date &&
      one.standing !== 'agency',
  );
  const fresh = started.filter(({ origin }) => origin === nqsw).length;
  const others = started.length - fresh;
  const nqswStarts: Estimate = {
    value: fresh,
    n: started.length,
    source: `${of}: ${fresh} of ${started.length} who started were newly qualified`,
  };
  const around = usual.startsPerVacancy;
  if (vacancies === undefined) return { nqswStarts, startsPerVacancy: around };
  const value = (others + postsAround * around.value) / (vacancies + postsAround);
  const source = `${of}: ${others} others started, and ${vacancies} posts were vacant; pulled towards ${around.value} a year for each (${around.source})`;
  return { nqswStarts, startsPerVacancy: { value, n: vacancies, source } };
}

function coverOf({ vacancies, covering, of }: OwnReturn): Estimate {
  const around = usual.agencyCover;
  if (vacancies === undefined || covering === undefined || vacancies === 0) return around;
  const value = Math.min(1, (Math.min(covering, vacancies) + postsAround * around.value) / (vacancies + postsAround));
  const source = `${of}: agency workers cover ${covering} of ${vacancies} vacancies; pulled towards ${inPercent(around.value)} (${around.source})`;
  return { value, n: vacancies, source };
}
