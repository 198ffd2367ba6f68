import type { Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import type { Chains, Want } from './chains.ts';
import { afterMoves, type Extra, newEducator } from './moves.ts';
import type { Options } from './options.ts';
import type { Placement } from './placement.ts';
import type { Standing } from './standing.ts';
import { educatorFor, sentence, sideName } from './words.ts';

/** One more of something that would place a waiting student, and leave nobody else out. */
export interface Shortage {
  what: 'educators' | 'places';
  /** `Merton children’s services`. */
  side: string;
  stage: Stage;
  extra: Extra;
  /** A sentence for whoever could provide it. */
  help: string;
}

/**
 * What would each end the wait of a student whom no chain of moves places: one for each organisation, service and stage,
 * at most so many, those that move fewest others first; every one is checked by carrying out the moves. An educator
 * named for the offer is the only one on site there, so their own capacity is what is short: told only where nothing
 * else would help.
 */
export function shortagesFor(
  student: number,
  chains: Chains,
  standing: Standing,
  options: Options,
  most = Number.POSITIVE_INFINITY,
): Shortage[] {
  const { offers } = standing.fits.round;
  const found = new Map<string, Shortage>();
  const ofOne = new Map<string, Shortage>();
  const keyOf = (kind: Want['kind'], { offer, stage }: Placement) =>
    `${kind}\n${stage}\n${sideName(numbered(offers, offer))}`;
  for (const want of chains.wants(student, (kind, at) => found.has(keyOf(kind, at)))) {
    const shortage = shortageAt(want, standing);
    if (!shortage) continue;
    const { extra } = shortage;
    const common = extra.kind === 'place' || extra.educator === newEducator;
    const key = common ? keyOf(want.kind, want.at) : String(extra.educator);
    const among = common ? found : ofOne;
    if (among.has(key) || among.size >= most || !afterMoves(want.moves, standing, options, extra)) continue;
    among.set(key, shortage);
    if (found.size >= most) break;
  }
  return [...(found.size > 0 ? found : ofOne).values()];
}

function shortageAt({ kind, at: { offer: number, stage } }: Want, standing: Standing): Shortage | undefined {
  const { offers, educators } = standing.fits.round;
  const offer = numbered(offers, number);
  const side = sideName(offer);
  if (kind === 'place') {
    const help = `One more place for a ${stage} placement in ${side} (offer ${offer.id}) would place this student.`;
    return { what: 'places', side, stage, extra: { kind: 'place', offer: number }, help };
  }
  const educator = offer.educatorId === undefined ? newEducator : educatorWhoCould(number, stage, standing);
  if (educator === undefined) return undefined;
  const who =
    educator === newEducator
      ? `${sentence(educatorFor(stage))} in ${side}`
      : `Capacity for one more student from educator ${numbered(educators, educator).id}`;
  const extra: Extra = { kind: 'educator', offer: number, stage, educator };
  return { what: 'educators', side, stage, extra, help: `${who} would place this student.` };
}

/** The educator whom the offer names, or failing them another who could come; neither has capacity left. */
function educatorWhoCould(number: number, stage: Stage, standing: Standing): number | undefined {
  const { offers, educators } = standing.fits.round;
  const able = [...standing.educatorsFor(number, stage)];
  return able.find((one) => numbered(educators, one).id === numbered(offers, number).educatorId) ?? able[0];
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
