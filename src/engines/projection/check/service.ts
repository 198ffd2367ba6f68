import { overVacant } from '../chain/rates.ts';
import { bands, type NqswRecruitment, nqsw, type Service } from '../model.ts';
import { cyclesIn } from './cycles.ts';
import { amount, either, probability, whole } from './numbers.ts';
import type { Say } from './problem.ts';

const mostFte = 20_000;
const mostStartsAYear = 2000;

/** Checks a service by itself. `path` is its place, such as `services[0]`. */
export function checkService(service: Service, path: string, say: Say): void {
  const grades = Object.keys(service.posts);
  const known = (at: string, grade: string): void => {
    if (!grades.includes(grade))
      say(at, `“${grade}” is not a grade of this service: give ${either(grades)}, or add it to posts.`);
  };
  if (grades.length === 0) say(`${path}.posts`, 'no grade is given: give posts for each grade, such as {"nqsw": 20}.');
  for (const [grade, posts] of Object.entries(service.posts))
    amount(say, `${path}.posts.${grade}`, posts, mostFte, 'posts');
  checkStaff(service, path, say, known);
  checkCaps(service, path, say, known);
  checkLeaving(service, path, say, known);
  for (const [at, { from, to, afterMonths, perYear }] of (service.progress ?? []).entries()) {
    const here = `${path}.progress[${at}]`;
    known(`${here}.from`, from);
    known(`${here}.to`, to);
    whole(say, `${here}.afterMonths`, afterMonths, 0, 720, 'months');
    probability(say, `${here}.perYear`, perYear);
    const twin = (service.progress ?? []).findIndex((other) => other.from === from && other.to === to);
    if (twin < at) say(here, `${from} to ${to} is there already, as progress[${twin}]: keep one of them.`);
  }
  for (const { at, grades: round } of cyclesIn(service.progress ?? [])) {
    say(`${path}.progress[${at}]`, `${round.join(' → ')} goes round in a circle: take one of these rules out.`);
  }
  checkNqswRecruitment(service.recruit?.nqsw, `${path}.recruit.nqsw`, grades, say);
  probability(say, `${path}.recruit.others.fillPerMonth`, service.recruit?.others?.fillPerMonth);
  probability(say, `${path}.agencyCover`, service.agencyCover, 'a share');
}

type Known = (at: string, grade: string) => void;

function checkStaff({ staff }: Service, path: string, say: Say, known: Known): void {
  for (const [at, { grade, serviceMonths, fte, count, age }] of staff.entries()) {
    const here = `${path}.staff[${at}]`;
    known(`${here}.grade`, grade);
    whole(say, `${here}.serviceMonths`, serviceMonths, 0, 720, 'months');
    whole(say, `${here}.count`, count, 0, mostFte, 'people');
    if (!(fte > 0 && fte <= 2))
      say(`${here}.fte`, `${fte} is not the working time of a person: give more than 0, such as 1 or 0.6.`);
    if (age !== undefined && !(age >= 16 && age <= 100))
      say(`${here}.age`, `${age} is not an age: give years from 16 to 100.`);
  }
  const people = staff.reduce((sum, { count }) => sum + count, 0);
  if (people <= 0)
    say(`${path}.staff`, 'nobody is there: a projection starts from the staff in post. Give groups with a count.');
  else if (people > mostFte)
    say(`${path}.staff`, `${people} people are more than ${mostFte}, the most that is projected for a service.`);
}

function checkCaps({ caps = {}, staff }: Service, path: string, say: Say, known: Known): void {
  for (const [grade, cap] of Object.entries(caps)) {
    const here = `${path}.caps.${grade}`;
    known(here, grade);
    amount(say, here, cap, mostFte, 'posts');
    const now = staff.filter((row) => row.grade === grade).reduce((sum, { fte, count }) => sum + fte * count, 0);
    const shown = Math.round(now * 100) / 100;
    if (cap >= 0 && cap < now - 1e-6)
      say(here, `${cap} is below the ${shown} FTE in that grade now: give ${shown} or more.`);
  }
}

function checkLeaving(service: Service, path: string, say: Say, known: Known): void {
  const { leave, leaveByGrade = {}, retire } = service;
  for (const band of bands) probability(say, `${path}.leave.${band}`, leave[band]);
  for (const [grade, rates] of Object.entries(leaveByGrade)) {
    known(`${path}.leaveByGrade.${grade}`, grade);
    for (const band of bands) probability(say, `${path}.leaveByGrade.${grade}.${band}`, rates[band]);
  }
  if (retire === undefined) return;
  probability(say, `${path}.retire.perYear`, retire.perYear);
  if (!(retire.fromAge >= 16 && retire.fromAge <= 100))
    say(`${path}.retire.fromAge`, `${retire.fromAge} is not an age: give years from 16 to 100.`);
}

/** Checks a cycle of NQSW recruitment, of a service or a lever. */
export function checkNqswRecruitment(
  recruitment: NqswRecruitment | undefined,
  path: string,
  grades: readonly string[],
  say: Say,
): void {
  if (recruitment === undefined) return;
  const { months, posts } = recruitment;
  if (!grades.includes(nqsw))
    say(path, `there is no grade “${nqsw}” to recruit into: add it to posts, or take this out.`);
  if (months.length === 0)
    say(`${path}.months`, 'no month is given: give the months in which NQSWs start, such as [9].');
  for (const [at, month] of months.entries()) {
    if (!Number.isInteger(month) || month < 1 || month > 12) {
      say(`${path}.months[${at}]`, `${month} is not a month: give a whole number from 1 to 12.`);
    }
    if (months.indexOf(month) < at) say(`${path}.months[${at}]`, `${month} is there twice: keep one.`);
  }
  if (typeof posts === 'number') whole(say, `${path}.posts`, posts, 0, mostStartsAYear, 'NQSWs');
  else if ((overVacant(posts) ?? 2) > 1) {
    say(
      `${path}.posts`,
      `“${posts}” is not understood: give "vacant", "vacant+10%" (of the posts, up to 100%), or a number a year.`,
    );
  }
}
