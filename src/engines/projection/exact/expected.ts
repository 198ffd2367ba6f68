import { censusDates, monthsOf } from '../calendar.ts';
import { leversIn, monthly, nqswStartsIn, type Pulled, type Rates, ratesWith } from '../chain/rates.ts';
import { type Band, nqsw, type Scenario, type Service } from '../model.ts';

/** FTE expected in a grade at a 30 September. */
export interface ExpectedStock {
  organisation: string;
  service: string;
  grade: string;
  date: string;
  stock: number;
}

/**
 * What the runs have on average, exactly, without running any: each group of people times the matrices of its months. Only
 * chains without caps and with fixed recruitment have it (a number of NQSWs a year, no filling of vacancies); the services
 * of others are left out.
 */
export function expectedStocks(scenario: Scenario, pulled: Pulled = 'all'): ExpectedStock[] {
  return scenario.services.flatMap((service) => {
    const rates = Array.from({ length: monthsOf(scenario) + 1 }, (_, month) =>
      ratesWith(service, leversIn(scenario, service, month, pulled)),
    );
    const fixed = rates.every(
      ({ fillPerMonth, nqsw: cycle }) => fillPerMonth === 0 && typeof (cycle?.posts ?? 0) === 'number',
    );
    return fixed && Object.keys(service.caps ?? {}).length === 0 ? ofService(scenario, service, rates) : [];
  });
}

function ofService(scenario: Scenario, service: Service, rates: readonly Rates[]): ExpectedStock[] {
  const grades = Object.keys(service.posts);
  const dates = censusDates(scenario);
  const stocks = dates.map(() => new Map(grades.map((grade) => [grade, 0])));
  /** Follows a group from the end of month `since` on; its service and age are those at the start of the next month. */
  const follow = (since: number, grade: string, fte: number, served: number, age: number | undefined): void => {
    let group = new Map([[grade, fte]]);
    for (let month = since; month < rates.length; month += 1) {
      const past = month - since;
      const now = rates[month];
      if (past > 0 && now)
        group = times(group, service, now, served + past - 1, age === undefined ? age : age + (past - 1) / 12);
      const stock = stocks[dates.findIndex((date) => date.month === month)];
      for (const [at, value] of group) stock?.set(at, (stock.get(at) ?? 0) + value);
    }
  };
  for (const { grade, fte, count, serviceMonths, age } of service.staff)
    follow(0, grade, fte * count, serviceMonths, age);
  for (let month = 1; month < rates.length; month += 1) {
    const starting = nqswStartsIn(scenario, month, rates[month]?.nqsw);
    if ('starts' in starting && starting.starts > 0) follow(month, nqsw, starting.starts, 0, undefined);
  }
  const { organisation, service: name } = service;
  return dates.flatMap(({ date }, at) =>
    [...(stocks[at] ?? [])].map(([grade, stock]) => ({ organisation, service: name, grade, date, stock })),
  );
}

/** A group times the matrix of one month, row by row. */
function times(
  group: ReadonlyMap<string, number>,
  service: Service,
  rates: Rates,
  served: number,
  age: number | undefined,
): Map<string, number> {
  const band: Band = served < 24 ? 'under2' : served < 60 ? '2to5' : 'over5';
  const { retire } = service;
  const retires = retire !== undefined && age !== undefined && age >= retire.fromAge ? monthly(retire.perYear) : 0;
  const next = new Map<string, number>();
  for (const [grade, value] of group) {
    let staying = value * (1 - monthly(rates.leave(grade, band))) * (1 - retires);
    for (const rule of service.progress ?? []) {
      if (rule.from !== grade || served < rule.afterMonths) continue;
      const going = staying * monthly(rates.perYear(rule));
      next.set(rule.to, (next.get(rule.to) ?? 0) + going);
      staying -= going;
    }
    next.set(grade, (next.get(grade) ?? 0) + staying);
  }
  return next;
}
