import type { Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import { chainsFrom } from './chains.ts';
import { afterMoves, type Extra } from './moves.ts';
import type { Options } from './options.ts';
import type { Standing } from './standing.ts';
import { educatorFor, sentence, sideName } from './words.ts';

/** One more of something that would place a waiting student, and leave nobody else out. */
export interface Shortage {
  what: 'educators' | 'places';
  /** `Merton children's services`. */
  side: string;
  stage: Stage;
  extra: Extra;
  /** The educator whose own capacity is short, where a new one would not be on site. */
  educatorId?: string;
  /** A sentence for whoever could provide it. */
  help: string;
}

/**
 * What would each end the wait, one for each organisation, service and stage; every one is checked by carrying out the
 * moves. An educator named for the offer is the only one on site there, so their own capacity is what is short.
 */
export function shortagesFor(student: number, standing: Standing, options: Options): Shortage[] {
  const { offers } = standing.fits.round;
  const chains = chainsFrom(student, standing, options);
  const found = new Map<string, Shortage>();
  const keyOf = (what: string, number: number, stage: Stage) => {
    const offer = numbered(offers, number);
    return [what, sideName(offer), stage, what === 'educators' ? offer.educatorId : ''].join('\n');
  };

  for (const { at, moves } of chains.shortOfEducator) {
    const key = keyOf('educators', at.offer, at.stage);
    const who = educatorShortAt(at.offer, at.stage, standing);
    const extra: Extra = { kind: 'educator', ...at };
    if (found.has(key) || !who || !afterMoves(moves, standing, options, extra)) continue;
    const side = sideName(numbered(offers, at.offer));
    found.set(key, { what: 'educators', side, stage: at.stage, extra, ...who });
  }
  for (const { at, moves } of chains.shortOfPlace((offer, stage) => keyOf('places', offer, stage))) {
    const extra: Extra = { kind: 'place', offer: at.offer };
    if (!afterMoves(moves, standing, options, extra)) continue;
    const offer = numbered(offers, at.offer);
    const side = sideName(offer);
    const help = `One more place for a ${at.stage} placement in ${side} (offer ${offer.id}) would place this student.`;
    found.set(keyOf('places', at.offer, at.stage), { what: 'places', side, stage: at.stage, extra, help });
  }
  return [...found.values()];
}

function educatorShortAt(
  number: number,
  stage: Stage,
  standing: Standing,
): Pick<Shortage, 'educatorId' | 'help'> | undefined {
  const { offers, educators } = standing.fits.round;
  const offer = numbered(offers, number);
  if (offer.educatorId === undefined) {
    return { help: `${sentence(educatorFor(stage))} in ${sideName(offer)} would place this student.` };
  }
  const able = [...standing.educatorsFor(number, stage)].map((one) => numbered(educators, one).id);
  const educatorId = able.find((id) => id === offer.educatorId) ?? able[0];
  if (educatorId === undefined) return undefined;
  const who = educatorId === offer.educatorId ? `named for offer ${offer.id}` : `off site at offer ${offer.id}`;
  return {
    educatorId,
    help: `Capacity for one more student from educator ${educatorId}, ${who}, would place this student.`,
  };
}

/** Where nothing single would do: a place and an educator for it together, at each offer the student could go to. */
export function placeAndEducator(student: number, standing: Standing, options: Options): string[] {
  const { offers } = standing.fits.round;
  const stage = standing.stageOf(student);
  const sides = options.offersFor(student).map((offer) => sideName(numbered(offers, offer)));
  return [...new Set(sides)].map(
    (side) => `One more place in ${side}, with ${educatorFor(stage)} for it, would place this student.`,
  );
}
