import { count, list } from '../../../platform/web/words.ts';
import { isOf } from '../scenarios/model.ts';
import { percentWords, placeWords, yearOf } from '../words.ts';
import { aimedAt, lineOf, type Place, type Projected } from './shown.ts';

/**
 * What a projection finds, as its title: “At today’s rates Sutton children’s services are 22 posts short in 2026; 8 in 10 chance
 * of between 14 and 31”. The middle 80% of the runs is what the figures kept of them say.
 */
export function findingOf(projected: Projected, place: Place): string {
  const at = aimedAt(projected, lineOf(projected.projection, place, 'vacancies'));
  if (at === undefined || at.p50 === null || at.p10 === null || at.p90 === null)
    return 'The projection holds no 30 September';
  const [middle, low, high] = [at.p50, at.p10, at.p90].map(Math.round);
  const where = placeWords(place);
  const short = middle === 0 ? 'have no vacant posts' : `are ${count(middle ?? 0, 'post')} short`;
  return `${beginning(projected)} ${inSentence(where)} ${short} in ${yearOf(at.date)}; 8 in 10 chance of between ${low} and ${high}`;
}

/** The same of the vacancy rate: “At today’s rates 18.2% of posts in all services are vacant in 2026; …”. */
export function rateFindingOf(projected: Projected, place: Place): string {
  const at = aimedAt(projected, lineOf(projected.projection, place, 'vacancyRate'));
  if (at === undefined || at.p50 === null || at.p10 === null || at.p90 === null)
    return 'The projection holds no 30 September';
  const [middle, low, high] = [at.p50, at.p10, at.p90].map(percentWords);
  return `${beginning(projected)} ${middle} of posts in ${inSentence(placeWords(place))} are vacant in ${yearOf(at.date)}; 8 in 10 chance of between ${low} and ${high}`;
}

const beginning = (projected: Projected): string =>
  isOf(projected.projection, projected.kept) ? givenWords(projected) : 'Before the last change';

/** What is done: “At today’s rates”, or by which levers. */
function givenWords({ scenario: { levers = [] }, parameters }: Pick<Projected, 'scenario' | 'parameters'>): string {
  if (levers.length > 2) return `With ${count(levers.length, 'lever')}`;
  if (levers.length > 0) return `With ${list(levers.map(({ name }) => `“${name}”`))}`;
  return parameters.some(({ was }) => was !== undefined) ? 'At the rates of this scenario' : 'At today’s rates';
}

/** A place within a sentence. */
export const inSentence = (place: string): string =>
  place.replace(/^The partnership/, 'the partnership').replace(/^All services/, 'all services');
