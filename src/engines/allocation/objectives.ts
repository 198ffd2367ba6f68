import { type ObjectiveName, type Offer, objectiveNames, type Policy, type Student } from './model.ts';
import { preferenceRank } from './student-fit.ts';

/** Whether more or less of an objective is better. */
export const senses: Readonly<Record<ObjectiveName, 'max' | 'min'>> = {
  placed: 'max',
  finalStatutory: 'max',
  twoStatutory: 'max',
  contrast: 'max',
  preference: 'min',
  travel: 'min',
  withinPartnership: 'max',
  growYourOwn: 'max',
  independentEducators: 'min',
  currency: 'max',
};

/** What is being counted, for somebody who watches the work. */
export const objectivePhrases: Readonly<Record<ObjectiveName, string>> = {
  placed: 'students placed',
  finalStatutory: 'statutory final placements',
  twoStatutory: 'second statutory placements',
  contrast: 'contrasting services',
  preference: 'areas of practice asked for',
  travel: 'travel',
  withinPartnership: 'placements within the partnership',
  growYourOwn: 'final placements where newly qualified workers are wanted',
  independentEducators: 'independent educators',
  currency: 'educators kept current',
};

/** The objectives in the order in which they are optimised: `placed` first, listed or not; no name twice. */
export function objectiveOrder(policy: Policy): ObjectiveName[] {
  const listed = policy.objectives.filter((name) => objectiveNames.includes(name));
  return [...new Set<ObjectiveName>(['placed', ...listed])];
}

/**
 * What one placement adds to each objective that depends on nothing but the student and the offer. `travel` is in
 * hundreds of metres. Preference counts (position − 1)², so that one great disappointment weighs more than several
 * small ones.
 */
export const placementValues: Readonly<
  Partial<Record<ObjectiveName, (student: Student, offer: Offer, travel: number) => number>>
> = {
  placed: () => 1,
  finalStatutory: (student, offer) => Number(student.stage === 'final' && offer.statutory),
  twoStatutory: (student, offer) =>
    Number(student.stage === 'final' && offer.statutory && student.earlierStatutory === true),
  contrast: (student, offer) =>
    Number(student.earlierService !== undefined && student.earlierService !== offer.service),
  preference: (student, offer) => ((preferenceRank(student, offer) ?? 1) - 1) ** 2,
  travel: (_student, _offer, travel) => travel,
  withinPartnership: (_student, offer) => Number(offer.partner),
};
