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

/** By student: every offer that fits by stage, organisation, needs, driver and travel, in order of number. */
export function choicesOf({ students, offers, policy }: Round): OfferFit[][] {
  const choices: OfferFit[][] = students.map(() => []);
  const sites = byPoint(offers.map((offer) => offer.at));
  for (const home of byPoint(students.map((student) => student.home))) {
    const travels = sites.map((site) => hundredsOfMetres(home.place, site.place));
    for (const row of home.rows) {
      const student = numbered(students, row);
      const fitting = numbered(choices, row);
      const limit = travelLimitKm(student, policy);
      sites.forEach((site, at) => {
        const travel = numbered(travels, at);
        if (travel / 10 > limit) return;
        for (const number of site.rows) {
          if (ruleAgainst(student, numbered(offers, number), policy, travel) !== undefined) continue;
          fitting.push({ offer: number, travel });
        }
      });
      fitting.sort((a, b) => a.offer - b.offer);
    }
  }
  return choices;
}
