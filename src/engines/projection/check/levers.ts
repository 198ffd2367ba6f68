import { isFor, ratesWith } from '../chain/rates.ts';
import { bands, type Lever, type Scenario, type Service } from '../model.ts';
import { amount, isDate, probability } from './numbers.ts';
import type { Say } from './problem.ts';
import { checkNqswRecruitment } from './service.ts';

/** Checks the levers, each alone and with those that are in force beside it. */
export function checkLevers(scenario: Scenario, say: Say): void {
  const levers = scenario.levers ?? [];
  for (const [at, lever] of levers.entries()) {
    const path = `levers[${at}]`;
    if (!isDate(lever.from)) say(`${path}.from`, `“${lever.from}” is not a date: give one such as 2023-09-30.`);
    const twin = levers.findIndex(({ name }) => name === lever.name);
    if (twin < at) say(`${path}.name`, `“${lever.name}” is the name of levers[${twin}] too: give each its own.`);
    for (const [which, { organisation, service }] of (lever.services ?? []).entries()) {
      const there = scenario.services.some((one) => one.organisation === organisation && one.service === service);
      if (!there) say(`${path}.services[${which}]`, `${organisation}, ${service} is not a service of this scenario.`);
    }
    checkReplaced(lever, path, say);
    const concerned = scenario.services.filter((service) => isFor(lever, service));
    for (const service of concerned) {
      checkNqswRecruitment(lever.recruit?.nqsw, `${path}.recruit.nqsw`, Object.keys(service.posts), say);
      const beside = levers.filter((other, where) => where < at && isFor(other, service));
      checkAdded(lever, beside, service, path, say);
    }
  }
}

function checkReplaced({ agencyCover, conversion, costs }: Lever, path: string, say: Say): void {
  probability(say, `${path}.agencyCover`, agencyCover, 'a share');
  probability(say, `${path}.conversion.ofPlaced`, conversion?.ofPlaced, 'a share');
  probability(say, `${path}.conversion.target`, conversion?.target, 'a share');
  for (const [name, cost] of Object.entries(costs ?? {})) amount(say, `${path}.costs.${name}`, cost, 1e9, 'pounds');
}

/** What a lever adds must leave a probability, alone and on top of those before it. */
function checkAdded(lever: Lever, beside: readonly Lever[], service: Service, path: string, say: Say): void {
  const name = `${service.organisation}, ${service.service}`;
  const check = (at: string, base: number, added: number, others: readonly (number | undefined)[]): void => {
    const alone = base + added;
    const together = others.reduce<number>((sum, value) => sum + (value ?? 0), alone);
    const outside = [alone, together].find((value) => value < -1e-9 || value > 1 + 1e-9);
    if (outside === undefined) return;
    const why = outside === alone ? '' : ', with the levers before it,';
    say(
      at,
      `${added} takes ${base} of ${name}${why} to ${Math.round(outside * 1e6) / 1e6}, which is not a probability: it must stay from 0 to 1.`,
    );
  };
  const rates = ratesWith(service, []);
  for (const band of bands) {
    const added = lever.leave?.[band];
    if (added === undefined) continue;
    const own = new Set(Object.keys(service.posts).map((grade) => rates.leave(grade, band)));
    for (const base of own)
      check(
        `${path}.leave.${band}`,
        base,
        added,
        beside.map(({ leave }) => leave?.[band]),
      );
  }
  for (const [at, { from, to, perYear }] of (lever.progress ?? []).entries()) {
    const rule = service.progress?.find((one) => one.from === from && one.to === to);
    const others = beside.flatMap(({ progress = [] }) => progress.filter((one) => one.from === from && one.to === to));
    if (rule === undefined)
      say(`${path}.progress[${at}]`, `${from} to ${to} is not a progression of ${name}: add the rule there first.`);
    else
      check(
        `${path}.progress[${at}].perYear`,
        rule.perYear,
        perYear,
        others.map((one) => one.perYear),
      );
  }
  const fill = lever.recruit?.others?.fillPerMonth;
  const filled = beside.map(({ recruit }) => recruit?.others?.fillPerMonth);
  if (fill !== undefined) check(`${path}.recruit.others.fillPerMonth`, rates.fillPerMonth, fill, filled);
}
