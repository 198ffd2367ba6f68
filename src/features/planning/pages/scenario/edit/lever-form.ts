import { isDeepStrictEqual } from 'node:util';
import { type Lever, nqsw, type Scenario } from '../../../../../engines/projection/index.ts';
import type { Problem } from '../../../../../platform/web/reply.ts';
import { type LeverKind, leverField, leverKinds, leversByKind, usualNames } from './lever-kinds.ts';
import { shareOf, typedNumber } from './numbers.ts';

/** What was sent of a form. */
export type Sent = Readonly<Record<string, string>>;

/** A lever as the form leaves it: made by a control, or as it was. */
export interface LeverLeft {
  lever: Lever;
  /** The control that holds it. */
  kind?: LeverKind;
  /** Its place before, where it is as it was. */
  was?: number;
}

/** The levers that the controls make, and after them those that a scenario holds besides and that stay. */
export function leversFrom(scenario: Scenario, sent: Sent): { levers: LeverLeft[]; problems: Problem[] } {
  const before = scenario.levers ?? [];
  const { held, others } = leversByKind(before);
  const problems: Problem[] = [];
  const made = leverKinds.flatMap((kind): LeverLeft[] => {
    const was = held.get(kind) ?? -1;
    const lever = leverOf(kind, scenario, sent, before[was], problems);
    if (lever === undefined) return [];
    return [{ lever, kind, ...(isDeepStrictEqual(lever, before[was]) && { was }) }];
  });
  const kept = others.flatMap((was): LeverLeft[] => {
    const lever = before[was];
    return lever === undefined || sent[`remove-lever-${was}`] === 'yes' ? [] : [{ lever, was }];
  });
  return { levers: [...made, ...kept], problems };
}

function leverOf(
  kind: LeverKind,
  scenario: Scenario,
  sent: Sent,
  before: Lever | undefined,
  problems: Problem[],
): Lever | undefined {
  const value = (part: string): string => (sent[leverField(kind, part)] ?? '').trim();
  const number = (part: string, what: string): number | undefined => {
    if (value(part) === '') return undefined;
    const read = typedNumber(value(part));
    if (read === undefined)
      problems.push({ field: leverField(kind, part), message: `${usualNames[kind]}: enter ${what}, such as 5` });
    return read;
  };
  const share = (part: string, what: string): number | undefined => {
    const read = number(part, what);
    return read === undefined ? undefined : shareOf(read);
  };
  const does = doing(kind, scenario, value, number, share);
  if (does === undefined) return undefined;
  const costs = {
    ...amount('perYear', number('perYear', 'pounds a year')),
    ...amount('once', number('once', 'pounds')),
    ...amount('perFte', number('perFte', 'pounds a year for each FTE')),
  };
  const chosen = scenario.services[Number(value('services') || 'x')];
  const services =
    value('services') === 'kept'
      ? before?.services
      : chosen && [{ organisation: chosen.organisation, service: chosen.service }];
  return {
    name: value('name') || usualNames[kind],
    from: value('from') || scenario.start,
    ...(services && { services }),
    ...does,
    ...(Object.keys(costs).length > 0 && { costs }),
  };
}

const amount = <Key extends string>(key: Key, value: number | undefined) =>
  value === undefined ? {} : { [key]: value };

/** What a control does; undefined where nothing is entered in it. */
function doing(
  kind: LeverKind,
  scenario: Scenario,
  value: (part: string) => string,
  number: (part: string, what: string) => number | undefined,
  share: (part: string, what: string) => number | undefined,
): Partial<Lever> | undefined {
  switch (kind) {
    case 'retention': {
      const fewer = (band: string) => share(band, 'how many percentage points fewer leave');
      const [under2, from2, over5] = [fewer('under2'), fewer('2to5'), fewer('over5')];
      if (under2 === undefined && from2 === undefined && over5 === undefined) return undefined;
      return {
        leave: {
          ...(under2 !== undefined && { under2: -under2 }),
          ...(from2 !== undefined && { '2to5': -from2 }),
          ...(over5 !== undefined && { over5: -over5 }),
        },
      };
    }
    case 'nqsw': {
      const how = value('how');
      const entered = number('amount', 'a number');
      const posts =
        how === 'vacant'
          ? 'vacant'
          : how === 'over'
            ? `vacant+${entered ?? 0}%`
            : how === 'number'
              ? (entered ?? 0)
              : undefined;
      const months = scenario.services.find(({ recruit }) => recruit?.nqsw)?.recruit?.nqsw?.months ?? [9];
      return posts === undefined ? undefined : { recruit: { nqsw: { months, posts } } };
    }
    case 'others': {
      const more = share('points', 'how many percentage points more are filled in a month');
      return more === undefined ? undefined : { recruit: { others: { fillPerMonth: more } } };
    }
    case 'progression': {
      const more = share('points', 'how many percentage points more progress in a year');
      const [from = nqsw, to = ''] = value('rule').split(' ');
      return more === undefined ? undefined : { progress: [{ from, to, perYear: more }] };
    }
    case 'agency': {
      const agencyCover = share('cover', 'the share of vacancies that agency workers cover');
      return agencyCover === undefined ? undefined : { agencyCover };
    }
    case 'conversion': {
      const ofPlaced = share('placed', 'the share of students placed who are recruited');
      if (ofPlaced === undefined) return undefined;
      return { conversion: { target: scenario.conversion?.target ?? 0.8, ofPlaced } };
    }
  }
}
