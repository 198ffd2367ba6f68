import { distanceKm } from '../geography/distance.ts';
import type { Fits } from './fit.ts';
import { groupedBy, numbered } from './numbered.ts';

/**
 * Who may come from outside, without a variable for every educator and offer: off-site educators who reach the same
 * sites are one `reach`, offers (with an on-site supervisor) that the same educators reach are one `site`.
 */
export interface OffSiteReach {
  reaches: { educators: number[]; sites: number[] }[];
  sites: { offers: number[] }[];
}

const pointOf = (row: { at: { lat: number; lon: number } }): string => `${row.at.lat},${row.at.lon}`;

/** Gathers off-site educators and the offers they reach within the policy's `maxOffSiteKm`. */
export function offSiteReach({ round, offSite }: Fits): OffSiteReach {
  const educators = offSite.map((number) => ({ number, at: numbered(round.educators, number).at }));
  const supervised = round.offers.flatMap((offer, number) =>
    offer.onSiteSupervisor ? [{ number, at: offer.at }] : [],
  );
  const places = [...groupedBy(supervised, pointOf).values()];
  const reaching = [...groupedBy(educators, pointOf).values()].map((group) => ({
    educators: group.map(({ number }) => number),
    reached: places.map(
      (place) => distanceKm(numbered(group, 0).at, numbered(place, 0).at) <= round.policy.maxOffSiteKm,
    ),
  }));

  const reached = places.flatMap((offers, at) => {
    const from = reaching.map((group) => Number(group.reached[at])).join('');
    return from.includes('1') ? [{ offers, at, from }] : [];
  });
  const sites = [...groupedBy(reached, ({ from }) => from).values()];
  const reaches = [...groupedBy(reaching, (group) => group.reached.map(Number).join('')).values()];
  return {
    sites: sites.map((group) => ({ offers: group.flatMap(({ offers }) => offers.map(({ number }) => number)) })),
    reaches: reaches.map((group) => ({
      educators: group.flatMap((each) => each.educators),
      sites: [...sites.keys()].filter((site) => numbered(group, 0).reached[numbered(numbered(sites, site), 0).at]),
    })),
  };
}
