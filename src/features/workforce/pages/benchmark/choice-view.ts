import { yearName } from '../../../../engines/workforce/benchmark/index.ts';
import { button, checkboxes, details, select } from '../../../../platform/web/components/index.ts';
import { attributes, type Html, type HtmlValue, html } from '../../../../platform/web/html.ts';
import { count } from '../../../../platform/web/words.ts';
import type { Chosen } from './chosen.ts';

/** The form that says whom and what to compare: a GET form, so that a choice is an address that can be kept. */
export function choiceView(
  chosen: Chosen,
  form: { action: string; summary: string; does: string; open: boolean; fields: readonly HtmlValue[] },
): Html {
  const { edition, editions, region, baseline } = chosen;
  const fields = html`<form class="tandem-filters" method="get"${attributes({ action: form.action, 'aria-label': form.summary })}>
${select({
  name: 'edition',
  label: { text: 'Edition' },
  value: edition.edition,
  items: editions.toReversed().map((one) => ({ value: one.edition, text: `${one.edition}` })),
})}
${select({
  name: 'region',
  label: { text: 'Compare with' },
  value: region,
  items: [...edition.regions.keys()].sort().map((name) => ({ value: name, text: name })),
})}
${yearSelect('baseline', 'Since', edition.years, baseline)}
${form.fields}
<div class="tandem-filters__whole">${areaGroups(chosen)}</div>
<div class="tandem-filters__actions">${button({ text: form.does, classes: 'govuk-button--secondary' })}
<a class="govuk-link"${attributes({ href: form.action })}>Your partnership’s own areas</a></div>
</form>`;
  return details({ summaryText: form.summary, html: fields, open: form.open });
}

/** Years of an edition to choose from. */
export function yearSelect(name: string, label: string, years: readonly number[], value: number): Html {
  return select({
    name,
    label: { text: label },
    value,
    items: years.map((year) => ({ value: year, text: yearName(year) })),
  });
}

function areaGroups({ offered, areas, edition }: Chosen): Html {
  const numbers = new Set(areas.flatMap((area) => area.numbers));
  const isChosen = (area: { numbers: readonly string[] }) => area.numbers.some((number) => numbers.has(number));
  const groups = [...Map.groupBy(offered, ({ region }) => region)];
  return html`<p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">Areas</p>
<p class="govuk-hint">Open a region to choose its authorities. Several are summed.</p>
${groups.map(([region, within], at) => {
  const chosen = within.filter(isChosen);
  const of = chosen.length > 0 ? `${chosen.length} of ${within.length} chosen` : count(within.length, 'area');
  return details({
    summaryText: `${region}: ${of}`,
    classes: 'govuk-!-margin-bottom-2',
    html: checkboxes({
      name: 'areas',
      idPrefix: `areas-${at + 1}`,
      classes: 'govuk-checkboxes--small tandem-choices',
      fieldset: { legend: { text: `Areas of ${region}`, classes: 'govuk-visually-hidden' } },
      items: within.map((area) => ({
        value: area.value,
        text: area.until < edition.edition ? `${area.name} (to ${yearName(area.until)})` : area.name,
        checked: isChosen(area),
      })),
    }),
  });
})}`;
}
