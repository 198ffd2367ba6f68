import type { Fits } from './fit.ts';
import type { OffSiteReach } from './off-site.ts';
import { vacancyGroups } from './vacancies.ts';

/** A part of the round that shares nothing with the rest: it can be solved alone. Row numbers as in `Fits`. */
export interface Component {
  students: number[];
  offers: number[];
  educators: number[];
  /** Numbers in `OffSiteReach`. */
  reaches: number[];
  sites: number[];
}

/** Sets that grow together. */
class Clusters {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  of(member: number): number {
    let at = member;
    for (let above = this.#parent[at] ?? at; above !== at; above = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[above] ?? above;
      at = above;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parent[this.of(one)] = this.of(other);
  }
}

/** Splits a round into its components, in order of their first student. Students whom nothing fits are in none. */
export function componentsOf(fits: Fits, { reaches, sites }: OffSiteReach): Component[] {
  const { students, offers, educators, policy } = fits.round;
  const offerAt = students.length;
  const educatorAt = offerAt + offers.length;
  const reachAt = educatorAt + educators.length;
  const siteAt = reachAt + reaches.length;
  const clusters = new Clusters(siteAt + sites.length);

  fits.offersOf.forEach((choices, student) => {
    for (const { offer } of choices) clusters.join(student, offerAt + offer);
  });
  offers.forEach((_, offer) => {
    for (const educator of fits.onSiteAt(offer)) clusters.join(offerAt + offer, educatorAt + educator);
  });
  reaches.forEach((reach, number) => {
    for (const educator of reach.educators) clusters.join(reachAt + number, educatorAt + educator);
    for (const site of reach.sites) clusters.join(reachAt + number, siteAt + site);
  });
  sites.forEach((site, number) => {
    for (const offer of site.offers) clusters.join(siteAt + number, offerAt + offer);
  });
  if (policy.objectives.includes('growYourOwn')) {
    for (const { offers: sharing } of vacancyGroups(offers)) {
      for (const offer of sharing) clusters.join(offerAt + (sharing[0] ?? offer), offerAt + offer);
    }
  }

  const components = new Map<number, Component>();
  fits.offersOf.forEach((choices, student) => {
    if (choices.length === 0) return;
    const cluster = clusters.of(student);
    const component = components.get(cluster);
    if (component) component.students.push(student);
    else components.set(cluster, { students: [student], offers: [], educators: [], reaches: [], sites: [] });
  });
  const gather = (from: number, count: number, into: (component: Component) => number[]): void => {
    for (let number = 0; number < count; number += 1) {
      const component = components.get(clusters.of(from + number));
      if (component) into(component).push(number);
    }
  };
  gather(offerAt, offers.length, (component) => component.offers);
  gather(educatorAt, educators.length, (component) => component.educators);
  gather(reachAt, reaches.length, (component) => component.reaches);
  gather(siteAt, sites.length, (component) => component.sites);
  return [...components.values()];
}
