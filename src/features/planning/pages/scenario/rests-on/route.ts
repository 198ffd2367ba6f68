import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import type { Parameter } from '../../../scenario-file/parameters.ts';
import { readyScenario } from '../../../scenarios/ready.ts';
import { scenarioOf } from '../../../scenarios/store.ts';
import { namesIn, pathWords } from '../../path-words.ts';
import { planPath, scenarioPath } from '../../paths.ts';
import { plainTable } from '../../plain-table.ts';
import { placeWords } from '../../words.ts';
import { valueWords } from './value-words.ts';

/** What only says which value another one is. */
const onlyNames = [
  /^name$/,
  /\.(organisation|service|provider|programme)$/,
  /\.progress\[\d+\]\.(from|to)$/,
  /^levers\[\d+\]\.name$/,
];

/** Every value of a scenario with what it rests on; changed ones are marked. */
export const restsOnRoutes: readonly Route[] = page({
  path: '/plan/scenarios/:scenario/rests-on',
  capability: 'planning.view',
  params: z.object({ scenario: id }),
  show: async ({ tx, params }) => {
    const kept = await scenarioOf(tx, params.scenario);
    const ready = readyScenario(kept);
    const { scenario } = ready;
    const parameters = ready.parameters.filter(({ path }) => !onlyNames.some((pattern) => pattern.test(path)));
    const changed = parameters.filter(({ was }) => was !== undefined);
    const called = namesIn(scenario);
    const whole = parameters.filter(({ path }) => !path.startsWith('services['));
    const title = `What “${kept.name}” rests on`;
    return {
      title,
      breadcrumbs: [
        { text: 'Plan', href: '/plan' },
        { text: 'Scenarios', href: planPath },
        { text: kept.name, href: scenarioPath(kept) },
      ],
      wide: true,
      body: html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${formatNumber(parameters.length)} values. ${changed.length === 0 ? 'None was changed on these pages.' : `${count(changed.length, 'value')} ${changed.length === 1 ? 'was' : 'were'} changed on these pages, and marked.`} n is how many people, posts or years a value rests on; 0 is an assumption.</p>
${scenario.services.map((service, at) =>
  section(
    placeWords(service),
    parameters.filter(({ path }) => path.startsWith(`services[${at}].`)),
    called,
  ),
)}
${section('The scenario as a whole', whole, called)}`,
    };
  },
});

function section(title: string, parameters: readonly Parameter[], names: ReturnType<typeof namesIn>): Html {
  return html`<h2 class="govuk-heading-m">${title}</h2>
${plainTable(
  `Values: ${title}`,
  ['Value of', 'Value', 'n', 'Where it comes from'],
  parameters.map((one) => [
    pathWords(one.path, names).replace(`${title}: `, ''),
    one.was === undefined
      ? valueWords(one.path, one.value)
      : `${valueWords(one.path, one.value)} (changed; was ${valueWords(one.path, one.was)})`,
    one.n === undefined ? '' : formatNumber(one.n),
    one.source ?? (one.path.startsWith('levers[') ? 'What this scenario tries' : 'Not told'),
  ]),
  (column) => column === 1 || column === 2,
)}`;
}
