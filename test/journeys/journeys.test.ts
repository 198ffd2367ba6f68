import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accounts } from './accounts.ts';
import { allocations } from './allocations.ts';
import { anybody } from './anybody.ts';
import { bare } from './bare.ts';
import { imports } from './imports.ts';
import { newcomer } from './newcomer.ts';
import { ownPages } from './own-pages.ts';
import { pipeline } from './pipeline.ts';
import { planDecided } from './plan-decided.ts';
import { planDocument } from './plan-document.ts';
import { published } from './published.ts';
import { registers } from './registers.ts';
import { rounds } from './rounds.ts';
import { scenarios } from './scenarios.ts';
import { openStage, type Stage } from './stage.ts';
import { together } from './together.ts';
import { workforce } from './workforce.ts';

const journeys = {
  anybody,
  accounts,
  registers,
  rounds,
  allocations,
  ownPages,
  imports,
  workforce,
  published,
  together,
  pipeline,
  scenarios,
  planDocument,
  planDecided,
  bare,
  newcomer,
};

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

/**
 * Whom a persona's button is for, which of one's partnerships is chosen, and what a service shares, stands in the page:
 * nothing is typed.
 */
const cannotBeWrong = ['/workforce/services/:service/sharing', '/demonstration', '/account/partnership'];
/** The tab shows the run that counts, as its own page does. */
const runPages = ['/rounds/:round/allocation', '/rounds/:round/runs/:run'];

/** To try some by themselves: `TANDEM_JOURNEYS=registers npm test -- journeys`. Some go on from where others ended: `planDocument,planDecided`. */
const chosen = process.env.TANDEM_JOURNEYS?.split(',');
for (const [name, journey] of Object.entries(journeys)) {
  if (chosen === undefined || chosen.includes(name)) describe(name, { timeout: 180_000 }, () => journey(() => stage));
}

describe('all journeys together', { skip: chosen !== undefined && 'only some were asked for' }, () => {
  it('open every page of the product', () => assert.deepEqual(stage.visited.unopened(), []));
  it('get every form wrong once that can be got wrong', () =>
    assert.deepEqual(stage.visited.unrefused(), cannotBeWrong));
  it('find no two pages under one title', () => assert.deepEqual(stage.visited.sharedTitles(runPages), []));
});
