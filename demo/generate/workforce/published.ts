import type { Chance } from '../chance.ts';
import { csvOf } from '../files.ts';
import { statutory, type WorkforceShape } from './shapes.ts';

type Rates = readonly [vacancy: number, turnover: number, agency: number];
/** A year of an edition: what the DfE published in it of England and London. Nothing else in the file is true of anywhere. */
interface Facts {
  year: number;
  england: Rates;
  london: Rates;
}

/** The edition of 2022, to the year before its last. */
const to2021: readonly Facts[] = [
  { year: 2021, england: [16.7, 15.4, 15.5], london: [23.5, 18.3, 22.0] },
  { year: 2020, england: [16.1, 13.5, 15.4], london: [23.8, 16.9, 22.4] },
  { year: 2019, england: [16.4, 15.1, 15.8], london: [24.2, 17.7, 23.8] },
  { year: 2018, england: [16.5, 15.2, 15.4], london: [25.6, 18.8, 25.7] },
];

/** The edition of 2024, which revised some of what was said before. */
const to2024: readonly Facts[] = [
  { year: 2024, england: [17.3, 13.8, 16.2], london: [22.7, 15.3, 21.9] },
  { year: 2023, england: [18.9, 15.9, 17.9], london: [25.2, 16.5, 23.2] },
  { year: 2022, england: [20.0, 17.2, 17.6], london: [26.1, 19.5, 24.0] },
  ...to2021.slice(0, 2),
  { year: 2019, england: [16.4, 15.0, 15.8], london: [24.3, 17.5, 23.9] },
  { year: 2018, england: [16.5, 15.1, 15.4], london: [25.6, 18.7, 25.7] },
];

const region = 'Larkmoor and the Vale';

/** How the invented authorities stood beside their usual rates, year by year, the latest first. */
const tides: readonly { year: number; tide: Rates }[] = [
  { year: 2024, tide: [1.04, 0.97, 0.94] },
  { year: 2023, tide: [1.12, 1.06, 1.03] },
  { year: 2022, tide: [1.17, 1.14, 1.02] },
  { year: 2021, tide: [1.01, 1.05, 0.9] },
  { year: 2020, tide: [0.97, 0.86, 0.88] },
  { year: 2019, tide: [1, 1.02, 1.18] },
  { year: 2018, tide: [1.05, 1.06, 1.2] },
];

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
 * Two editions of published figures in the layout of 2023 and after, the older first: England's and London's rates, and the
 * councils and the trust of the demonstration as authorities of an invented region, with three neighbours. What is not known is
 * told by the publisher's own symbols.
 */
export async function publishedFiles(
  chance: Chance,
  nameOf: (code: string) => string,
): Promise<{ name: string; bytes: Buffer }[]> {
  const own = statutory.filter(({ service }) => service === 'children');
  const shapes = [
    ...own.map((shape) => ({ shape, name: nameOf(shape.organisation) })),
    ...Object.entries(neighbours).map(([name, shape]) => ({ shape, name })),
  ];
  // Made once: what an invented authority said of a year it says in every edition.
  const councils = new Map(
    tides.map(({ year, tide }) => [
      year,
      shapes.map(({ shape, name }) => councilRow(chance, { year, tide }, shape, name)),
    ]),
  );
  return Promise.all(
    [to2021, to2024].map(async (edition) => ({
      name: `published workforce to ${edition[0]?.year}.csv`,
      bytes: Buffer.from(await csvOf(edition.flatMap((facts) => rowsOf(facts, councils.get(facts.year) ?? [])))),
    })),
  );
}

function rowsOf({ year, england, london }: Facts, councils: readonly Row[]): Row[] {
  return [
    { ...place(year, 'National'), ...ratesOnly(england) },
    { ...place(year, 'Regional', 'E12000007', 'London'), ...ratesOnly(london) },
    { ...place(year, 'Regional', 'E12000099', region), ...together(councils) },
    ...councils,
  ];
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

function councilRow(
  chance: Chance,
  { year, tide: [vacancies, leaving, agencies] }: { year: number; tide: Rates },
  shape: WorkforceShape,
  name: string,
): Row {
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
