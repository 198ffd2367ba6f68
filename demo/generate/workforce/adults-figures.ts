import { csvOf } from '../files.ts';

/** Turnover, vacancy and agency in percent, of the years to 30 September 2018, 2019, 2020 and 2021. */
type Rates = readonly (readonly [turnover: number, vacancy: number, agency: number])[];

/** Where England's and London's rates are printed. */
const printed = 'A London teaching partnership’s labour market plan of 2022, appendix 1';
const england: Rates = [
  [15.3, 10.2, 7],
  [13.8, 8.4, 7],
  [13.6, 8.3, 7],
  [13.6, 7.5, 8],
];
const london: Rates = [
  [17.9, 16.4, 26],
  [17, 14.6, 27],
  [17, 13.4, 27],
  [18.5, 10.9, 26],
];

/** The partnership's own from before it had returns: invented, near what such partnerships report. */
const invented = 'Invented for the demonstration: a count of the partnership’s own';
const partnership: Rates = [
  [14.6, 8.1, 31.2],
  [13.9, 6.4, 29.5],
  [15.8, 5.9, 28.7],
  [13.1, 7.2, 24.4],
];

/** A table of adults' figures as a central team gathers them from where they are published. */
export async function adultsFigures(): Promise<Buffer> {
  const rows = [
    ...rowsOf('England', england, printed),
    ...rowsOf('London', london, printed),
    ...rowsOf('Partnership', partnership, invented),
  ];
  return Buffer.from(await csvOf(rows));
}

function rowsOf(geography: string, rates: Rates, source: string) {
  return rates.map(([turnover, vacancy, agency], at) => ({
    year: `${2017 + at}-${18 + at}`,
    geography,
    turnover,
    vacancy,
    agency,
    // Printed of England in the last year alone.
    leavers_within_3_years: geography === 'England' && at === 3 ? 64.7 : 'not available',
    source,
  }));
}
