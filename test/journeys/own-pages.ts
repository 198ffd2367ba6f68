import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PersonaName } from '../support/personas.ts';
import type { Stage } from './stage.ts';

interface Own {
  who: PersonaName;
  /** What they find where the placements of the round are; nothing where they may not look. */
  finds: string[];
  /** What is on none of their pages: names of others, and what is guarded. */
  nothingOf: string[];
}

const everybody = ['Stefan Learner', 'Esme Eastmoor', 'Wilf Waiting', 'Alma Aldermere', 'step-free'];
const but = (...own: string[]) => everybody.filter((name) => !own.includes(name));
const owns: Own[] = [
  {
    who: 'student',
    finds: ['Your placement', 'Thornham Council', 'First Response', 'Edie Practice'],
    nothingOf: but('Stefan Learner'),
  },
  { who: 'educator', finds: ['Stefan Learner', 'First Response'], nothingOf: but('Stefan Learner') },
  { who: 'childrensLead', finds: ['Stefan Learner', 'Edie Practice'], nothingOf: but('Stefan Learner') },
  {
    who: 'trustLead',
    finds: ['Esme Eastmoor', 'Alma Aldermere'],
    nothingOf: [...but('Esme Eastmoor', 'Alma Aldermere'), 'Edie Practice'],
  },
  { who: 'board', finds: [], nothingOf: [...everybody, 'Edie Practice'] },
  { who: 'evaluator', finds: [], nothingOf: [...everybody, 'Edie Practice'] },
];

/** Once a run is accepted, as the journey of the allocation leaves it: everybody's own, and nothing of others. */
export function ownPages(stage: () => Stage): void {
  for (const { who, finds, nothingOf } of owns) {
    it(`shows ${who} what is theirs and nothing of others`, async () => {
      const visitor = await stage().as(who, { keyboard: who === 'student', scripts: who !== 'educator' });
      await visitor.picture(`home-${who}`);
      await visitor.seesNothingOf(...nothingOf);
      await visitor.open(`/rounds/${stage().round.roundId}/allocation`, finds.length > 0 ? 200 : 403);
      await visitor.sees(...finds);
      await visitor.seesNothingOf(...nothingOf);
      await visitor.picture(`placements-${who}`);
      for (const link of await visitor.page.getByRole('navigation').getByRole('link').all()) {
        const href = (await link.getAttribute('href')) ?? '';
        const page = await visitor.page.request.get(href);
        assert.equal(page.status(), 200, `${href} for ${who}`);
        const text = await page.text();
        for (const other of nothingOf) assert.ok(!text.includes(other), `${href} tells ${who} of ${other}`);
      }
      await visitor.leave();
    });
  }
}
