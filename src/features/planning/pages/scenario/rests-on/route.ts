import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import { namesIn, pathWords } from '../../../path-words.ts';
import { isDecision, valuesOf, valueWords } from '../../../projected/values.ts';
import type { Parameter } from '../../../scenario-file/parameters.ts';
import { readyScenario } from '../../../scenarios/ready.ts';
import { scenarioOf } from '../../../scenarios/store.ts';
import { placeWords } from '../../../words.ts';
import { planPath, scenarioPath } from '../../paths.ts';
import { plainTable } from '../../plain-table.ts';

/** Every value of a scenario with what it rests on; changed ones are marked. */
export const restsOnRoutes: readonly Route[] = page({
  path: '/plan/scenarios/:scenario/rests-on',
  capability: 'planning.view',
  params: z.object({ scenario: id }),
  show: async ({ tx, params }) => {
    const kept = await scenarioOf(tx, params.scenario);
    const ready = readyScenario(kept);
    const { scenario } = ready;
    const parameters = valuesOf(ready.parameters);
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
  ['Value of', 'Value', 'Rests on (n)', 'Where it comes from'],
  parameters.map((one) => [
    pathWords(one.path, names).replace(`${title}: `, ''),
    valueWords(one),
    one.n === undefined ? '' : formatNumber(one.n),
    one.source ?? (isDecision(one.path) ? 'Decided in the scenario' : 'Not told'),
  ]),
  (column) => column === 1 || column === 2,
)}`;
}
