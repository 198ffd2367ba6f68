import type { Html } from '../../web/html.ts';
import {
  barChart,
  dumbbellChart,
  type Figure,
  fanChart,
  type LineChart,
  lineChart,
  type Measured,
  rangeChart,
  shareChart,
  smallMultiples,
  survivalChart,
} from '../index.ts';

export const percent = (value: number): string => `${value.toFixed(1)}%`;
export const wholePercent = (value: number): string => `${value}%`;
const share = (value: number): string => percent(value * 100);

export const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => `${year}-${year - 1999}`);

export function figure(id: string, title: string): Figure {
  return {
    id,
    title,
    description: `${title}. The figures are in the table below.`,
    source: 'made-up returns of three services, at 30 September 2025',
    rule: 'Figures that rest on fewer than 5 people are withheld.',
    csv: `/charts/${id}.csv`,
  };
}

function few(value: number, half: number): Measured {
  return { value, interval: [Math.max(0, value - half), value + half], counts: `${Math.round(value / 2)} of 50` };
}

function between(value: number, low: number, high: number): Measured {
  return { value, interval: [low, high] };
}

const suppressed = { missing: 'suppressed' };
const notAvailable = { missing: 'not available' };

/** Every chart that there is, with what is hard for it: gaps, labels that want the same place, long names. */
export const turnover: LineChart = {
  years,
  main: {
    label: 'Kingston upon Thames and Richmond upon Thames',
    points: [
      few(14, 5),
      few(17.2, 5.5),
      suppressed,
      few(19.8, 6),
      notAvailable,
      few(15.1, 5),
      few(16.4, 5),
      few(17, 5),
    ],
  },
  comparisons: [
    { label: 'London', points: [18.8, 17.7, 16.9, 18.3, 20.2, 17.4, 16.1, 16.9] },
    { label: 'England', points: [15.1, 15.1, 13.5, 15.4, 17.1, 15.9, 13.8, 13.6] },
    { label: 'Partnership', points: [notAvailable, 17.0, 16.2, 16.4, 18.8, 16.4, 15.9, { missing: 'not known' }] },
  ],
  format: percent,
  formatTick: wholePercent,
};

export function oneOfEach(): Html[] {
  return [
    lineChart(figure('turnover', 'Turnover is level with London and above England'), turnover),
    dumbbellChart(figure('agency', 'Agency use fell in four of six areas since 2017-18'), {
      what: 'Area',
      baseline: '2017-18',
      latest: '2024-25',
      rows: [
        { label: 'Croydon', baseline: 25.4, latest: 31.2 },
        { label: 'Kingston upon Thames and Richmond upon Thames', baseline: 22.1, latest: 18.3 },
        { label: 'Merton', baseline: suppressed, latest: 17.6 },
        { label: 'Sutton', baseline: 16.2, latest: 16.1 },
        { label: 'Wandsworth', baseline: 14.9, latest: notAvailable },
        { label: 'City of London', baseline: suppressed, latest: suppressed },
        { label: 'Bromley', baseline: 0, latest: 3.5 },
      ],
      references: [
        { label: 'England', point: 15.8 },
        { label: 'London', point: 17.1 },
      ],
      format: percent,
      formatTick: wholePercent,
    }),
    survivalChart(figure('retention', 'Two in three newly qualified social workers stay two years'), {
      months: [0, 6, 12, 18, 24, 30, 36],
      cohorts: [
        cohort(
          'Began in 2021-22',
          36,
          [
            [5, 0.96],
            [11, 0.9],
            [14, 0.79],
            [23, 0.68],
            [31, 0.61],
          ],
          [28, 27, 25, 22, 20, 18, 12],
        ),
        cohort(
          'Began in 2022-23',
          24,
          [
            [3, 0.97],
            [13, 0.83],
            [20, 0.66],
          ],
          [31, 30, 29, 25, 20],
        ),
        cohort('Began in 2023-24', 12, [[8, 0.91]], [22, 22, 19]),
        { label: 'Began in 2024-25', ...suppressed },
      ],
      format: share,
      formatTick: (value) => `${Math.round(value * 100)}%`,
    }),
    smallMultiples(figure('areas', 'Vacancies rose in every area but Merton'), {
      what: 'Area',
      years,
      panels: [
        { label: 'Croydon', points: [21, 22.4, 23.1, 25.5, 26.2, 27, 28.4, 29.9] },
        { label: 'Merton', points: [15.2, 14, 13.2, suppressed, 14.1, 12.1, 11.8, 10.4] },
        { label: 'Sutton', points: [9.2, 9.8, suppressed, 12.2, suppressed, 14, 15.4, notAvailable] },
        { label: 'City of London', points: years.map(() => suppressed) },
        { label: 'Kingston upon Thames and Richmond upon Thames', points: [0, 3.1, 4.4, 9.9, 12, 13.1, 15.2, 18] },
      ],
      comparison: { label: 'England', points: [16.5, 16.4, 16.1, 16.7, 20, 18.9, 17.3, 17.1] },
      format: percent,
      formatTick: wholePercent,
    }),
    fanChart(figure('posts', 'At today’s rates Sutton is 22 posts short in 2026'), {
      dates: ['2022', '2023', '2024', '2025', '2026', '2027'],
      points: [
        { low: 10, middle: 10, high: 10 },
        { low: 9, middle: 13, high: 18 },
        suppressed,
        { low: 12, middle: 19, high: 27 },
        { low: 14, middle: 22, high: 31 },
        { low: 14, middle: 22, high: 32 },
      ],
      names: { low: '1 run in 10 is below', middle: 'The middle run', high: '1 run in 10 is above' },
      means: '8 runs in 10 lie within the band.',
      aim: { label: 'The aim', value: 21 },
      format: (value) => `${value} posts`,
      formatTick: String,
    }),
    rangeChart(figure('levers', 'A retention payment does more than 10 more NQSWs'), {
      what: 'Lever',
      amount: 'Change of the vacancy rate',
      rows: [
        { label: 'A retention payment for those with less than two years', point: between(-4.2, -6.1, -2.2) },
        { label: 'Ten more NQSWs a year', point: between(-1.1, -3, 1.2) },
        { label: 'Conversion', point: suppressed },
        { label: 'All together', point: between(-5.4, -7.5, -3.1) },
      ],
      means: '8 runs in 10 lie on the line.',
      format: (value) => `${value.toFixed(1)} points`,
      formatTick: (value) => value.toFixed(0),
    }),
    shareChart(
      figure('service', 'Half of those who left had been there for less than two years'),
      [
        { label: 'Under 2 years', value: 42, of: 84 },
        { label: '2 to 5 years', value: 21, of: 84 },
        { label: '5 to 10 years', value: { missing: 'suppressed' }, of: 84 },
        { label: '10 years or more', value: { missing: 'not known' }, of: 84 },
      ],
      ['Length of service', 'Leavers'],
      share,
    ),
    barChart(
      figure('cases', 'Caseloads differ by five'),
      [
        { label: 'Croydon', value: 18.2 },
        { label: 'Merton', value: 13.1, colour: 3 },
      ],
      ['Area', 'Cases per full-time equivalent'],
    ),
  ];
}

function cohort(label: string, followed: number, steps: [number, number][], atRisk: number[]) {
  const all = [{ months: 0, staying: 1 }, ...steps.map(([months, staying]) => ({ months, staying }))];
  return { label, followed, steps: all, atRisk };
}
