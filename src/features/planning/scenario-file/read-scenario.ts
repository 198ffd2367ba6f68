import { checkScenario, type Problem, type Scenario } from '../../../engines/projection/index.ts';
import type { FileIn } from '../../../platform/files/index.ts';
import { readJson } from './json-text.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { overlap } from './path.ts';
import { scenarioShape } from './shape.ts';
import { shapeProblems } from './shape-problems.ts';
import { withoutSources } from './sources.ts';

/** A scenario that can be simulated, with what it rests on; or everything that is wrong with it. */
export type ScenarioReading =
  | { scenario: Scenario; parameters: Parameter[]; problems: [] }
  | { scenario: undefined; problems: Problem[] };

const strict = scenarioShape({ forgiving: false });
const forgiving = scenarioShape({ forgiving: true });

/** Judges a scenario as JSON that was read already, such as one that a page made. */
export function scenarioIn(json: unknown): ScenarioReading {
  const { plain, sources, rests, problems: badSources } = withoutSources(json);
  const fits = strict.safeParse(plain);
  const misfits = [...badSources, ...(fits.success ? [] : shapeProblems(fits.error, plain))];
  const whole = fits.success ? fits.data : forgiving.safeParse(plain).data;
  // A rule has nothing to say about a value that another stands in for.
  const broken = whole === undefined ? [] : checkScenario(whole);
  const problems = [...misfits, ...broken.filter(({ path }) => !misfits.some((misfit) => overlap(path, misfit.path)))];
  if (!fits.success || problems.length > 0) return { scenario: undefined, problems };
  return { scenario: fits.data, parameters: parametersOf(fits.data, { sources, rests }), problems: [] };
}

/** Reads a scenario file. Throws `Unreadable` for what is not JSON, with the line and column. */
export const readScenario = (file: FileIn): ScenarioReading => scenarioIn(readJson(file));
