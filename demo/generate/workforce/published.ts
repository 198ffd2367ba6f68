import type { Chance } from '../chance.ts';
import { csvOf } from '../files.ts';
import { statutory, type WorkforceShape } from './shapes.ts';

type Rates = readonly [vacancy: number, turnover: number, agency: number];
type ByYear = Readonly<Record<2018 | 2019 | 2020 | 2021, Rates>>;

/** What the DfE published of England and London in its 2022 edition; nothing else in the file is true of anywhere. */
const england: ByYear = {
  2018: [16.5, 15.2, 15.4],
  2019: [16.4, 15.1, 15.8],
  2020: [16.1, 13.5, 15.4],
  2021: [16.7, 15.4, 15.5],
};
const london: ByYear = {
  2018: [25.6, 18.8, 25.7],
  2019: [24.2, 17.7, 23.8],
  2020: [23.8, 16.9, 22.4],
  2021: [23.5, 18.3, 22.0],
};
const years = [2021, 2020, 2019, 2018] as const;
const region = 'Larkmoor and the Vale';

/** How the invented authorities stood beside their usual rates, year by year. */
const tide: ByYear = {
  2018: [1.05, 1.06, 1.2],
  2019: [1, 1.02, 1.18],
  2020: [0.97, 0.86, 0.88],
  2021: [1.01, 1.05, 0.9],
};

/** Invented authorities of the region that are not of the partnership, so that the region is more than it. */
const neighbours: Readonly<Record<string, WorkforceShape>> = {
  Harrowmoor: { ...neighbour('971'), inPost: 170, turnover: 14, vacancy: 15, agency: 13 },
  Tarnwick: { ...neighbour('972'), inPost: 95, turnover: 16, vacancy: 18, agency: 15 },
  'Stanmarsh and Vale': { ...neighbour('973'), inPost: 130, turnover: 17, vacancy: 17, agency: 18 },
};

function neighbour(authority: string) {
  return { organisation: authority, service: 'children', authority } as const;
}

type Row = Record<string, string | number>;

/**
 * Published figures in the layout of 2023 and after: England's and London's rates, and the councils and the trust of the
 * demonstration as authorities of an invented region, with three neighbours. What is not known is told by the publisher's own symbols.
 */
export async function publishedFile(chance: Chance, nameOf: (code: string) => string): Promise<Buffer> {
  const own = statutory.filter(({ service }) => service === 'children');
  const rows = years.flatMap((year) => {
    const councils = [
      ...own.map((shape) => councilRow(chance, year, shape, nameOf(shape.organisation))),
      ...Object.entries(neighbours).map(([name, shape]) => councilRow(chance, year, shape, name)),
    ];
    return [
      { ...place(year, 'National'), ...ratesOnly(england[year]) },
      { ...place(year, 'Regional', 'E12000007', 'London'), ...ratesOnly(london[year]) },
      { ...place(year, 'Regional', 'E12000099', region), ...together(councils) },
      ...councils,
    ];
  });
  return Buffer.from(await csvOf(rows));
}

function place(year: number, level: string, code = '', name = '', authority: Row = {}): Row {
  return {
    time_period: year,
    time_identifier: 'Reporting year',
    geographic_level: level,
    country_code: 'E92000001',
    country_name: 'England',
    region_code: code,
    region_name: name,
    old_la_code: '',
    new_la_code: '',
    la_name: '',
    ...authority,
  };
}

const ratesOnly = ([vacancy, turnover, agency]: Rates): Row => ({
  ...nothing,
  turnover_rate_fte: turnover,
  agency_rate_fte: agency,
  vacancy_rate_fte: vacancy,
});

/** Columns whose figures this file does not hold. */
const nothing: Row = Object.fromEntries(
  'inpost_fte inpost_headcount starters_fte starters_headcount leavers_fte leavers_headcount turnover_rate_fte turnover_rate_headcount agency_fte agency_headcount agency_rate_fte agency_rate_headcount agency_cover_fte agency_cover_rate_fte vacancy_fte vacancy_rate_fte vacancy_agency_cover_rate_fte case_holders_fte cases caseload_fte working_days_lost_fte absence_rate_fte'
    .split(' ')
    .map((column) => [column, 'x']),
);

function councilRow(chance: Chance, year: keyof ByYear, shape: WorkforceShape, name: string): Row {
  const [vacancies, leaving, agencies] = tide[year];
  const near = (percent: number, factor: number) => (percent * factor + chance.whole(-12, 12) / 10) / 100;
  const inPost = tenth(shape.inPost * (1 + (year - 2021) * 0.01) * 0.93);
  const [vacancy, turnover, agency] = [
    near(shape.vacancy, vacancies),
    near(shape.turnover, leaving),
    near(shape.agency, agencies),
  ];
  const amounts = {
    inpost_fte: inPost,
    leavers_fte: tenth(inPost * turnover),
    agency_fte: tenth((inPost * agency) / (1 - agency)),
    vacancy_fte: tenth((inPost * vacancy) / (1 - vacancy)),
  };
  const authority = { old_la_code: shape.authority ?? '', new_la_code: `E0600${shape.authority}`, la_name: name };
  // One authority's agency figures were kept confidential in one year, as small ones are.
  const hidden = shape.organisation === 'ELM' && year === 2019 ? { agency_fte: 'c', agency_rate_fte: 'c' } : {};
  const where = place(year, 'Local authority', 'E12000099', region, authority);
  return { ...where, ...nothing, ...amounts, ...rates(amounts), ...hidden };
}

interface Amounts {
  inpost_fte: number;
  leavers_fte: number;
  agency_fte: number;
  vacancy_fte: number;
}

function rates({ inpost_fte: inPost, leavers_fte: left, agency_fte: agency, vacancy_fte: vacant }: Amounts): Row {
  return {
    turnover_rate_fte: tenth((left / inPost) * 100),
    agency_rate_fte: tenth((agency / (agency + inPost)) * 100),
    vacancy_rate_fte: tenth((vacant / (vacant + inPost)) * 100),
  };
}

function together(councils: readonly Row[]): Row {
  const sum = (column: string) => tenth(councils.reduce((all, row) => all + (Number(row[column]) || 0), 0));
  const amounts = {
    inpost_fte: sum('inpost_fte'),
    leavers_fte: sum('leavers_fte'),
    agency_fte: sum('agency_fte'),
    vacancy_fte: sum('vacancy_fte'),
  };
  return { ...nothing, ...amounts, ...rates(amounts) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
