import { type Component, componentsOf } from '../components.ts';
import { type Fits, fitsOf } from '../fit.ts';
import { type Formulation, formulate, pairKey } from '../formulation.ts';
import type { Pin } from '../model.ts';
import { offSiteReach } from '../off-site.ts';
import { type NumberedPin, numberPins, PinRules } from '../pins.ts';

/** What else is counted needs no rows of its own, and tells the solver which choices are worth trying first. */
const counted = ['placed', 'preference', 'travel'] as const;

/** A round written as one program, to count the students it places. */
export interface WholeRound {
  fits: Fits;
  formulation: Formulation;
  pins: NumberedPin[];
  rules: PinRules;
}

/**
 * Writes a round as one program, its components together (something new may serve several), under these pins; students
 * whom a pin keeps to or from an educator stand apart, so that the program knows every pin exactly.
 */
export function wholeRound(given: Fits, pins: readonly Pin[]): WholeRound {
  const fits = fitsOf({ ...given.round, policy: { ...given.round.policy, objectives: [...counted] } });
  const { known } = numberPins(fits.round, pins);
  const named = known.filter(({ educator }) => educator !== undefined);
  const apart = new Set(named.map(({ student, offer }) => pairKey(student, offer)));
  const offSite = offSiteReach(fits);
  const formulation = formulate(fits, together(componentsOf(fits, offSite)), offSite, apart);
  return { fits, formulation, pins: known, rules: new PinRules(known) };
}

function together(components: readonly Component[]): Component {
  return {
    students: components.flatMap(({ students }) => students),
    offers: components.flatMap(({ offers }) => offers),
    educators: components.flatMap(({ educators }) => educators),
    reaches: components.flatMap(({ reaches }) => reaches),
    sites: components.flatMap(({ sites }) => sites),
  };
}
