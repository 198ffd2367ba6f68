import { censusDate, yearName } from '../../../engines/workforce/calendar.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import { rateOf } from '../../../engines/workforce/rate.ts';
import { cellOf } from '../../../engines/workforce/totals/make-total.ts';
import type { Block, Cell, DocumentTable, Source } from '../../../platform/documents/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { capitalised, count, formatNumber, list, uncapitalised } from '../../../platform/web/words.ts';
import { hereWords, peopleWords } from '../pages/partnership/edition-view.ts';
import { servicesWords } from '../pages/partnership/finding.ts';
import { shownCount, totalTable } from '../pages/partnership/people-tables.ts';
import { percentWords } from '../pages/services/words.ts';
import type { WorkforceTotal } from '../totals/store.ts';
import { type FigureAt, type FigureForPlan, figureOver, type PartForPlan } from './model.ts';
import { totalId, totalSource } from './total-source.ts';

/** The totals of one kind of service, and how far returns reach. */
export interface TotalsOfKind {
  service: Service;
  /** The latest edition of each year, the oldest year first. */
  totals: readonly WorkforceTotal[];
  /** How many services of the kind are in the partnership today. */
  services: number;
  /** How many of them have sent a return of the latest census that totals may hold. */
  sent: number;
}

/** Who is in post and who leaves, by the totals of returns that are shown. */
export function peopleForPlan(kinds: readonly TotalsOfKind[]): PartForPlan {
  const shown = kinds.filter(({ totals }) => totals.length > 0);
  const none = kinds.filter(({ totals, services }) => totals.length === 0 && services > 0);
  const together = inPostTogether(shown);
  const blocks: Block[] = [
    { kind: 'heading', text: 'Social workers in post, and who leaves' },
    ...(shown.length > 0 ? [{ kind: 'list' as const, items: shown.map(inPostItem) }] : []),
    ...none.map((one): Block => ({ kind: 'notice', text: noTotals(one) })),
    ...shown.map(leaversTable),
  ];
  const figures = shown.flatMap((kind) => inPostOver(`${kind.service}-in-post`, servicesWords(kind.service), kind));
  return {
    blocks,
    figures: [...figures, ...together.figures],
    sources: [...shown.flatMap(({ totals }) => totals.map(totalSource)), ...together.sources],
  };
}

const noTotals = ({ service, sent }: TotalsOfKind): string =>
  `There are no totals of ${servicesWords(service)} to tell from: ${hereWords(sent, service)}`;

function inPostItem({ totals, services, service }: TotalsOfKind) {
  const total = totals.at(-1);
  if (total === undefined) return [];
  const sent = total.services.length;
  const of =
    services >= sent
      ? `${formatNumber(sent)} of the partnership’s ${count(services, 'service')} of this kind`
      : count(sent, 'service');
  return [
    `${capitalised(servicesWords(service))}, 30 September ${total.year}: `,
    { figure: uncapitalised(peopleWords(total)).replace(/\.$/, ''), source: totalId(total) },
    `. From the returns of ${of}.`,
  ];
}

function leaversTable({ totals, service }: TotalsOfKind): Block {
  const total = totals.at(-1);
  if (total === undefined) return { kind: 'paragraph', text: [] };
  const { lines, all, what, withheld } = totalTable('leavers-by-service', service, total.shown);
  const title = `Leavers of ${servicesWords(service)} in ${yearName(total.year)}, by ${what.toLowerCase()}`;
  const whole = shownCount(all);
  if (withheld || whole === undefined || whole === 0) {
    return { kind: 'notice', text: `${title}: hidden, as too few people or services are behind it.` };
  }
  const cell = (people: typeof all): string => {
    const n = shownCount(people);
    return n === undefined ? ('suppressed' in people ? 'hidden' : 'not known') : formatNumber(n);
  };
  const share = (people: typeof all): Cell => {
    const percent = rateOf(shownCount(people) ?? 0, whole);
    return shownCount(people) === undefined || percent === undefined
      ? cell(people)
      : { text: percentWords(percent), counts: `${cell(people)} of ${formatNumber(whole)}` };
  };
  const hides = lines.some(({ people }) => 'suppressed' in people);
  const table: DocumentTable = {
    kind: 'table',
    title,
    headings: [what, 'Leavers', 'Share of leavers'],
    rows: [...lines.map(({ words, people }) => [words, cell(people), share(people)]), ['All leavers', cell(all), '']],
    figures: [1, 2],
    notes: [
      `Those who left in the year to 30 September, of ${count(total.services.length, 'service')} together.`,
      ...(hides ? ['“Hidden” is where fewer than 5 people could be told apart, or those of one or two services.'] : []),
    ],
    source: totalId(total),
  };
  return table;
}

const inPostIn = ({ shown }: WorkforceTotal): number | undefined => shownCount(cellOf(shown.tables.people, 'inPost'));
const dayOf = ({ year }: WorkforceTotal): string => formatDate(censusDate(year));

function inPostOver(key: string, whose: string, { totals }: TotalsOfKind): FigureForPlan[] {
  return figureOver(
    { key, title: `Social workers in post, ${whose}`, unit: 'number', better: undefined },
    totals.map((total): FigureAt => {
      const value = inPostIn(total);
      return {
        of: dayOf(total),
        value,
        words: value === undefined ? 'hidden' : formatNumber(value),
        counts: `returns of ${count(total.services.length, 'service')}`,
        source: totalId(total),
      };
    }),
  );
}

const bothTotals = 'totals-in-post';

/** Both kinds together, of the years of which both are shown; one alone, where there is but one. */
function inPostTogether(kinds: readonly TotalsOfKind[]): { figures: FigureForPlan[]; sources: Source[] } {
  const [first, second] = kinds;
  if (first === undefined) return { figures: [], sources: [] };
  if (second === undefined) return { figures: inPostOver('in-post', servicesWords(first.service), first), sources: [] };
  const pairs = first.totals.flatMap((one) =>
    second.totals.filter(({ year }) => year === one.year).map((other) => [one, other] as const),
  );
  const years = pairs.flatMap(([one, other]): FigureAt[] => {
    const [a, b] = [inPostIn(one), inPostIn(other)];
    if (a === undefined || b === undefined) return [];
    const counts = list(
      [one, other].map(
        (total) =>
          `${formatNumber(inPostIn(total) ?? 0)} in ${formatNumber(total.services.length)} ${servicesWords(total.service)}`,
      ),
    );
    return [{ of: dayOf(one), value: a + b, words: formatNumber(a + b), counts, source: bothTotals }];
  });
  const last = pairs.at(-1);
  if (last === undefined || years.length === 0) return { figures: [], sources: [] };
  const [one, other] = last.map(totalSource);
  if (one === undefined || other === undefined) return { figures: [], sources: [] };
  return {
    figures: figureOver(
      {
        key: 'in-post',
        title: 'Social workers in post, children’s and adults’ services',
        unit: 'number',
        better: undefined,
      },
      years,
    ),
    sources: [
      {
        ...one,
        id: bothTotals,
        text: `${one.text}; and of ${servicesWords(second.service)}, ${other.text.replace(/^.*?, /, '')}`,
        date: [one.date, other.date].sort().at(-1) ?? one.date,
      },
    ],
  };
}
