import { bands, type Scenario } from '../../../../../engines/projection/index.ts';
import { details, fieldset } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import type { Entry } from '../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import type { Parameter } from '../../../scenario-file/parameters.ts';
import { gradeWords, placeWords } from '../../../words.ts';
import type { Fields } from './fields.ts';
import { type LeverKind, leverField, leversByKind } from './lever-kinds.ts';
import { commonRules, presentWords } from './present.ts';

interface Control {
  scenario: Scenario;
  parameters: readonly Parameter[];
  field: Fields;
  entry: Entry;
}

const points = 'points';

/** The plain controls: each says what it would change, as it is now and where that comes from. Empty ones do nothing. */
export function leversControls(control: Control): Html {
  const { scenario, parameters, field } = control;
  const present = (of: RegExp, format?: (value: string | number) => string) => presentWords(parameters, of, format);
  const bandLabels = {
    under2: 'With under 2 years of service',
    '2to5': 'With 2 to 5 years',
    over5: 'With over 5 years',
  };
  const rules = commonRules(scenario);
  return html`
${group(
  control,
  'retention',
  'Retention: fewer leave',
  bands.map((band) =>
    field.amount({
      name: leverField('retention', band),
      label: `${bandLabels[band]}: so many percentage points fewer leave in a year`,
      hint: present(new RegExp(`^services.*\\.leave\\.${band}$`)),
      suffix: points,
    }),
  ),
)}
${group(control, 'nqsw', 'NQSW recruitment', [
  field.choose(
    {
      name: leverField('nqsw', 'how'),
      label: 'How many NQSWs start in a year in each service',
      hint: present(/^services.*\.recruit\.nqsw\.posts$/, String),
    },
    [
      { value: '', text: 'As now' },
      { value: 'vacant', text: 'As many as NQSW posts are vacant' },
      { value: 'over', text: 'As many as are vacant, and more: percent of the posts' },
      { value: 'number', text: 'So many a year' },
    ],
  ),
  field.amount({ name: leverField('nqsw', 'amount'), label: 'So many a year, or percent of the posts' }),
])}
${group(control, 'others', 'Recruitment of others: vacant posts are filled sooner', [
  field.amount({
    name: leverField('others', 'points'),
    label: 'Of vacant posts, so many percentage points more are filled in a month',
    hint: present(/^services.*\.recruit\.others\.fillPerMonth$/),
    suffix: points,
  }),
])}
${
  rules.length > 0 &&
  group(control, 'progression', 'Progression', [
    field.choose(
      {
        name: leverField('progression', 'rule'),
        label: 'Which step',
        hint: rules
          .map(
            ({ from, to }) =>
              `${gradeWords(from)} to ${gradeWords(to)}: ${stepPresent(scenario, parameters, from, to)}`,
          )
          .join(' '),
      },
      rules.map(({ value, from, to }) => ({ value, text: `${gradeWords(from)} to ${gradeWords(to)}` })),
    ),
    field.amount({
      name: leverField('progression', 'points'),
      label: 'So many percentage points more take it in a year',
      suffix: points,
    }),
  ])
}
${group(control, 'agency', 'Agency cover', [
  field.amount({
    name: leverField('agency', 'cover'),
    label: 'Share of vacancies that agency workers cover from then on',
    hint: present(/^services.*\.agencyCover$/),
    suffix: '%',
  }),
])}
${group(control, 'conversion', 'Conversion', [
  field.amount({
    name: leverField('conversion', 'placed'),
    label: 'Share of students on placement who are recruited from then on',
    hint: present(/^conversion\.ofPlaced$/),
    suffix: '%',
  }),
])}
${otherLevers(scenario)}`;
}

function stepPresent(scenario: Scenario, parameters: readonly Parameter[], from: string, to: string): string {
  const paths = scenario.services.flatMap(({ progress = [] }, at) => {
    const rule = progress.findIndex((one) => one.from === from && one.to === to);
    return rule < 0 ? [] : [`services[${at}].progress[${rule}].perYear`];
  });
  return presentWords(
    parameters.filter(({ path }) => paths.includes(path)),
    /perYear$/,
  );
}

/** A control: what it does, and under it from when, for whom, and what it costs. */
function group({ scenario, field, entry }: Control, kind: LeverKind, title: string, fields: readonly Html[]): Html {
  const problem = entry.problems.some((one) => one.field?.startsWith(`lever-${kind}-`));
  const services = [
    { value: 'all', text: 'All services' },
    ...scenario.services.map((service, at) => ({ value: `${at}`, text: placeWords(service) })),
  ];
  const kept =
    field.value(leverField(kind, 'services')) === 'kept'
      ? [{ value: 'kept', text: 'The services that it is for now' }]
      : [];
  const more = html`${field.line({ name: leverField(kind, 'name'), label: `${title}: what it is called`, width: 20 })}
${field.choose({ name: leverField(kind, 'from'), label: `${title}: from` }, datesFor(scenario, field.value(leverField(kind, 'from'))))}
${scenario.services.length > 1 && field.choose({ name: leverField(kind, 'services'), label: `${title}: for` }, [...kept, ...services])}
${field.amount({ name: leverField(kind, 'perYear'), label: `${title}: costs a year`, prefix: '£', width: 10 })}
${field.amount({ name: leverField(kind, 'once'), label: `${title}: costs once`, prefix: '£', width: 10 })}
${field.amount({ name: leverField(kind, 'perFte'), label: `${title}: costs a year for each FTE in post`, prefix: '£', width: 10 })}`;
  return fieldset({
    legend: { text: title, classes: 'govuk-fieldset__legend--s' },
    html: html`${fields}${details({ summaryText: 'Its name, from when, for whom, and what it costs', html: more, open: problem })}`,
  });
}

/** Every month's end from the start on that is a year, half a year or less from a 30 September; and what is chosen now. */
function datesFor({ start, years }: Scenario, now: string): { value: string; text: string }[] {
  const first = Number(start.slice(0, 4));
  const dates = Array.from({ length: years }, (_, at) => [`${first + at}-09-30`, `${first + at + 1}-03-31`]).flat();
  const all = [...new Set([start, ...dates.filter((date) => date >= start), ...(now === '' ? [] : [now])])].sort();
  return all.map((value) => ({ value, text: /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value }));
}

/** Levers that came with a file and do several things at once: they can be taken out here, and changed in the file. */
function otherLevers({ levers = [] }: Scenario): Html {
  const { others } = leversByKind(levers);
  if (others.length === 0) return html``;
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Other levers</legend>
<p class="govuk-body">They do several things at once. Change them in the scenario’s file, or take them out.</p>
<div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">${others.map((at) => {
    const name = `remove-lever-${at}`;
    return html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" value="yes"${attributes({ id: name, name })}><label class="govuk-label govuk-checkboxes__label"${attributes({ for: name })}>Take “${levers[at]?.name}” out</label></div>`;
  })}</div></fieldset>`;
}
