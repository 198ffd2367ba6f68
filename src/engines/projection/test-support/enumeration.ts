import type { Service } from '../model.ts';

/** A person of a tiny service. */
interface Person {
  grade: string;
  fte: number;
  served: number;
  /** Progressed in this month. */
  moved?: boolean;
}

/** What a service has on average after some months, over every way that chance may go. FTE. */
export interface Exact {
  /** Probability of each possible stock by grade, written as `nqsw 1, senior 0.5`. */
  stocks: Map<string, number>;
  leavers: number;
  nqswStarts: number;
  otherStarts: number;
  promotions: number;
}

type Weighted = [people: Person[], probability: number];

/**
 * Follows every possible course of a service of few people, person by person: slow, plain, and written apart from the
 * model that it checks.
 */
export function enumerated(service: Service, firstMonth: number, months: number): Exact {
  const flows = { leavers: 0, nqswStarts: 0, otherStarts: 0, promotions: 0 };
  const start = service.staff.flatMap(({ grade, fte, serviceMonths, count }) =>
    Array.from({ length: count }, (): Person => ({ grade, fte, served: serviceMonths })),
  );
  let states: Weighted[] = [[start, 1]];
  for (let month = 0; month < months; month += 1) {
    const calendar = ((firstMonth + month - 1) % 12) + 1;
    states = merged(states.flatMap((state) => leaving(state, service, flows)));
    for (const rule of service.progress ?? [])
      states = merged(states.flatMap((state) => moving(state, rule, service, flows)));
    states = merged(
      states.map(([people, p]) => [
        people.map((one) => ({ grade: one.grade, fte: one.fte, served: Math.min(60, one.served + 1) })),
        p,
      ]),
    );
    states = merged(states.flatMap((state) => recruiting(state, calendar, service, flows)));
  }
  const stocks = new Map<string, number>();
  for (const [people, p] of states) {
    const name = stockName(new Map(Object.keys(service.posts).map((grade) => [grade, fteOf(people, grade)])));
    stocks.set(name, (stocks.get(name) ?? 0) + p);
  }
  return { stocks, ...flows };
}

/** A stock by grade as text. */
export const stockName = (stock: ReadonlyMap<string, number>): string =>
  [...stock].map(([grade, fte]) => `${grade} ${Math.round(fte * 100) / 100}`).join(', ');

const inMonth = (annual: number): number => 1 - Math.exp(Math.log(1 - annual) / 12);

const fteOf = (people: readonly Person[], grade: string): number =>
  people.filter((one) => one.grade === grade).reduce((sum, { fte }) => sum + fte, 0);

type Flows = Omit<Exact, 'stocks'>;

function leaving([people, p]: Weighted, { leave }: Service, flows: Flows): Weighted[] {
  return choices(people, ({ served }) =>
    inMonth((served < 24 ? leave.under2 : served < 60 ? leave['2to5'] : leave.over5) ?? 0),
  ).map(([gone, chance]) => {
    flows.leavers += p * chance * gone.reduce((sum, { fte }) => sum + fte, 0);
    return [people.filter((one) => !gone.includes(one)), p * chance];
  });
}

function moving(
  [people, p]: Weighted,
  rule: NonNullable<Service['progress']>[number],
  { caps }: Service,
  flows: Flows,
): Weighted[] {
  const may = people.filter((one) => one.grade === rule.from && one.moved !== true && one.served >= rule.afterMonths);
  may.sort((a, b) => b.served - a.served || b.fte - a.fte);
  return choices(may, () => inMonth(rule.perYear)).map(([would, chance]) => {
    let room = (caps?.[rule.to] ?? 1e9) - fteOf(people, rule.to);
    const going = new Set<Person>();
    for (const one of may.filter((person) => would.includes(person))) {
      if (one.fte > room + 1e-9) continue;
      room -= one.fte;
      going.add(one);
      flows.promotions += p * chance * one.fte;
    }
    return [people.map((one) => (going.has(one) ? { ...one, grade: rule.to, moved: true } : one)), p * chance];
  });
}

function recruiting([people, p]: Weighted, calendar: number, service: Service, flows: Flows): Weighted[] {
  const { posts, caps, recruit } = service;
  return Object.keys(posts).reduce<Weighted[]>(
    (states, grade) =>
      states.flatMap(([here, probability]): Weighted[] => {
        const vacant = Math.max(0, (posts[grade] ?? 0) - fteOf(people, grade));
        const room = Math.floor((caps?.[grade] ?? 1e9) - fteOf(people, grade) + 1e-9);
        const hired = (many: number, chance: number): Weighted => {
          flows[grade === 'nqsw' ? 'nqswStarts' : 'otherStarts'] += probability * chance * many;
          return [
            [...here, ...Array.from({ length: many }, () => ({ grade, fte: 1, served: 0 }))],
            probability * chance,
          ];
        };
        if (grade === 'nqsw') {
          const over = Number(/\+(\d+)%/.exec(String(recruit?.nqsw?.posts))?.[1] ?? 0) / 100;
          const wanted = recruit?.nqsw?.months.includes(calendar)
            ? Math.floor(vacant + over * (posts.nqsw ?? 0) + 1e-9)
            : 0;
          return [hired(Math.min(room, wanted), 1)];
        }
        const open = Math.min(room, Math.floor(vacant + 1e-9));
        const each = Array.from({ length: open }, (_, at) => at);
        return choices(each, () => recruit?.others?.fillPerMonth ?? 0).map(([filled, chance]) =>
          hired(filled.length, chance),
        );
      }),
    [[people, p]],
  );
}

/** Every subset to which it may happen, with its probability. */
function choices<One>(all: readonly One[], probability: (one: One) => number): [One[], number][] {
  return all.reduce<[One[], number][]>(
    (some, one) =>
      some.flatMap(([to, p]): [One[], number][] => [
        [to, p * (1 - probability(one))],
        [[...to, one], p * probability(one)],
      ]),
    [[[], 1]],
  );
}

function merged(states: readonly Weighted[]): Weighted[] {
  const all = new Map<string, Weighted>();
  for (const [people, p] of states) {
    const name = people
      .map(({ grade, fte, served, moved }) => `${grade} ${fte} ${served} ${moved}`)
      .sort()
      .join();
    const known = all.get(name);
    if (known) known[1] += p;
    else all.set(name, [people, p]);
  }
  return [...all.values()];
}
