import { unsettledSentence } from '../../../engines/allocation/index.ts';
import type { Bottleneck, Objective, ObjectiveName, WaitingReason } from '../../../engines/allocation/model.ts';
import type { Found } from './allocation-files.ts';

const words: Record<ObjectiveName, string> = {
  placed: 'students placed',
  finalStatutory: 'final placements that are statutory',
  twoStatutory: 'of these, a second statutory placement',
  contrast: 'in the other service than before',
  preference: 'disappointment over areas (fewer is better)',
  travel: 'kilometres of travel in all (fewer is better)',
  withinPartnership: 'placed with a partner',
  growYourOwn: 'final students where a vacancy is expected',
  independentEducators: 'with an independent educator (fewer is better)',
  currency: 'educators who keep their currency by it',
};

const reasons: Record<WaitingReason, string> = {
  'no-offer': 'no offer fits',
  'no-educator': 'no educator fits',
  contested: 'all that fits is needed by others',
  'pinned-out': 'only a pin stands in the way',
};

const mostShown = 5;

/** What the person at the terminal reads when an allocation is done; ids only, no names. */
export function summary({ reading, solution, bottlenecks }: Found, folder: string): string {
  const parts = [
    `${solution.matches.length} of ${plural(reading.round.students.length, 'student')} placed.${solution.proven ? '' : ' Stopped before it was proven that no better allocation exists.'}`,
    solution.objectives.map(objectiveLine).join('\n'),
  ];
  if (solution.waiting.length > 0) parts.push(waitingLines(solution.waiting.map(({ reason }) => reason)));
  if (bottlenecks === undefined)
    parts.push('What would place more was not worked out: it took too long, or was stopped.');
  else if (bottlenecks.found.length > 0) {
    parts.push(`What would place more:\n${bottlenecks.found.slice(0, mostShown).map(bottleneckLine).join('\n')}`);
  }
  parts.push(...unsettledSentence(bottlenecks?.unsettled ?? []));
  const { approximateOutcodes: approximate, rejectedRows } = reading;
  if (approximate.length > 0) {
    parts.push(
      `${plural(approximate.length, 'outcode')} ${approximate.length === 1 ? 'is' : 'are'} known only by the postcode area, so distances from there are approximate. Give their places with --geography.`,
    );
  }
  if (rejectedRows > 0)
    parts.push(`${plural(rejectedRows, 'row')} could not be used and ${rejectedRows === 1 ? 'was' : 'were'} left out.`);
  parts.push(`Written to ${folder}: allocation.csv, unplaced.csv, report.json`);
  return `${parts.join('\n\n')}\n`;
}

function objectiveLine({ name, value, bound, proven }: Objective): string {
  const shown = (number: number): string => (name === 'travel' ? (number / 10).toFixed(1) : String(number));
  const proof = proven ? '' : `  (not proven: ${shown(bound)} might be possible)`;
  return `  ${shown(value).padStart(8)}  ${words[name]}${proof}`;
}

function waitingLines(waiting: WaitingReason[]): string {
  const counts = Map.groupBy(waiting, (reason) => reason);
  const lines = [...counts].map(
    ([reason, all]) => `  ${String(all.length).padStart(8)}  ${reasons[reason]} (${reason})`,
  );
  return `${plural(waiting.length, 'student')} without a placement:\n${lines.join('\n')}`;
}

function bottleneckLine({ kind, organisation, service, stage, extra, placedGain }: Bottleneck): string {
  return `  ${plural(extra, `more ${kind}`)} for ${stage} placements at ${organisation}, ${service}: ${plural(placedGain, 'more student')} placed`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
