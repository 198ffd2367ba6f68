import type { Names } from '../../../path-words.ts';
import { pathWords } from '../../../path-words.ts';
import type { Parameter } from '../../../scenario-file/parameters.ts';
import { inField, isShare } from '../../../scenario-file/shares.ts';
import { shareOf, typedNumber } from './numbers.ts';

/** A value of a scenario that its form changes. */
export interface ParameterField {
  parameter: Parameter;
  /** Name and id of its field. */
  name: string;
  label: string;
  /** How it is typed: a share in percent, an amount, or as it is. */
  kind: 'percent' | 'amount' | 'text';
}

const amounts = [/\.posts\.[^.]+$/, /\.caps\./, /\.admissions$/, /\.afterMonths$/];
const texts = [/\.recruit\.nqsw\.posts$/];

/** The fields of the parameters that can be changed here; the staff and the names are those of the file. */
export function parameterFields(parameters: readonly Parameter[], names: Names): ParameterField[] {
  return withOwnPlacements(parameters)
    .filter(({ path }) => /^(services|pipeline)\[/.test(path) || path.startsWith('conversion.'))
    .flatMap((parameter): ParameterField[] => {
      const kind = kindOf(parameter.path);
      return kind === undefined
        ? []
        : [{ parameter, kind, name: fieldOf(parameter.path), label: pathWords(parameter.path, names) }];
    });
}

/** A share that a scenario may leave out: all NQSWs are counted then, and the form offers to say how many come from there. */
function withOwnPlacements(parameters: readonly Parameter[]): readonly Parameter[] {
  const has = (path: string) => parameters.some((one) => one.path === path);
  const path = 'conversion.ofNqsws';
  if (has(path) || !has('conversion.ofPlaced')) return parameters;
  return [...parameters, { path, value: 1, n: 0, source: 'Unless somebody puts in a share, all NQSWs are counted' }];
}

/** The field of the value at a path: `services[0].leave.under2` is `services-0-leave-under2`. */
export const fieldOf = (path: string): string => path.replaceAll(/[^\w]+/g, '-').replace(/-$/, '');

function kindOf(path: string): ParameterField['kind'] | undefined {
  const is = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(path));
  if (isShare(path)) return 'percent';
  if (is(amounts)) return 'amount';
  return is(texts) ? 'text' : undefined;
}

/** What the field holds of a value. */
export const shownIn = ({ kind }: Pick<ParameterField, 'kind'>, value: string | number): string =>
  kind === 'percent' && typeof value === 'number' ? inField(value) : `${value}`;

/**
 * What was typed, as the value; the value as it was where nothing else was typed, so that no digit is lost that the field does
 * not show. Undefined for what is no value.
 */
export function valueTyped(field: ParameterField, typed: string): string | number | undefined {
  const { parameter, kind } = field;
  if (typed.trim() === shownIn(field, parameter.value)) return parameter.value;
  if (parameter.was !== undefined && typed.trim() === shownIn(field, parameter.was)) return parameter.was;
  const number = typedNumber(typed);
  if (kind === 'text') return number ?? typed.trim();
  return number === undefined ? undefined : kind === 'percent' ? shareOf(number) : number;
}
