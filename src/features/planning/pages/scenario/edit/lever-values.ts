import type { Lever, Scenario } from '../../../../../engines/projection/index.ts';
import { inField } from '../../../scenario-file/shares.ts';
import { type LeverKind, leverField, leverKinds, leversByKind, usualNames } from './lever-kinds.ts';

/** What the fields of the controls hold of a scenario's levers. */
export function leverValues(scenario: Scenario): Record<string, string> {
  const levers = scenario.levers ?? [];
  const { held } = leversByKind(levers);
  return Object.fromEntries(
    leverKinds.flatMap((kind) => {
      const lever = levers[held.get(kind) ?? -1];
      const values = lever === undefined ? unset(scenario, kind) : valuesOf(scenario, kind, lever);
      return Object.entries(values).map(([part, value]) => [leverField(kind, part), value]);
    }),
  );
}

const unset = ({ start }: Scenario, kind: LeverKind): Record<string, string> => ({
  name: usualNames[kind],
  from: start,
  services: 'all',
});

function valuesOf(scenario: Scenario, kind: LeverKind, lever: Lever): Record<string, string> {
  const { name, from, costs } = lever;
  return {
    name,
    from,
    services: servicesOf(scenario, lever),
    ...doing(kind, lever),
    perYear: pounds(costs?.perYear),
    once: pounds(costs?.once),
    perFte: pounds(costs?.perFte),
  };
}

const pounds = (value: number | undefined): string => (value === undefined ? '' : `${value}`);
const points = (share: number | undefined): string => (share === undefined ? '' : inField(share));

function doing(kind: LeverKind, { leave, recruit, progress, agencyCover, conversion }: Lever): Record<string, string> {
  switch (kind) {
    case 'retention':
      return {
        under2: points(leave?.under2 === undefined ? undefined : -leave.under2),
        '2to5': points(leave?.['2to5'] === undefined ? undefined : -leave['2to5']),
        over5: points(leave?.over5 === undefined ? undefined : -leave.over5),
      };
    case 'nqsw': {
      const posts = recruit?.nqsw?.posts ?? '';
      if (typeof posts === 'number') return { how: 'number', amount: `${posts}` };
      const over = /^vacant\+(\d+(?:\.\d+)?)%$/.exec(posts)?.[1];
      return over === undefined ? { how: 'vacant', amount: '' } : { how: 'over', amount: over };
    }
    case 'others':
      return { points: points(recruit?.others?.fillPerMonth) };
    case 'progression': {
      const [rule] = progress ?? [];
      return rule === undefined ? {} : { rule: `${rule.from} ${rule.to}`, points: points(rule.perYear) };
    }
    case 'agency':
      return { cover: points(agencyCover) };
    case 'conversion':
      return { placed: points(conversion?.ofPlaced) };
  }
}

/** `all`, the number of one service, or `kept` for several, which the controls leave as they are. */
function servicesOf({ services }: Scenario, lever: Lever): string {
  if (lever.services === undefined) return 'all';
  const [only, another] = lever.services;
  const at = services.findIndex((one) => one.organisation === only?.organisation && one.service === only?.service);
  return another === undefined && at >= 0 ? `${at}` : 'kept';
}
