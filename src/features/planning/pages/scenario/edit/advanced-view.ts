import { details } from '../../../../../platform/web/components/index.ts';
import type { Entry } from '../../../../../platform/web/form.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { count, formatNumber } from '../../../../../platform/web/words.ts';
import type { ReadyScenario } from '../../../scenarios/model.ts';
import { placeWords } from '../../../words.ts';
import type { Fields } from './fields.ts';
import { type ParameterField, shownIn } from './parameter-fields.ts';

/** Every value that can be changed, service by service, each with its source and n; changed ones are marked. */
export function advancedView(
  { scenario }: ReadyScenario,
  fields: readonly ParameterField[],
  field: Fields,
  entry: Entry,
): Html {
  const sections = [
    ...scenario.services.map((service, at) => ({
      title: placeWords(service),
      own: fields.filter(({ parameter }) => parameter.path.startsWith(`services[${at}].`)),
    })),
    {
      title: 'Students and conversion',
      own: fields.filter(({ parameter }) => !parameter.path.startsWith('services[')),
    },
  ];
  return html`${sections.map(({ title, own }) => own.length > 0 && section(title, own, field, entry))}`;
}

function section(title: string, own: readonly ParameterField[], field: Fields, entry: Entry): Html {
  const changed = own.filter(({ parameter }) => parameter.was !== undefined).length;
  const problem = own.some(({ name }) => entry.problems.some((one) => one.field === name));
  return details({
    summaryText: `${title}: ${count(own.length, 'value')}${changed > 0 ? `, ${changed} changed` : ''}`,
    open: problem,
    html: html`${own.map((one) => valueField(title, one, field))}`,
  });
}

function valueField(title: string, one: ParameterField, field: Fields): Html {
  const { parameter, name, label, kind } = one;
  const { was, source, n } = parameter;
  const rests = n === undefined ? '' : `, n = ${formatNumber(n)}`;
  const from = `${source ?? 'The scenario does not say where it comes from'}${rests}.`;
  return field.amount({
    name,
    label: `${label.replace(`${title}: `, '')}${was === undefined ? '' : ' – changed'}`,
    hint: was === undefined ? from : `Changed: was ${shownIn({ kind }, was)}${kind === 'percent' ? '%' : ''}. ${from}`,
    ...(kind === 'percent' && { suffix: '%' }),
    ...(kind === 'text' && { width: 10 as const }),
  });
}
