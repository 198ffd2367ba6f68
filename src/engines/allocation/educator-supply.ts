import type { Component } from './components.ts';
import { keepsCurrencyByStudent } from './currency.ts';
import { isIndependent } from './educator-fit.ts';
import type { EducatorFit, Fits } from './fit.ts';
import type { Group } from './formulation.ts';
import { numbered } from './numbered.ts';
import type { OffSiteReach } from './off-site.ts';
import type { ProgramBuilder } from './program.ts';
import { vacancyGroups } from './vacancies.ts';

/** The columns that say what educators do. Numbers of groups are places in `Formulation.groups`. */
export interface Supply {
  /** An educator's students in one group. */
  direct: { column: number; educator: number; group: number }[];
  /** An off-site educator's students at whatever sites their reach has. */
  travelling: { column: number; educator: number; reach: number }[];
  /** Students of a reach's educators at one site. */
  visits: { column: number; reach: number; site: number }[];
  /** Students of off-site educators in one group. */
  hosted: { column: number; site: number; group: number }[];
  /** Rows that hold an educator to their capacity, by educator; and an offer to its places, by offer. */
  educatorRows: Map<number, number>;
  offerRows: Map<number, number>;
}

/** Adds the educators' side: groups' rows are there already, numbered as in `groups`. */
export function formulateSupply(
  fits: Fits,
  component: Component,
  offSite: OffSiteReach,
  groups: readonly Group[],
  build: ProgramBuilder,
): Supply {
  const { educators, offers } = fits.round;
  const supply: Supply = {
    direct: [],
    travelling: [],
    visits: [],
    hosted: [],
    educatorRows: educatorRows(fits, component, build),
    offerRows: new Map(component.offers.map((offer) => [offer, build.addRow(0, numbered(offers, offer).places)])),
  };
  const rowOfEducator = (educator: number): number => known(supply.educatorRows, educator);
  const serviceRows = build.counts('growYourOwn') ? vacancyRows(fits, component, build) : new Map<number, number>();

  /** Entries that every student taken into a group makes: the offer's place, and its service's count of finals. */
  const takenInto = ({ offer, stage }: Group): number[] => {
    const service = stage === 'final' ? serviceRows.get(offer) : undefined;
    return [known(supply.offerRows, offer), 1, ...(service === undefined ? [] : [service, 1])];
  };

  function addDirect(group: Group, number: number, { educator, role }: EducatorFit): void {
    const most = Math.min(numbered(offers, group.offer).places, numbered(educators, educator).capacity);
    const column = build.addColumn(most, number, -1, rowOfEducator(educator), 1, ...takenInto(group));
    if (role === 'independent') build.addValue('independentEducators', column, 1);
    supply.direct.push({ column, educator, group: number });
  }

  const siteOf = new Map<number, number>();
  for (const site of component.sites) for (const offer of numbered(offSite.sites, site).offers) siteOf.set(offer, site);
  const reachRows = new Map(component.reaches.map((reach) => [reach, build.addRow(0, 0)]));
  const siteRows = new Map(component.sites.map((site) => [site, build.addRow(0, 0)]));

  groups.forEach((group, number) => {
    const apart = group.student !== undefined;
    for (const fit of fits.educatorsFor(group.offer, group.stage, apart ? 'anywhere' : 'on-site')) {
      addDirect(group, number, fit);
    }
    const site = siteOf.get(group.offer);
    if (site === undefined || apart) return;
    const most = numbered(offers, group.offer).places;
    const column = build.addColumn(most, known(siteRows, site), -1, number, -1, ...takenInto(group));
    supply.hosted.push({ column, site, group: number });
  });

  for (const reach of component.reaches) {
    const row = known(reachRows, reach);
    let together = 0;
    for (const educator of numbered(offSite.reaches, reach).educators) {
      const { capacity } = numbered(educators, educator);
      together += capacity;
      const column = build.addColumn(capacity, rowOfEducator(educator), 1, row, -1);
      if (isIndependent(numbered(educators, educator))) build.addValue('independentEducators', column, 1);
      supply.travelling.push({ column, educator, reach });
    }
    for (const site of numbered(offSite.reaches, reach).sites) {
      supply.visits.push({ column: build.addColumn(together, row, 1, known(siteRows, site), 1), reach, site });
    }
  }
  return supply;
}

/** A row per educator. Those whose currency a student would keep count as one for the first student only. */
function educatorRows({ round }: Fits, component: Component, build: ProgramBuilder): Map<number, number> {
  const rows = new Map<number, number>();
  for (const number of component.educators) {
    const educator = numbered(round.educators, number);
    const counts = build.counts('currency') && keepsCurrencyByStudent(educator, round.policy);
    const row = build.addRow(0, counts ? 0 : educator.capacity);
    rows.set(number, row);
    if (!counts) continue;
    build.addValue('currency', build.addColumn(1, row, -1), 1);
    if (educator.capacity > 1) build.addColumn(educator.capacity - 1, row, -1);
  }
  return rows;
}

/** A row per service with vacancies, by offer: final placements there count up to the vacancies. */
function vacancyRows({ round, offersOf }: Fits, component: Component, build: ProgramBuilder): Map<number, number> {
  const rows = new Map<number, number>();
  const within = component.offers.map((number) => numbered(round.offers, number));
  for (const { offers, vacancies } of vacancyGroups(within)) {
    const row = build.addRow(0, 0);
    for (const at of offers) rows.set(numbered(component.offers, at), row);
    build.addValue('growYourOwn', build.addColumn(vacancies, row, -1), 1);
    build.addColumn(offersOf.length, row, -1);
  }
  return rows;
}

function known(rows: Map<number, number>, key: number): number {
  const row = rows.get(key);
  if (row === undefined) throw new RangeError(`no row for ${key}`);
  return row;
}
