import { hundredsOfMetres } from '../geography/distance.ts';
import type { Place, Round } from './model.ts';
import { groupedBy, numbered } from './numbered.ts';
import { ruleAgainst, travelLimitKm } from './student-fit.ts';

/** An offer that fits a student. */
export interface OfferFit {
  /** Place in the sorted list of offers. */
  offer: number;
  /** Whole hundreds of metres. */
  travel: number;
}

/** Rows that share one point, so that distances are worked out once per pair of points and not per pair of rows. */
function byPoint(places: Place[]): { place: Place; rows: number[] }[] {
  const entries = places.map((place, row) => ({ place, row }));
  return [...groupedBy(entries, ({ place }) => `${place.lat},${place.lon}`).values()].map((group) => ({
    place: numbered(group, 0).place,
    rows: group.map(({ row }) => row),
  }));
}

/** Kilometres in a degree of latitude: no way between two latitudes is shorter. */
const kmPerDegree = 111.19;

/** By student: every offer that fits by stage, organisation, needs, driver and travel, in order of number. */
export function choicesOf({ students, offers, policy }: Round): OfferFit[][] {
  const choices: OfferFit[][] = students.map(() => []);
  const sites = byPoint(offers.map((offer) => offer.at)).sort((a, b) => a.place.lat - b.place.lat);
  for (const home of byPoint(students.map((student) => student.home))) {
    const limits = home.rows.map((row) => travelLimitKm(numbered(students, row), policy));
    const degrees = (Math.max(...limits) + 0.1) / kmPerDegree;
    for (let at = firstFrom(sites, home.place.lat - degrees); at < sites.length; at += 1) {
      const site = numbered(sites, at);
      if (site.place.lat > home.place.lat + degrees) break;
      const travel = hundredsOfMetres(home.place, site.place);
      home.rows.forEach((row, index) => {
        if (travel / 10 > numbered(limits, index)) return;
        for (const offer of site.rows) {
          const against = ruleAgainst(numbered(students, row), numbered(offers, offer), policy, travel);
          if (against === undefined) numbered(choices, row).push({ offer, travel });
        }
      });
    }
  }
  for (const fitting of choices) fitting.sort((a, b) => a.offer - b.offer);
  return choices;
}

/** Place of the first site at that latitude or north of it, in a list that goes north. */
function firstFrom(sites: readonly { place: Place }[], latitude: number): number {
  let low = 0;
  let high = sites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbered(sites, middle).place.lat < latitude) low = middle + 1;
    else high = middle;
  }
  return low;
}
