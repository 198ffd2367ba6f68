import { button, textarea } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { type Entry, errorAt } from '../../../../../platform/web/form.ts';
import { problemSummary } from '../../../../../platform/web/form-body.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import { namesIn } from '../../../path-words.ts';
import { type Json, nodeAt, type Path } from '../../../scenario-file/edit.ts';
import { inField } from '../../../scenario-file/shares.ts';
import type { PlanScenario, ReadyScenario } from '../../../scenarios/model.ts';
import { scenarioPath } from '../../paths.ts';
import { advancedView } from './advanced-view.ts';
import { fieldsWith } from './fields.ts';
import { optionalFields } from './form.ts';
import { leverValues } from './lever-values.ts';
import { leversControls } from './levers-view.ts';
import { fieldOf, parameterFields, shownIn } from './parameter-fields.ts';

const wordsAt = (json: Json, path: Path): string => {
  const words = nodeAt(json, path);
  return typeof words === 'string' ? words : '';
};

/** The editor of a scenario: levers as plain controls, aims, costs, and underneath all values with their sources. */
export function editView(kept: PlanScenario, ready: ReadyScenario, entry: Entry, csrf: Html): Html {
  const { scenario, parameters } = ready;
  const fields = parameterFields(parameters, namesIn(scenario));
  const heldAt = (path: string) => parameters.find((one) => one.path === path)?.value;
  const before: Record<string, string> = {
    name: kept.name,
    note: kept.note,
    years: `${scenario.years}`,
    runs: `${kept.runs}`,
    seed: `${kept.seed}`,
    'targets-by': scenario.targets?.by ?? '',
    'costs-source': wordsAt(kept.json, ['costs', 'source']),
    ...leverValues(scenario),
    ...Object.fromEntries(fields.map((one) => [one.name, shownIn(one, one.parameter.value)])),
    ...Object.fromEntries(
      optionalFields.map(({ path, percent }) => {
        const value = heldAt(path);
        return [fieldOf(path), typeof value !== 'number' ? '' : percent ? inField(value) : `${value}`];
      }),
    ),
  };
  const field = fieldsWith(entry, before);
  const first = Number(scenario.start.slice(0, 4));
  const dates = Array.from({ length: scenario.years + 1 }, (_, at) => `${first + at}-09-30`).filter(
    (date) => date > scenario.start,
  );
  const pounds = (name: string, label: string) => field.amount({ name, label, prefix: '£', width: 10 });
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problemSummary(entry)}
<h1 class="govuk-heading-l"><span class="govuk-caption-l">${kept.name}</span>Change the scenario</h1>
<form method="post" novalidate>
${csrf}
${field.line({ name: 'name', label: 'Name' })}
${textarea({ id: 'note', name: 'note', label: { text: 'Note (if there is one)' }, value: field.value('note'), rows: '3', ...errorAt(entry, 'note') })}
<h2 class="govuk-heading-m">What you do</h2>
<p class="govuk-body">Fill in what you want to try; leave the rest empty. Each says what it would change, as it is now.</p>
${leversControls({ scenario, parameters, field, entry })}
<h2 class="govuk-heading-m">What you aim at</h2>
${field.amount({ name: 'targets-vacancyRate', label: 'Vacancy rate, at most', suffix: '%' })}
${field.choose({ name: 'targets-by', label: 'By' }, [{ value: '', text: 'No date' }, ...dates.map((value) => ({ value, text: formatDate(value) }))])}
${field.amount({ name: 'targets-confidence', label: 'In how many of the runs', suffix: '%' })}
${field.amount({ name: 'targets-agencyShare', label: 'Agency workers of all who work, at most (if you have such an aim)', suffix: '%' })}
<h2 class="govuk-heading-m">What things cost</h2>
<p class="govuk-body">Where these are given, the result says what the scenario costs, and when a lever has paid for itself.</p>
${pounds('costs-agencyPremium', 'An agency worker costs more than a permanent one, for each FTE and year')}
${pounds('costs-recruitment-nqsw', 'Recruiting an NQSW')}
${pounds('costs-recruitment-others', 'Recruiting somebody else')}
${pounds('costs-bursary', 'A bursary, for each student admitted')}
${field.line({ name: 'costs-source', label: 'Where these costs come from', hint: 'Such as “Finance, budget 2026-27”. A plan cannot be published with costs whose source it does not say.' })}
<h2 class="govuk-heading-m">What it rests on</h2>
<p class="govuk-body">Every value below says where it comes from, and on how many people, posts or years it rests. Change one only where you know better: it is then marked. The staff in post are as they were counted; they are changed in the scenario’s file.</p>
${advancedView(ready, fields, field, entry)}
<h2 class="govuk-heading-m">How it is worked out</h2>
${field.amount({ name: 'years', label: `Years ahead, from ${formatDate(scenario.start)}` })}
${field.amount({ name: 'runs', label: 'Runs of chance', hint: '1,000 are enough for most. More make the result smoother, and take longer.', width: 10 })}
${field.amount({ name: 'seed', label: 'Seed', hint: 'The same seed gives the same result.', width: 10 })}
<div class="govuk-button-group">
${button({ text: 'Save and run', name: 'next', value: 'run', preventDoubleClick: true })}
${button({ text: 'Save', name: 'next', value: 'save', classes: 'govuk-button--secondary', preventDoubleClick: true })}
<a class="govuk-link"${attributes({ href: scenarioPath(kept) })}>Cancel</a>
</div>
</form>
</div></div>`;
}
