import { absenceWords, adultsRate, type Value, yearName } from '../../../../../engines/workforce/benchmark/index.ts';
import { details } from '../../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { count } from '../../../../../platform/web/words.ts';
import { percentWords } from '../../services/words.ts';
import type { AdultsBenchmark } from './figures.ts';

/** In words, which of the published rates shown earlier editions gave otherwise. */
export function revisedAdults(
  { measure, years }: AdultsBenchmark['measures'][number],
  { kept, editions, region }: AdultsBenchmark,
): Html {
  if (kept === undefined) return nothing;
  const shown = [
    { level: 'national' as const, name: 'England' },
    ...(region === undefined ? [] : [{ level: 'region' as const, name: region }]),
  ];
  const said = years.flatMap(({ standing: { year } }) =>
    shown.flatMap((place) => {
      const now = adultsRate(kept, measure, place, year);
      return editions.flatMap((other) => {
        const then = adultsRate(other, measure, place, year);
        if (other === kept || then === 'no-row' || now === 'no-row' || then === now) return [];
        return [
          `${yearName(year)}, ${place.name}: ${written(now)} here; edition ${other.edition} said ${written(then)}`,
        ];
      });
    }),
  );
  if (said.length === 0) return nothing;
  return details({
    summaryText: `${count(said.length, 'of these rates is', 'of these rates are')} revised since an earlier edition`,
    html: html`<ul class="govuk-list govuk-list--bullet">${said.map((one) => html`<li>${one}</li>`)}</ul>`,
  });
}

const written = (rate: Value): string => (typeof rate === 'number' ? percentWords(rate) : absenceWords[rate]);
