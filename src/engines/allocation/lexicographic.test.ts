import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateRound, hardRound } from '../../../bench/allocation/generate.ts';
import { Chain } from './chain.ts';
import { componentsOf } from './components.ts';
import { fitsOf } from './fit.ts';
import { formulate } from './formulation.ts';
import {
  defaultPolicy,
  type Educator,
  type Offer,
  objectiveNames,
  type Peps,
  type Place,
  type Round,
  type Stage,
  type Student,
} from './model.ts';
import { offSiteReach } from './off-site.ts';
import { solve } from './solve.ts';
import { solver } from './solver.ts';
import { bestByTrying } from './test-support/brute-force.ts';
import { checked, valuesOf } from './test-support/checked.ts';
import { bestByTriples } from './test-support/triples.ts';
import { isWhole } from './whole.ts';

const centre: Place = { outcode: 'C', lat: 51.5, lon: -0.1, approximate: false };
const suburb: Place = { outcode: 'S', lat: 51.6, lon: -0.3, approximate: false };
const beyond: Place = { outcode: 'B', lat: 51.95, lon: 0.2, approximate: false };

const student = (id: string, stage: Stage, home: Place, maxTravelKm = 80): Student => ({
  id,
  stage,
  home,
  maxTravelKm,
  preferredAreas: [],
  drives: false,
  excluded: [],
  needs: [],
});

const offer = (id: string, stages: Stage[], at: Place, more: Partial<Offer> = {}): Offer => ({
  id,
  stages,
  at,
  organisation: 'Council A',
  service: 'children',
  team: 'Team 1',
  area: 'fostering',
  statutory: false,
  places: 1,
  driverRequired: false,
  provides: [],
  onSiteSupervisor: false,
  partner: false,
  ...more,
});

const educator = (id: string, peps: Peps, capacity: number): Educator => ({
  id,
  peps,
  capacity,
  organisation: 'Council A',
  service: 'children',
  at: centre,
  teachesPracticeEducation: true,
  offSite: false,
});

/** Half of one student here and half of another there would travel less than any whole students can. */
const halves: Round = {
  students: [
    { ...student('S0', 'final', centre), excluded: [{ organisation: 'Council A', team: 'Team 2' }] },
    student('S1', 'final', centre, 3),
    student('S2', 'first', suburb, 3),
    student('S3', 'first', centre),
  ],
  offers: [
    offer('O0', ['final', 'contrasting'], centre),
    offer('O1', ['first', 'final'], beyond),
    offer('O2', ['first', 'final'], suburb, { team: 'Team 2', places: 2, educatorId: 'E0' }),
  ],
  educators: [educator('E0', '2', 2), educator('E1', '2', 1), educator('E2', '1', 1)],
  pins: [],
  policy: defaultPolicy,
};

describe('where linear programs end at fractions of students', () => {
  it('the answer is still the best whole one', async () => {
    const fits = fitsOf(halves);
    const offSite = offSiteReach(fits);
    const [component] = componentsOf(fits, offSite);
    assert.ok(component);
    const formulation = formulate(fits, component, offSite);
    const chain = new Chain(await solver(), formulation, objectiveNames);
    const relaxed = chain.solve(formulation.program.bounds, { stop: () => false, keep: false });
    assert.ok(relaxed && !isWhole(relaxed.values), 'this round no longer shows fractions');
    const { objectives } = checked(halves, await solve(halves));
    assert.deepEqual(
      objectives.map(({ value }) => value),
      bestByTrying(halves, objectiveNames),
    );
  });

  it('larger rounds that end so are solved and proven', async () => {
    const round = generateRound(hardRound(100, 21));
    checked(round, await solve(round));
  });
});

describe('a larger round', () => {
  it('has the values that integer programs over students, offers and educators find', async () => {
    const round = generateRound({ ...hardRound(24, 2), choices: 20 });
    assert.deepEqual(valuesOf(checked(round, await solve(round))), await bestByTriples(round, objectiveNames));
  });
});
