import { distanceKm } from '../../geography/distance.ts';
import { isCurrent } from '../currency.ts';
import { isOnSite, mayAssess, qualification, worksOffSite } from '../educator-fit.ts';
import type { Educator, Offer, Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import { type Help, mostValuableFirst, withPlaceFree } from './helps.ts';
import type { Options } from './options.ts';
import type { Standing } from './standing.ts';
import { counted, educatorFor, listed, sentence, sideName } from './words.ts';

/** The one thing that keeps an educator of the offer's own side from teaching there; undefined if several do. */
function oneThingMissing(educator: Educator, offer: Offer, stage: Stage, standing: Standing): string | undefined {
  const { educators, policy } = standing.fits.round;
  const qualified = qualification(educator, stage, 'on-site');
  if (qualified === undefined) return undefined;
  const assessable =
    qualified === 'alone' ||
    educators.some(
      (other) => mayAssess(other, policy) && isOnSiteOrganisation(other, offer) && other.id !== educator.id,
    );
  const stale = policy.outOfCurrency === 'exclude' && !isCurrent(educator, policy);
  const missing = [
    ...(educator.capacity < 1 ? [`Capacity for one student from educator ${educator.id}`] : []),
    ...(stale ? [`A refresher for educator ${educator.id}, who is out of currency,`] : []),
    ...(assessable ? [] : [`An assessor (PEPS 2, current) at ${offer.organisation.trim()} for trainee educators`]),
  ];
  return missing.length === 1 ? missing[0] : undefined;
}

const isOnSiteOrganisation = (educator: Educator, offer: Offer): boolean =>
  isOnSite(educator, { ...offer, educatorId: educator.id });

/** An off-site educator with capacity left who could come, if only somebody in the team supervised on site. */
function offSiteWouldCome(offer: Offer, standing: Standing): boolean {
  const { educators, policy } = standing.fits.round;
  return standing.fits.offSite.some((number) => {
    const educator = numbered(educators, number);
    return (
      worksOffSite(educator) && !standing.isTaken(number) && distanceKm(educator.at, offer.at) <= policy.maxOffSiteKm
    );
  });
}

function helpsAt(number: number, stage: Stage, standing: Standing): Help[] {
  const { offers, educators } = standing.fits.round;
  const offer = numbered(offers, number);
  const onSite = educators.filter((educator) => isOnSite(educator, offer));
  const whats = new Set([
    ...onSite.map((educator) => oneThingMissing(educator, offer, stage, standing)),
    offer.educatorId === undefined
      ? `${sentence(educatorFor(stage))} in ${sideName(offer)}`
      : `Another educator named for offer ${offer.id}`,
    !offer.onSiteSupervisor && offSiteWouldCome(offer, standing)
      ? `An on-site supervisor at offer ${offer.id}, for an off-site educator who is free,`
      : undefined,
  ]);
  const atOnce = withPlaceFree([number], standing);
  return [...whats].flatMap((what) => (what === undefined ? [] : [{ what, offers: [number], atOnce }]));
}

function inWords({ what, offers, atOnce }: Help): string {
  if (atOnce > 0) return `${what} would place this student.`;
  return `${what} would open ${counted(offers.length, 'offer')}, full at present.`;
}

/** Why none of the offers that fit a student has an educator for their stage, and the least that would change it. */
export function noEducator(number: number, standing: Standing, options: Options) {
  const stage = standing.stageOf(number);
  const fitting = standing.offersFor(number);
  const { offers } = standing.fits.round;
  const ids = fitting.map((offer) => numbered(offers, offer).id);
  const one = ids.length === 1;
  const unpinned = options.offersFor(number);
  const least = mostValuableFirst(unpinned.flatMap((offer) => helpsAt(offer, stage, standing)));
  return {
    explanation: `${counted(ids.length, 'offer')} ${one ? 'fits' : 'fit'} (${listed(ids)}), but ${one ? 'it has no' : 'none has a'} qualified, current educator with capacity for a ${stage} placement.`,
    blocking: ids,
    helps:
      unpinned.length > 0
        ? least.map(inWords)
        : ['Taking back the pins that rule out this student’s offers, and an educator at one of them.'],
  };
}
