import type { DocumentTable } from '../../../../platform/documents/index.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { isOfTotals } from '../../calibrating/from-totals.ts';
import { kentAndMedway } from '../../calibrating/usual-pipeline.ts';
import { namesIn, pathWords } from '../../path-words.ts';
import { isDecision, valuesOf, valueWords } from '../../projected/values.ts';
import type { Parameter } from '../../scenario-file/parameters.ts';
import type { ReadyScenario } from '../../scenarios/model.ts';
import { placeWords } from '../../words.ts';
import { tableBlock } from './blocks.ts';

/** The values of a service that move its vacancies most. */
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
 * The values that matter most for a projection, with what they rest on; those of the services from the least to the most. Nothing is
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
      .map((one) => rowOf(pathWords(one.path, named), one)),
    ...values
      .filter(({ path }) => path.startsWith('conversion.'))
      .map((one) => ({ ...rowOf(pathWords(one.path, named), one), ...(mayBeTold(one) ? {} : uncounted) })),
  ];
  return tableBlock(
    {
      title: 'The values that move vacancies most',
      headings: ['Value of', 'Value', 'Rests on (n)', 'Where it comes from'],
      rows: rows.map(({ what, value, n, source }) => [what, value, n, source]),
    },
    source,
    {
      figures: [2],
      notes: [
        `The chief of the ${formatNumber(values.length)} values of the scenario: each by itself, with its own source, is on its page. Those of programmes are not repeated here: what can be shown of them stands with the figures on education. n is how many people, posts or years a value rests on; 0 is an assumption.`,
      ],
    },
  );
}

const uncounted = { n: '', source: 'On the scenario’s page; what the partnership’s totals show is in this plan' };

const mayBeTold = ({ n, source }: Parameter): boolean =>
  n === 0 || isOfTotals(source ?? '') || source === kentAndMedway.source;

const notTold = 'Not told';
const decided = 'Decided in the scenario';

/** One row for each value that every service has: from the least to the most of them, and where it comes from by an example. */
function ofServices(
  title: string,
  of: readonly (readonly [path: string, words: string])[],
  services: readonly { name: string; own: readonly Parameter[] }[],
): Row[] {
  return of.flatMap(([path, words]): Row[] => {
    const all = services.flatMap(({ name, own }) =>
      own.filter((one) => one.path.endsWith(`].${path}`)).map((one) => ({ name, one })),
    );
    const [first] = all;
    if (first === undefined) return [];
    const sorted = all.map(({ one }) => one).sort((a, b) => Number(a.value) - Number(b.value));
    const ns = all.flatMap(({ one }) => one.n ?? []).sort((a, b) => a - b);
    const source = withoutAdvice(first.one.source ?? notTold);
    const same = all.every(({ one }) => one.source === first.one.source);
    return [
      {
        what: [title, words].filter((part) => part !== '').join(': '),
        value: `${fromTo(sorted.map(valueWords))}${all.length > 1 ? `, over ${count(all.length, 'service')}` : ''}`,
        n: fromTo(ns.map(formatNumber)),
        source: same ? source : `For example ${first.name}: ${source}`,
      },
    ];
  });
}

/** `20.3% to 27.7%` */
function fromTo(words: readonly string[]): string {
  const [least = '', most = ''] = [words[0], words.at(-1)];
  return least === most ? least : `${least} to ${most}`;
}

/** What a source advises whoever edits the scenario is not for those who read the plan. */
const withoutAdvice = (source: string): string =>
  source.replaceAll(/(; (choose|change) [^;()]*|\. Put your own( aim)? in)/g, '');

const rowOf = (what: string, one: Parameter): Row => ({
  what,
  value: valueWords(one),
  n: one.n === undefined ? '' : formatNumber(one.n),
  source: withoutAdvice(one.source ?? (isDecision(one.path) ? decided : notTold)),
});
