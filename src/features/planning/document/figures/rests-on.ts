import type { DocumentTable } from '../../../../platform/documents/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { namesIn, pathWords } from '../../path-words.ts';
import type { Projected } from '../../projected/shown.ts';
import { valuesOf, valueWords } from '../../projected/values.ts';
import type { Parameter } from '../../scenario-file/parameters.ts';
import { placeWords } from '../../words.ts';
import { tableBlock } from './blocks.ts';

/** The values of a service that move its vacancies most; those of one row rest on the same. */
const told: readonly { title: string; of: readonly (readonly [path: string, words: string])[] }[] = [
  {
    title: 'Leaving within a year',
    of: [
      ['leave.under2', 'under 2 years of service'],
      ['leave.2to5', '2 to 5 years'],
      ['leave.over5', 'over 5 years'],
    ],
  },
  { title: 'NQSWs who start in a year', of: [['recruit.nqsw.posts', '']] },
  { title: 'A vacant post is filled within a month, if not by an NQSW', of: [['recruit.others.fillPerMonth', '']] },
  { title: 'Vacancies that agency workers cover', of: [['agencyCover', '']] },
];

interface Row {
  what: string;
  value: string;
  n: string;
  source: string;
}

/**
 * The values that matter most for a projection, with what they rest on; what several services share is said once. Of the pipeline
 * no counts are told: a scenario takes them from rows that not everybody who reads the plan may see.
 */
export function restsOnTable({ scenario, parameters }: Projected, source: string): DocumentTable {
  const values = valuesOf(parameters);
  const services = scenario.services.map((service, at) => ({
    name: placeWords(service),
    own: values
      .filter(({ path }) => path.startsWith(`services[${at}].`))
      .map((one) => ({ ...one, path: one.path.slice(`services[${at}].`.length) })),
  }));
  const named = namesIn(scenario);
  const rows = [
    ...told.flatMap(({ title, of }) => ofServices(title, of, services)),
    ...values
      .filter(({ path }) => /^(levers\[\d+\]\.(?!recruit\.nqsw\.months|services)|targets\.|costs\.)/.test(path))
      .map((one) => rowOf(pathWords(one.path, named), [one])),
    ...values
      .filter(({ path }) => /^(conversion\.|pipeline\[)/.test(path))
      .map((one) => ({
        ...rowOf(pathWords(one.path, named), [one]),
        ...(one.source?.startsWith('The aim') ? {} : uncounted(one)),
      })),
  ];
  return tableBlock(
    {
      title: 'What the projection rests on',
      headings: ['Value of', 'Value', 'n', 'Where it comes from'],
      rows: rows.map(({ what, value, n, source }) => [what, value, n, source]),
    },
    source,
    {
      figures: [2],
      notes: [
        `The values that move vacancies most, of ${formatNumber(values.length)} in the scenario; every one, with what it rests on, is on the scenario’s page. n is how many people, posts or years a value rests on; 0 is an assumption.`,
      ],
    },
  );
}

const uncounted = ({ n, source }: Parameter): Pick<Row, 'n' | 'source'> =>
  n === 0
    ? { n: '0', source: source ?? notTold }
    : { n: '', source: source === null ? notTold : 'The rows of the pipeline, as the scenario took them' };

const notTold = 'Not told';

function ofServices(
  title: string,
  of: readonly (readonly [string, string])[],
  services: readonly { name: string; own: readonly Parameter[] }[],
): Row[] {
  const rows = services.flatMap(({ name, own }) => {
    const parts = of.flatMap(([path, words]) => own.filter((one) => one.path === path).map((one) => ({ one, words })));
    if (parts.length === 0) return [];
    const value = parts
      .map(({ one, words }) => [words, valueWords(one)].filter((part) => part !== '').join(' '))
      .join(', ');
    return [
      {
        name,
        row: {
          ...rowOf(
            title,
            parts.map(({ one }) => one),
          ),
          value,
        },
      },
    ];
  });
  return [...Map.groupBy(rows, ({ row }) => `${row.value}|${row.n}|${row.source}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const whose =
      same.length > 1 && same.length === services.length
        ? `all ${count(same.length, 'service')}`
        : same.map(({ name }) => name).join('; ');
    return [{ ...first.row, what: `${title}: ${whose}` }];
  });
}

function rowOf(what: string, parameters: readonly Parameter[]): Row {
  const [first] = parameters;
  const sources = [...new Set(parameters.map(({ source }) => source ?? notTold))];
  return {
    what,
    value: parameters.map(valueWords).join(', '),
    n: first?.n === undefined ? '' : formatNumber(first.n),
    source: sources.join('; '),
  };
}
