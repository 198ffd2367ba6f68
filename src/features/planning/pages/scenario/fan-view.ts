import type { Measure } from '../../../../engines/projection/index.ts';
import { fanChart } from '../../../../platform/charts/index.ts';
import { button, select } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import { formatNumber } from '../../../../platform/web/words.ts';
import { fanOf } from '../../projected/fan.ts';
import { measuresOf, type Place, type Projected, placesIn } from '../../projected/shown.ts';
import { measureFormat, measureWords, placeWords } from '../../words.ts';
import { scenarioPath } from '../paths.ts';

/** What is looked at. */
export interface Looked {
  place: Place;
  /** What was asked for; of all services together some measures are not told. */
  measure: Measure;
}

/** Measures in the order in which they are offered. */
export const offered = Object.keys(measureWords).filter((name): name is Measure => name in measureWords);

/** The fan of one measure of one place, and the choice of another. */
export function fanView(projected: Projected, { place, measure: asked }: Looked, title: string): Html {
  const measure = measuresOf(place, offered).includes(asked) ? asked : 'vacancies';
  const { kept, projection } = projected;
  const format = measureFormat(measure);
  const { title: named, points, names, means, aim } = fanOf(projected, place, measure);
  const short =
    format === measureFormat('vacancyRate') ? (value: number) => `${Math.round(value * 100)}%` : formatNumber;
  const chart = fanChart(
    {
      id: 'fan',
      title: named,
      description: `${title}. The figures of each 30 September are in the table below.`,
      source: `this scenario’s projection of ${formatDate(projection.madeAt)}, in ${formatNumber(projection.runs)} runs of chance`,
      csv: `${scenarioPath(kept, 'projection')}?as=csv`,
    },
    {
      dates: points.map(({ date }) => date),
      points: points.map(({ low, middle, high }) =>
        low === null || middle === null || high === null ? { missing: 'no figure' } : { low, middle, high },
      ),
      names,
      means,
      aim,
      format,
      formatTick: short,
    },
  );
  const untold =
    measure !== asked &&
    html`<p class="govuk-body">${measureWords[asked]}: told service by service, so choose one. Vacant posts of all services are shown.</p>`;
  return html`${untold}${chart}${choice(projected, { place, measure: asked })}`;
}

function choice(projected: Projected, { place, measure }: Looked): Html {
  const places = placesIn(projected);
  return html`<form method="get" class="tandem-filters" aria-label="What the chart shows"${attributes({ action: scenarioPath(projected.kept) })}>
${
  places.length > 1 &&
  select({
    id: 'place',
    name: 'place',
    label: { text: 'Service' },
    items: places.map((one) => ({ value: one.value, text: placeWords(one) })),
    value: place.value,
  })
}
${select({
  id: 'measure',
  name: 'measure',
  label: { text: 'Measure' },
  items: offered.map((value) => ({ value, text: measureWords[value] })),
  value: measure,
})}
<div class="tandem-filters__actions">${button({ text: 'Show', classes: 'govuk-button--secondary' })}</div>
</form>`;
}
