import type { Fits } from './fit.ts';
import { numbered } from './numbered.ts';
import type { Placement } from './read-off.ts';

/**
 * An assessor for every final placement with a stage 2 trainee, by student: of those who may, the one who assesses
 * fewest so far.
 */
export function assessorsFor(fits: Fits, placements: readonly Placement[]): Map<number, number> {
  const { students, offers, educators } = fits.round;
  const assessing = new Map<number, number>();
  const chosen = new Map<number, number>();
  for (const { student, offer, educator } of placements) {
    const trainee = numbered(educators, educator).peps === '2-trainee';
    if (!trainee || numbered(students, student).stage !== 'final') continue;
    const [first, ...others] = fits.assessorsIn(numbered(offers, offer).organisation);
    if (first === undefined) throw new Error('a trainee was sent where nobody may assess');
    const load = (assessor: number): number => assessing.get(assessor) ?? 0;
    const assessor = others.reduce((least, other) => (load(other) < load(least) ? other : least), first);
    assessing.set(assessor, load(assessor) + 1);
    chosen.set(student, assessor);
  }
  return chosen;
}
