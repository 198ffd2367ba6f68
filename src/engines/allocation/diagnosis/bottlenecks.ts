import { fitsOf } from '../fit.ts';
import type { Bottleneck, Offer, Round, Stage } from '../model.ts';
import { groupedBy, numbered } from '../numbered.ts';
import { type StopSignal, solver } from '../solver.ts';
import { textKey } from '../text.ts';
import { sideOf } from './extras.ts';
import { GainModel, type Opening } from './gain-model.ts';

/** One, two and three more are asked about. */
const mostExtra = 3;

interface Question {
  kind: Bottleneck['kind'];
  of: Pick<Offer, 'organisation' | 'service'>;
  stages: Stage[];
  /** Columns of which `extra` units may be used in all. */
  counted: number[];
  /** Columns that open with the first unit. */
  uncounted: Opening[];
}

/**
 * For each organisation, service and stage that has offers: how many more students could be placed with one, two or
 * three more educators, and with as many more places; exact, most valuable first, those that bring nothing left out.
 *
 * A new educator is on site for every offer of the organisation and service that names nobody; current, PEPS 2, with
 * capacity for one student of any stage (so the gain is the same for every stage of that service), and may assess
 * trainees of the whole organisation. A new place is one more at an existing offer of that organisation, service and
 * stage: with several, each at the offer where together they bring most. Pins are kept.
 *
 * @throws `Stopped` when told to stop; `RangeError` if the `must` pins cannot all hold, which `solve` says first.
 */
export async function findBottlenecks(round: Round, options: { stop?: StopSignal } = {}): Promise<Bottleneck[]> {
  const fits = fitsOf(round);
  const model = new GainModel(await solver(), fits, options.stop ?? (() => false));
  try {
    const mayWait = fits.offersOf.filter((choices) => choices.length > 0).length - model.placed;
    if (mayWait === 0) return [];
    const found = questions(fits.round, model).flatMap((question) => {
      const gains = gainsOf(
        question,
        model,
        round.pins.some(({ kind }) => kind === 'must'),
      );
      return question.stages.flatMap((stage) => rowsOf(question, stage, gains));
    });
    return found.sort((a, b) => b.placedGain - a.placedGain || a.extra - b.extra);
  } finally {
    model.dispose();
  }
}

function questions({ offers }: Round, { extras }: GainModel): Question[] {
  const sides = groupedBy([...offers.keys()], (at) => sideOf(numbered(offers, at)));
  return [...sides.values()].flatMap((side) => {
    const of = numbered(offers, numbered(side, 0));
    const stages = [...new Set(side.flatMap((at) => numbered(offers, at).stages))];
    const taught = extras.taught.filter(({ offer }) => side.includes(offer)).map(({ column }) => column);
    const unlocked = extras.unlocked.filter(({ organisation }) => organisation === textKey(of.organisation));
    const educator: Question = { kind: 'educator', of, stages, counted: taught, uncounted: unlocked };
    const places = stages.map((stage): Question => {
      const taking = side.filter((at) => numbered(offers, at).stages.includes(stage));
      const counted = taking.flatMap((at) => extras.places.get(at) ?? []);
      return { kind: 'place', of, stages: [stage], counted, uncounted: [] };
    });
    return [educator, ...places];
  });
}

/**
 * Gains with 1, 2, … more. Without trainees to assess, or promises to keep, a unit brings at most one student (take away
 * who uses it, and the rest stands), so one solution for three often answers for one and two.
 */
function gainsOf({ counted, uncounted }: Question, model: GainModel, promises: boolean): number[] {
  const open = (extra: number): Opening[] => [...counted.map((column) => ({ column, most: extra })), ...uncounted];
  if (counted.length + uncounted.length === 0 || model.atMost(open(mostExtra), uncounted, mostExtra) === 0) return [];
  const last = model.gain(open(mostExtra), mostExtra);
  const step = uncounted.length > 0 || promises ? Number.POSITIVE_INFINITY : 1;
  const gains: number[] = [];
  for (let extra = 1; extra < mostExtra && last > 0; extra += 1) {
    const before = gains.at(-1) ?? 0;
    const least = Math.max(before, last - (mostExtra - extra) * step);
    const most = Math.min(last, before + step);
    gains.push(least === most ? least : model.gain(open(extra), extra));
  }
  return [...gains, last];
}

function rowsOf({ kind, of: { organisation, service } }: Question, stage: Stage, gains: number[]): Bottleneck[] {
  return gains.flatMap((placedGain, at) =>
    placedGain > 0 ? [{ kind, organisation: organisation.trim(), service, stage, extra: at + 1, placedGain }] : [],
  );
}
