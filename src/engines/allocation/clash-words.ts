import type { Fits } from './fit.ts';
import type { Pin } from './model.ts';
import { numbered } from './numbered.ts';
import type { NumberedPin, PinRules } from './pins.ts';
import { type OfferRule, ruleAgainst } from './student-fit.ts';

const listed = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

const pinWords = ({ studentId, offerId, educatorId }: Pin): string =>
  `${studentId} at ${offerId}${educatorId === undefined ? '' : ` with ${educatorId}`}`;

const ruleWords: Readonly<Record<OfferRule, string>> = {
  stage: 'the offer is not for that stage',
  organisation: 'the student may not be placed with that organisation or team, or must be placed with another',
  needs: 'the offer does not provide all that the student needs',
  driver: 'the offer needs somebody who drives',
  travel: 'it is further than the student can travel',
};

/** Why a `must` pin cannot hold by itself, in words; undefined if it can. */
export function ruleBroken(fits: Fits, refusals: PinRules, pinned: NumberedPin): string | undefined {
  const { student, offer, educator, pin } = pinned;
  const who = numbered(fits.round.students, student);
  const rule = ruleAgainst(who, numbered(fits.round.offers, offer), fits.round.policy);
  const because = (why: string): string => `${pinWords(pin)} cannot hold: ${why}.`;
  if (rule) return because(ruleWords[rule]);
  if (!refusals.allowsOffer(student, offer)) return because('another pin says never');
  const fitting = fits.educatorsFor(offer, who.stage).map((fit) => fit.educator);
  if (fitting.length === 0) return because('the offer has no qualified, current educator with any capacity');
  if (educator !== undefined && !fitting.includes(educator)) {
    return because('that educator is not qualified, current, free and near enough for it');
  }
  const left = fitting.filter(
    (each) => (educator === undefined || educator === each) && refusals.allowsEducator(student, offer, each),
  );
  return left.length === 0 ? because('other pins refuse every educator for it') : undefined;
}

/** Why some `must` pins cannot all hold, though each could alone. */
function clashWords(
  { round }: Fits,
  clash: readonly NumberedPin[],
  educatorsFor: (pin: NumberedPin) => number[],
): string {
  const pins = listed(clash.map(({ pin }) => pinWords(pin)));
  const one = (key: (pin: NumberedPin) => number): number | undefined => {
    const values = new Set(clash.map(key));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const student = one((pin) => pin.student);
  if (student !== undefined) return `${pins} cannot all hold: a student has one placement.`;
  const offer = one((pin) => pin.offer);
  const places = offer === undefined ? Infinity : numbered(round.offers, offer).places;
  if (places < clash.length) return `${pins} cannot all hold: the offer has ${counted(places, 'place')}.`;
  const educators = [...new Set(clash.flatMap(educatorsFor))].sort((a, b) => a - b);
  const ids = educators.map((educator) => numbered(round.educators, educator).id);
  const capacity = educators.reduce((sum, educator) => sum + numbered(round.educators, educator).capacity, 0);
  if (capacity < clash.length) {
    return `${pins} cannot all hold: only ${listed(ids)} could supervise them, with room for ${counted(capacity, 'student')}.`;
  }
  return `${pins} cannot all hold with the places and the educators there are.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const wordsFor = { pin: pinWords, clash: clashWords };
