import type { ObjectiveName, Pin, Round } from '../model.ts';
import { type Bare, mayGoTogether } from './checker.ts';
import { scoreOf } from './worth.ts';

const lessIsBetter = new Set<ObjectiveName>(['preference', 'travel', 'independentEducators']);

/** Tries every allocation of a small round: the best values in order, or undefined if no allocation keeps the pins. */
export function bestByTrying(round: Round, objectives: readonly ObjectiveName[]): number[] | undefined {
  const options = round.students.map((student) =>
    round.offers.flatMap((offer) =>
      round.educators
        .filter((educator) => mayGoTogether(round, student, offer, educator))
        .map((educator): Bare => ({ studentId: student.id, offerId: offer.id, educatorId: educator.id })),
    ),
  );
  const places = new Map(round.offers.map(({ id, places: most }) => [id, most]));
  const capacity = new Map(round.educators.map(({ id, capacity: most }) => [id, most]));
  const musts = round.pins.filter(({ kind }) => kind === 'must');
  const chosen: Bare[] = [];
  let best: number[] | undefined;
  let mostPlaced = -1;

  const room = (left: Map<string, number>, id: string): boolean => (left.get(id) ?? 0) > 0;
  const use = (left: Map<string, number>, id: string, by: number): void => {
    left.set(id, (left.get(id) ?? 0) - by);
  };

  function weigh(): void {
    if (!musts.every((pin) => chosen.some((match) => keeps(match, pin)))) return;
    mostPlaced = Math.max(mostPlaced, chosen.length);
    const values = objectives.map((name) => (lessIsBetter.has(name) ? 1 : -1) * scoreOf(round, chosen, name));
    if (!best || lexicographicallyLess(values, best)) best = values;
  }

  function tryStudent(at: number): void {
    if (chosen.length + (options.length - at) < mostPlaced) return;
    const own = options[at];
    if (!own) {
      weigh();
      return;
    }
    for (const option of own) {
      if (!room(places, option.offerId) || !room(capacity, option.educatorId)) continue;
      use(places, option.offerId, 1);
      use(capacity, option.educatorId, 1);
      chosen.push(option);
      tryStudent(at + 1);
      chosen.pop();
      use(places, option.offerId, -1);
      use(capacity, option.educatorId, -1);
    }
    tryStudent(at + 1);
  }

  tryStudent(0);
  return best?.map((value, at) => (lessIsBetter.has(objectives[at] ?? 'placed') ? value : 0 - value));
}

const keeps = (match: Bare, pin: Pin): boolean =>
  match.studentId === pin.studentId &&
  match.offerId === pin.offerId &&
  (pin.educatorId === undefined || pin.educatorId === match.educatorId);

function lexicographicallyLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
