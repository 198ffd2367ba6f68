/** A promise (`must`) or a refusal (`never`) that every run of the round keeps. */
export interface PinnedPlace {
  id: string;
  kind: 'must' | 'never';
  profileId: string;
  studentReference: string;
  student: string;
  offerId: string;
  offerReference: string;
  organisation: string;
  team: string;
  /** Without one the pin speaks of the offer, whoever the educator. */
  educatorId: string | undefined;
  educator: string | undefined;
  /** Name of who made it, where whoever looks may know it. */
  madeBy: string | undefined;
  madeAt: Date;
  /** Made by whoever looks. */
  mine: boolean;
}

/** `must be at Merton, First Response, with Eve Educator` */
export function pinInWords({ kind, organisation, team, educator }: Omit<PinnedPlace, 'id'>): string {
  const where = `${organisation}, ${team}${educator === undefined ? '' : `, with ${educator}`}`;
  return kind === 'must' ? `Must be at ${where}` : `Never at ${where}`;
}
