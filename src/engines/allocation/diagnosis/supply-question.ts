import type { Fits } from '../fit.ts';
import type { Bottleneck, Offer, Stage } from '../model.ts';
import { groupedBy, numbered } from '../numbered.ts';
import { textKey } from '../text.ts';

/** What more educators of one organisation and service, or more places for one stage there, would bring. */
export interface SupplyQuestion {
  kind: Bottleneck['kind'];
  /** Any offer of that organisation and service. */
  of: Offer;
  /** Stages for which the answer is told. */
  stages: Stage[];
  /** Offers at which they would be used: those that name nobody, or those that take the stage. */
  offers: number[];
  /** Final placements of the whole organisation with a trainee whom nobody there can assess yet. */
  unlocks: number[];
}

/** Every question that the offers of a round give rise to. */
export function supplyQuestions(fits: Fits): SupplyQuestion[] {
  const { offers } = fits.round;
  const sides = groupedBy([...offers.keys()], (at) => {
    const { organisation, service } = numbered(offers, at);
    return `${textKey(organisation)}\n${service}`;
  });
  return [...sides.values()].flatMap((side) => {
    const of = numbered(offers, numbered(side, 0));
    const stages = [...new Set(side.flatMap((at) => numbered(offers, at).stages))];
    const unnamed = side.filter((at) => numbered(offers, at).educatorId === undefined);
    const educator = { kind: 'educator' as const, of, stages, offers: unnamed, unlocks: traineesWaiting(of, fits) };
    const places = stages.map((stage) => ({
      kind: 'place' as const,
      of,
      stages: [stage],
      offers: side.filter((at) => numbered(offers, at).stages.includes(stage)),
      unlocks: [],
    }));
    return [educator, ...places];
  });
}

/** Offers of an organisation without assessors at which a stage 2 trainee is on site. */
function traineesWaiting({ organisation }: Offer, fits: Fits): number[] {
  const { offers, educators } = fits.round;
  if (fits.assessorsIn(organisation).length > 0) return [];
  return [...offers.keys()].filter(
    (at) =>
      textKey(numbered(offers, at).organisation) === textKey(organisation) &&
      fits.onSiteAt(at).some((educator) => numbered(educators, educator).peps === '2-trainee'),
  );
}
