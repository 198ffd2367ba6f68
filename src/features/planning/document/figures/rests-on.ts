import type { DocumentTable } from '../../../../platform/documents/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { isOfTotals } from '../../calibrating/from-totals.ts';
import { kentAndMedway } from '../../calibrating/usual-pipeline.ts';
import { namesIn, pathWords } from '../../path-words.ts';
import { valuesOf, valueWords } from '../../projected/values.ts';
import type { Parameter } from '../../scenario-file/parameters.ts';
import type { ReadyScenario } from '../../scenarios/model.ts';
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
 * The values that matter most for a projection, with what they rest on; what several services share is said once. Nothing is
 * told of programmes, and counts of conversion where they are of the totals: a scenario of a file, or one from before those from
 * the present rested on totals alone, may hold what the totals hide.
 */
export function restsOnTable({ scenario, parameters }: ReadyScenario, source: string): DocumentTable {
  const values = valuesOf(parameters);
  const services = scenario.services.map((service, at) => ({
    name: placeWords(service),
    own: values.filter(({ path }) => path.startsWith(`services[${at}].`)),
  }));
  const named = namesIn(scenario);
  const rows = [
    ...told.flatMap(({ title, of }) => ofServices(title, of, services)),
    ...values
      .filter(({ path }) => /^(levers\[\d+\]\.(?!recruit\.nqsw\.months|services)|targets\.|costs\.)/.test(path))
      .map((one) => rowOf(pathWords(one.path, named), [one])),
    ...values
      .filter(({ path }) => path.startsWith('conversion.'))
      .map((one) => ({ ...rowOf(pathWords(one.path, named), [one]), ...(mayBeTold(one) ? {} : uncounted) })),
  ];
  return tableBlock(
    {
      title: 'The values that move vacancies most',
      headings: ['Value of', 'Value', 'n', 'Where it comes from'],
      rows: rows.map(({ what, value, n, source }) => [what, value, n, source]),
    },
    source,
    {
      figures: [2],
      notes: [
        `${formatNumber(rows.length)} rows with the chief of the ${formatNumber(values.length)} values of the scenario, all of which are on its page. Those of programmes are not repeated here: what can be shown of them stands with the figures on education. n is how many people, posts or years a value rests on; 0 is an assumption.`,
      ],
    },
  );
}

const uncounted = { n: '', source: 'On the scenario’s page; what the partnership’s totals show is in this plan' };

const mayBeTold = ({ n, source }: Parameter): boolean =>
  n === 0 || isOfTotals(source ?? '') || source === kentAndMedway.source;

const notTold = 'Not told';

function ofServices(
  title: string,
  of: readonly (readonly [string, string])[],
  services: readonly { name: string; own: readonly Parameter[] }[],
): Row[] {
  const rows = services.flatMap(({ name, own }) => {
    const parts = of.flatMap(([path, words]) =>
      own.filter((one) => one.path.endsWith(`].${path}`)).map((one) => ({ one, words })),
    );
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

/** What a source advises whoever edits the scenario is not for those who read the plan. */
const withoutAdvice = (source: string): string =>
  source.replaceAll(/(; (choose|change) [^;()]*|\. Put your own( aim)? in)/g, '');

function rowOf(what: string, parameters: readonly Parameter[]): Row {
  const [first] = parameters;
  const sources = [...new Set(parameters.map(({ source }) => source ?? notTold))];
  return {
    what,
    value: parameters.map(valueWords).join(', '),
    n: first?.n === undefined ? '' : formatNumber(first.n),
    source: sources.map(withoutAdvice).join('; '),
  };
}
