import { censusDates } from '../calendar.ts';
import type { Scenario } from '../model.ts';
import { checkLevers } from './levers.ts';
import { amount, isDate, probability, whole } from './numbers.ts';
import type { Problem, Say } from './problem.ts';
import { checkService } from './service.ts';

/** The longest horizon. */
export const mostYears = 30;

/** Everything in a scenario that cannot be; a scenario without problems can be simulated. */
export function checkScenario(scenario: Scenario): Problem[] {
  const problems: Problem[] = [];
  const say: Say = (path, sentence) => {
    if (!problems.some((problem) => problem.path === path && problem.sentence === sentence))
      problems.push({ path, sentence });
  };
  whole(say, 'years', scenario.years, 1, mostYears, 'years');
  if (!isDate(scenario.start)) say('start', `“${scenario.start}” is not a date: give one such as 2022-09-30.`);
  else checkTargets(scenario, say);
  if (scenario.services.length === 0) say('services', 'no service is given: a projection needs one at least.');
  for (const [at, service] of scenario.services.entries()) {
    checkService(service, `services[${at}]`, say);
    const same = (one: typeof service) => one.organisation === service.organisation && one.service === service.service;
    const twin = scenario.services.findIndex(same);
    if (twin < at)
      say(`services[${at}]`, `${service.organisation}, ${service.service} is there already, as services[${twin}].`);
  }
  checkPipeline(scenario, say);
  checkLevers(scenario, say);
  return problems;
}

function checkTargets(scenario: Scenario, say: Say): void {
  const { targets } = scenario;
  if (targets === undefined) return;
  probability(say, 'targets.vacancyRate', targets.vacancyRate, 'a rate');
  probability(say, 'targets.agencyShare', targets.agencyShare, 'a share');
  probability(say, 'targets.confidence', targets.confidence, 'a share of the runs');
  if (targets.by !== undefined) checkTargetDate(scenario, targets.by, say);
}

function checkTargetDate(scenario: Scenario, by: string, say: Say): void {
  const { start, years } = scenario;
  const months = Number.isInteger(years) && years <= mostYears ? censusDates(scenario) : [];
  const dates = months.filter(({ month }) => month > 0).map(({ date }) => date);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!isDate(by)) say('targets.by', `“${by}” is not a date: give a 30 September such as 2026-09-30.`);
  else if (start >= by) {
    say('start', `${start} is not before the date of its target, ${by}: start earlier, or aim later.`);
  } else if (first !== undefined && !dates.includes(by)) {
    say('targets.by', `${by} is not a 30 September of this projection: give one from ${first} to ${last}.`);
  }
}

function checkPipeline({ pipeline = [], conversion, costs }: Scenario, say: Say): void {
  for (const [at, programme] of pipeline.entries()) {
    const path = `pipeline[${at}]`;
    whole(say, `${path}.admissions`, programme.admissions, 0, 10_000, 'students');
    for (const [step, share] of programme.progression.entries())
      probability(say, `${path}.progression[${step}]`, share);
    if (programme.progression.length > 10)
      say(
        `${path}.progression`,
        `${programme.progression.length} steps are more than the 10 years a programme may last.`,
      );
    for (const name of ['award', 'finalPlacementsInPartnership', 'employedInPartnership'] as const) {
      probability(say, `${path}.${name}`, programme[name]);
    }
  }
  for (const name of ['ofPlaced', 'target', 'ofNqsws'] as const) {
    probability(say, `conversion.${name}`, conversion?.[name], 'a share');
  }
  amount(say, 'costs.agencyPremium', costs?.agencyPremium, 1e9, 'pounds');
  amount(say, 'costs.recruitment.nqsw', costs?.recruitment?.nqsw, 1e9, 'pounds');
  amount(say, 'costs.recruitment.others', costs?.recruitment?.others, 1e9, 'pounds');
  amount(say, 'costs.bursary', costs?.bursary, 1e9, 'pounds');
}
