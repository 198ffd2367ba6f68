import { z } from 'zod';
import { checkRuns, type Problem as ScenarioProblem } from '../../../../../engines/projection/index.ts';
import { optionalText, text, wholeNumber } from '../../../../../platform/web/form.ts';
import { type Problem, Refused } from '../../../../../platform/web/reply.ts';
import { namesIn, pathWords } from '../../../path-words.ts';
import { type Json, nodeAt, type Path, partsOf, withNode, withValue } from '../../../scenario-file/edit.ts';
import type { Parameter } from '../../../scenario-file/parameters.ts';
import { scenarioIn } from '../../../scenario-file/read-scenario.ts';
import type { PlanScenario } from '../../../scenarios/model.ts';
import { readyScenario } from '../../../scenarios/ready.ts';
import type { ScenarioContent } from '../../../scenarios/store.ts';
import { type LeverLeft, leversFrom, type Sent } from './lever-form.ts';
import { leverField } from './lever-kinds.ts';
import { shareOf, typedNumber } from './numbers.ts';
import { fieldOf, parameterFields, valueTyped } from './parameter-fields.ts';

/** What every sending of the form must hold; its other fields follow from the scenario. */
export const editForm = z.looseObject({
  name: text('Enter a name for the scenario'),
  note: optionalText(4000),
  years: wholeNumber('Enter a whole number of years', { least: 1, most: 30 }),
  runs: z
    .string({ error: 'Enter a number of runs' })
    .trim()
    .regex(/^\d{1,12}$/, 'Enter a number of runs')
    .transform(Number),
  seed: wholeNumber('Enter a whole number', { least: 0, most: 999_999_999 }),
  next: z.enum(['save', 'run']).catch('save'),
});
export type EditForm = z.output<typeof editForm>;

/** Aims and unit costs: whether they are typed in percent. All may be left empty. */
export const optionalFields: readonly { path: string; percent: boolean }[] = [
  { path: 'targets.vacancyRate', percent: true },
  { path: 'targets.confidence', percent: true },
  { path: 'targets.agencyShare', percent: true },
  { path: 'costs.agencyPremium', percent: false },
  { path: 'costs.recruitment.nqsw', percent: false },
  { path: 'costs.recruitment.others', percent: false },
  { path: 'costs.bursary', percent: false },
];

/**
 * The scenario as the form leaves it.
 * @throws Refused with everything that is wrong, each at its field where it has one
 */
export function edited(kept: PlanScenario, form: EditForm): ScenarioContent {
  const { scenario, parameters } = readyScenario(kept);
  const sent: Sent = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const problems: Problem[] = [];
  const fields = parameterFields(parameters, namesIn(scenario));
  let json: Json = withNode(kept.json, ['name'], form.name);
  json = withChanged(json, ['years'], form.years, scenario.years);
  for (const field of fields) {
    const typed = sent[field.name];
    if (typed === undefined) continue;
    const value = valueTyped(field, typed);
    if (value === undefined) {
      problems.push({
        field: field.name,
        message: `${field.label}: “${typed}” is not a number. Enter one, such as ${field.kind === 'percent' ? '18.5' : '12'}`,
      });
    } else if (value !== field.parameter.value) json = withTyped(json, field.parameter, value);
  }
  json = withCostsSource(withOptional(json, sent, problems), sent);
  const left = leversFrom(scenario, sent);
  problems.push(...left.problems);
  json = withNode(
    json,
    ['levers'],
    left.levers.map(({ lever, was }) => (was === undefined ? lever : (nodeAt(kept.json, ['levers', was]) ?? lever))),
  );
  const reading = scenarioIn(json);
  const rules = [...reading.problems, ...checkRuns(reading.scenario, form.runs)];
  problems.push(...rules.map((problem) => atField(problem, json, left.levers)));
  if (problems.length > 0) throw new Refused(problems);
  return { name: form.name, note: form.note ?? '', json, runs: form.runs, seed: form.seed };
}

const withChanged = (json: Json, path: Path, value: string | number, before: unknown): Json =>
  value === before ? json : withValue(json, path, value);

/** A value that the scenario left out is put in as it was taken to be, so that it is marked as changed. */
function withTyped(json: Json, { path, value: taken, source, n }: Parameter, value: string | number): Json {
  const parts = partsOf(path);
  const held = nodeAt(json, parts) === undefined ? withNode(json, parts, { value: taken, source, n }) : json;
  return withValue(held, parts, value);
}

/** Aims and costs: put in, changed, or taken out where their field is empty. */
function withOptional(json: Json, sent: Sent, problems: Problem[]): Json {
  const by = sent['targets-by'];
  const dated =
    by === undefined || by === nodeAt(json, ['targets', 'by'])
      ? json
      : withNode(json, ['targets', 'by'], by || undefined);
  return optionalFields.reduce((so, { path, percent }) => {
    const typed = sent[fieldOf(path)]?.trim();
    if (typed === undefined) return so;
    const parts = partsOf(path);
    if (typed === '') return nodeAt(so, parts) === undefined ? so : withNode(so, parts, undefined);
    const number = typedNumber(typed);
    if (number === undefined) {
      problems.push({
        field: fieldOf(path),
        message: `${pathWords(path, namesIn(json))}: “${typed}” is not a number. Enter one, or leave it empty`,
      });
      return so;
    }
    const value = percent ? shareOf(number) : number;
    const before = nodeAt(so, parts);
    if (before === undefined) return withNode(so, parts, value);
    const same =
      before === value ||
      (typeof before === 'object' && before !== null && 'value' in before && before.value === value);
    return same ? so : withValue(so, parts, value);
  }, dated);
}

/** Where the unit costs come from, where there are any. */
function withCostsSource(json: Json, sent: Sent): Json {
  const typed = sent['costs-source']?.trim();
  const path = ['costs', 'source'];
  const costs = nodeAt(json, ['costs']);
  const given = typeof costs === 'object' && costs !== null && Object.keys(costs).some((key) => key !== 'source');
  if (typed === undefined || !given || typed === (nodeAt(json, path) ?? '')) return json;
  return withNode(json, path, typed || undefined);
}

/** A problem of the scenario as the form tells it: in words, and at the field where it can be put right. */
function atField({ path, sentence }: ScenarioProblem, json: Json, levers: readonly LeverLeft[]): Problem {
  const message = `${pathWords(path, namesIn(json))}: ${sentence}`;
  const [, at, rest = ''] = /^levers\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (at === undefined) return { field: fieldOf(path), message };
  const kind = levers[Number(at)]?.kind;
  return kind === undefined ? { message } : { field: leverField(kind, partOf(rest)), message };
}

/** The field of a control in which a value of a lever stands. */
function partOf(rest: string): string {
  const band = /^leave\.(\w+)$/.exec(rest)?.[1];
  if (band !== undefined) return band;
  if (rest.startsWith('progress') || rest.startsWith('recruit.others')) return 'points';
  if (rest.startsWith('recruit.nqsw')) return 'amount';
  if (rest.startsWith('agencyCover')) return 'cover';
  if (rest.startsWith('conversion')) return 'placed';
  const cost = /^costs\.(\w+)$/.exec(rest)?.[1];
  return cost ?? (rest.startsWith('from') ? 'from' : 'name');
}
