import { type Band, nqsw, type StaffGroup } from '../model.ts';
import { type Estimate, roundedTo } from './estimate.ts';
import { type Grade, grades, usualGrades } from './grades.ts';

/** A service of a scenario as it was calibrated: every value with what it rests on. */
export interface CalibratedService {
  organisation: string;
  service: string;
  /** FTE. */
  posts: Readonly<Record<Grade, Estimate>>;
  staff: { groups: StaffGroup[]; n: number; source: string };
  leave: Readonly<Record<Band, Estimate>>;
  /** A year, of social workers to senior practitioner and of these to manager. */
  promotion: Estimate;
  /** NQSWs a year. */
  nqswStarts: Estimate;
  /** Starts a year for each vacant post. */
  startsPerVacancy: Estimate;
  agencyCover: Estimate;
}

/** A value as scenario files hold it, with its source. */
const sourced = ({ value, n, source }: Estimate, places?: number) => ({ value: roundedTo(value, places), source, n });

/** In which month NQSWs start, unless a scenario says otherwise: after interviews in March and April [Kent and Medway]. */
const cycle = { value: [9], source: 'NQSWs start in September, after interviews in March and April', n: 0 };

/**
 * A step that service alone decides, as in `gradeOf`. Who has completed a month less at the beginning of a month has completed
 * them all at its end, so that the NQSWs of one September leave their posts to those of the next.
 */
const byService = (from: string, to: string, months: number, why: string) => ({
  from,
  to,
  afterMonths: months - 1,
  perYear: { value: 1, n: 0 },
  source: `Grades here are by service: ${why}`,
});

/** Before a promotion: an assumption, as are the grades that it is between. */
const leastService = 'Assumption: nobody is promoted with less service';

/** The service as scenario files hold it. */
export function serviceJson(service: CalibratedService) {
  const { posts, staff, leave, nqswStarts, startsPerVacancy } = service;
  const there = grades.filter((grade) => posts[grade].value > 0 || grade === nqsw);
  const steps = [
    byService(
      nqsw,
      'social-worker',
      usualGrades.asyeMonths,
      'an NQSW is a social worker when the year of the ASYE is over',
    ),
    byService(
      'social-worker',
      'experienced',
      usualGrades.epdYears * 12,
      'early professional development ends after three years',
    ),
    { from: 'experienced', to: 'senior', afterMonths: 36, perYear: sourced(service.promotion), source: leastService },
    { from: 'senior', to: 'manager', afterMonths: 60, perYear: sourced(service.promotion), source: leastService },
  ];
  const known = (grade: string): boolean => there.some((one) => one === grade);
  const capped = there.filter((grade) => grade === 'senior' || grade === 'manager');
  return {
    organisation: service.organisation,
    service: service.service,
    posts: Object.fromEntries(there.map((grade) => [grade, sourced(posts[grade], 2)])),
    caps: {
      ...Object.fromEntries(capped.map((grade) => [grade, roundedTo(posts[grade].value, 2)])),
      source: 'Promotion is subject to a post being free: no more than the posts there are',
    },
    staff: { value: staff.groups, source: staff.source, n: staff.n },
    leave: { under2: sourced(leave.under2), '2to5': sourced(leave['2to5']), over5: sourced(leave.over5) },
    progress: steps.filter(({ from, to }) => known(from) && known(to)),
    recruit: {
      nqsw: { months: cycle, posts: sourced(nqswStarts, 0) },
      others: { fillPerMonth: sourced(monthly(startsPerVacancy)) },
    },
    agencyCover: sourced(service.agencyCover),
  };
}

/** Starts a year for each vacancy, as the probability that one is filled within a month. */
const monthly = (rate: Estimate): Estimate => ({ ...rate, value: 1 - Math.exp(-rate.value / 12) });

/** Posts by grade: those in post, and vacancies spread by their share of them. */
export function postsOf(
  inPost: Readonly<Record<Grade, number>>,
  vacancies: number,
  n: number,
  source: string,
): Record<Grade, Estimate> {
  const all = grades.reduce((sum, grade) => sum + inPost[grade], 0);
  const post = (grade: Grade): Estimate => {
    const share = all === 0 ? 0 : inPost[grade] / all;
    // Rounded up, so that a limit by the posts is never below who is there.
    const value = Math.ceil((inPost[grade] + vacancies * share) * 100 - 1e-6) / 100;
    return { value, n, source };
  };
  return {
    nqsw: post('nqsw'),
    'social-worker': post('social-worker'),
    experienced: post('experienced'),
    senior: post('senior'),
    manager: post('manager'),
  };
}

/** FTE by grade of people in groups. */
export function fteByGrade(groups: readonly StaffGroup[]): Record<Grade, number> {
  const of = (grade: Grade): number =>
    groups.filter((group) => group.grade === grade).reduce((sum, { fte, count }) => sum + fte * count, 0);
  return {
    nqsw: of('nqsw'),
    'social-worker': of('social-worker'),
    experienced: of('experienced'),
    senior: of('senior'),
    manager: of('manager'),
  };
}
