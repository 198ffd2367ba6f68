import { inYear, type Step, steps } from '../../../engines/pipeline/index.ts';
import { yearName } from '../../../engines/workforce/calendar.ts';
import { list, uncapitalised } from '../../../platform/web/words.ts';
import type { ShownPipeline } from '../pipeline/totals/content.ts';
import {
  progressionSteps,
  type ShownProgramme,
  type ShownStep,
  shownProgrammes,
  shownStep,
  stepsTogether,
  yearsOf,
  yearsWords,
} from './shown-steps.ts';
import type { PipelineTaken, Taken } from './taken.ts';
import { usualSteps } from './usual-pipeline.ts';

/** The totals tell programmes by their name, and not whose they are. */
const provider = 'Universities together';

type LaterStep = Exclude<Step, 'admissions'>;

/**
 * Programmes as the totals show them. A step of which no year is shown is that of all programmes that show it; going on from a
 * year that none shows is that of all years; and what no total tells is an assumption: without the programme, admissions beside
 * need would be wrong by all its students. One of which no admissions are shown is left out, as is one with nothing after them,
 * of which nobody knows how long it lasts.
 * @param source the total in words
 */
export function takenProgrammes(shown: ShownPipeline, source: string): Omit<PipelineTaken, 'conversion'> {
  const all = shownProgrammes(shown);
  const admitted = all.map((one) => ({ one, admissions: admissionsOf(one, source) }));
  const unending = all.filter(({ tables }) => [...tables.keys()].every((step) => step === 'admissions'));
  const instead: { together: string[]; assumed: string[] } = { together: [], assumed: [] };
  const programmes = admitted.flatMap(({ one, admissions }) => {
    if (admissions === undefined || unending.includes(one)) return [];
    const of = (step: LaterStep): Taken => {
      const { taken, by } = stepTaken(all, one, step, source);
      if (by !== 'itself') instead[by].push(`${one.programme}, ${words(step)}`);
      return taken;
    };
    return [
      {
        provider,
        programme: one.programme,
        admissions,
        progression: yearsOf(one).map(of),
        award: of('award'),
        finalPlacementsInPartnership: of('placed'),
        employedInPartnership: of('employed'),
      },
    ];
  });
  const hidden = admitted.filter(({ one, admissions }) => admissions === undefined && !unending.includes(one));
  return {
    programmes,
    remarks: [
      ...without(
        hidden.map(({ one }) => one),
        'Admissions are hidden or not known',
      ),
      ...without(unending, 'Nothing after admission is told'),
      ...sentence(
        instead.together,
        'Hidden or not known in the partnership’s totals, and taken from what they show of others',
      ),
      ...sentence(instead.assumed, 'Not shown in the partnership’s totals of any programme, and assumed'),
    ],
  };
}

const words = (step: Step): string => uncapitalised(steps[step]);

const sentence = (of: readonly string[], what: string): string[] =>
  of.length === 0 ? [] : [`${what}: ${of.join('; ')}. ${why}`];

const why = 'A step is mostly hidden where nearly all take it, so these shares may be too low.';

function without(programmes: readonly ShownProgramme[], why: string): string[] {
  if (programmes.length === 0) return [];
  const [it, they] = programmes.length === 1 ? ['it is', 'it'] : ['they are', 'them'];
  return [
    `${why} of ${list(programmes.map(({ programme }) => programme))} in the partnership’s totals, so ${it} not here, and admissions beside need are without ${they}.`,
  ];
}

/** Of the latest year of which they are shown. */
function admissionsOf({ tables }: ShownProgramme, source: string): Taken | undefined {
  const table = tables.get('admissions');
  const years = (table?.columns ?? []).map(Number).sort((a, b) => b - a);
  for (const [at, year] of years.entries()) {
    const count = table && inYear(table, year, 'admitted');
    if (count === undefined || !('value' in count)) continue;
    const later = at === 0 ? '' : ` (${list(years.slice(0, at).toReversed().map(yearName))}: hidden or not known)`;
    return { value: count.value, n: count.value, source: `Admitted in ${yearName(year)}${later}: ${source}` };
  }
  return undefined;
}

function stepTaken(
  all: readonly ShownProgramme[],
  one: ShownProgramme,
  step: LaterStep,
  source: string,
): { taken: Taken; by: 'itself' | 'together' | 'assumed' } {
  const rate = (share: ShownStep, what: string): Taken => ({
    value: share.n / share.of,
    n: share.of,
    source: `${what}${share.n} of ${share.of} in ${yearsWords(share)}: ${source}`,
  });
  const own = shownStep(one, step);
  if (own.of > 0) return { taken: rate(own, ''), by: 'itself' };
  const untold = `Of ${one.programme} it is hidden or not known. `;
  const together = stepsTogether(all.map((programme) => shownStep(programme, step)));
  if (together.of > 0) return { taken: rate(together, `${untold}Programmes that show it, together: `), by: 'together' };
  const years = stepsTogether(all.flatMap((programme) => progressionSteps.map((year) => shownStep(programme, year))));
  if (step.startsWith('progression-') && years.of > 0) {
    return { taken: rate(years, `${untold}All years of programmes that show them, together: `), by: 'together' };
  }
  const usual = usualSteps[step];
  return { taken: { ...usual, source: `${untold}${usual.source}` }, by: 'assumed' };
}
