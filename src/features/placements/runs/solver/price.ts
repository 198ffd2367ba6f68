import type { Match, Solution } from '../../../../engines/allocation/model.ts';

/** What one student's going elsewhere would cost all the others together. Numbers below 0 are gains. */
export interface Price {
  /** Others who are placed and would wait, less those who wait and would be placed. */
  othersWaiting: number;
  /** Others who would go from a statutory placement to one that is not, less those who would go the other way. */
  loseStatutory: number;
  loseFirstChoice: number;
  /** Others who would get an area lower on their list, first choices not counted. */
  lowerChoice: number;
  /** Kilometres more that the others would travel in all, to 0.1. */
  otherKm: number;
  /** Others who would be somewhere else, or with another educator. */
  moved: number;
}

/** The difference between two allocations for everybody but one student. */
export function priceOf(before: Pick<Solution, 'matches'>, after: Pick<Solution, 'matches'>, studentId: string): Price {
  const [was, is] = [before, after].map(
    ({ matches }) =>
      new Map(matches.filter((match) => match.studentId !== studentId).map((match) => [match.studentId, match])),
  );
  const pairs = [...(was ?? [])].flatMap(([id, match]) => {
    const then = is?.get(id);
    return then === undefined ? [] : [{ match, then }];
  });
  const number = (what: (pair: { match: Match; then: Match }) => boolean) => pairs.filter(what).length;
  return {
    othersWaiting: (was?.size ?? 0) - (is?.size ?? 0),
    loseStatutory:
      number(({ match, then }) => match.statutory && !then.statutory) -
      number(({ match, then }) => !match.statutory && then.statutory),
    loseFirstChoice: number(({ match, then }) => match.preferenceRank === 1 && then.preferenceRank !== 1),
    lowerChoice: number(
      ({ match, then }) => match.preferenceRank !== 1 && (then.preferenceRank ?? 0) > (match.preferenceRank ?? 0),
    ),
    otherKm: Math.round(pairs.reduce((sum, { match, then }) => sum + then.travelKm - match.travelKm, 0) * 10) / 10,
    moved: number(({ match, then }) => match.offerId !== then.offerId || match.educatorId !== then.educatorId),
  };
}
