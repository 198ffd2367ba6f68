import { button, fileUpload, input, radios } from '../../../../platform/web/components/index.ts';
import { type Entry, errorAt, typed } from '../../../../platform/web/form.ts';
import { problemSummary } from '../../../../platform/web/form-body.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { OwnService } from '../../../workforce/index.ts';
import type { PlanScenario } from '../../scenarios/model.ts';
import { planPath } from '../paths.ts';

/** What a scenario may start from. */
export interface Offered {
  forAll: boolean;
  services: readonly OwnService[];
  scenarios: readonly PlanScenario[];
}

const serviceWords = ({ organisation, name }: Pick<OwnService, 'organisation' | 'name'>): string =>
  `${organisation}: ${name}`;

/** The form of a new scenario. */
export function addView(offered: Offered, entry: Entry, csrf: Html, from: string): Html {
  const { forAll, services, scenarios } = offered;
  const pictures = [
    ...(forAll
      ? [
          {
            value: 'partnership',
            text: 'The partnership’s current picture',
            hint: {
              text: 'Each children’s authority as the DfE publishes it; adults’ services together from your totals. No service’s own return is looked at.',
            },
          },
        ]
      : []),
    ...services.map((service) => ({
      value: `service:${service.id}`,
      text: `The current picture of ${serviceWords(service)}`,
      hint: { text: 'From your own latest return. Only those who answer for the service see the scenario.' },
    })),
  ];
  const copies = scenarios.map(({ id, name, state }) => ({
    value: id,
    text: `A copy of “${name}”`,
    hint: { text: state === 'frozen' ? 'Frozen: the copy can be changed' : 'As it is now' },
  }));
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${problemSummary(entry)}
<h1 class="govuk-heading-l">New scenario</h1>
<form method="post" enctype="multipart/form-data" novalidate>
${csrf}
${input({
  id: 'name',
  name: 'name',
  label: { text: 'Name', classes: 'govuk-label--s' },
  hint: { text: 'What it is about, such as “Retention payment from 2027”' },
  value: typed(entry, 'name'),
  ...errorAt(entry, 'name'),
})}
${radios({
  name: 'from',
  idPrefix: 'from',
  fieldset: { legend: { text: 'Where it comes from', classes: 'govuk-fieldset__legend--s' } },
  items: [
    ...pictures,
    {
      value: 'file',
      text: 'A scenario file',
      hint: { text: 'JSON, as “npx tandem plan project” takes it and as scenarios are downloaded. Choose it below.' },
    },
    ...copies,
  ],
  value: typed(entry, 'from', from),
  ...errorAt(entry, 'from'),
})}
${fileUpload({
  id: 'file',
  name: 'file',
  label: { text: 'Scenario file, if it comes from one', classes: 'govuk-label--s' },
  attributes: { accept: '.json' },
  ...errorAt(entry, 'file'),
})}
${
  !forAll &&
  services.length > 1 &&
  radios({
    name: 'service',
    idPrefix: 'service',
    fieldset: {
      legend: { text: 'Whose it is, if it comes from a file or a copy', classes: 'govuk-fieldset__legend--s' },
    },
    items: services.map((service) => ({ value: service.id, text: serviceWords(service) })),
    value: typed(entry, 'service', services[0]?.id ?? ''),
  })
}
<div class="govuk-button-group">${button({ text: 'Make the scenario', preventDoubleClick: true })}<a class="govuk-link" href="${planPath}">Cancel</a></div>
</form>
</div></div>`;
}
