import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());

describe('first', () => {
  it('home', async () => {
    for (const manner of [{}, { keyboard: true }, { scripts: false }]) {
      const t = performance.now();
      const visitor = await stage.as('ada', manner);
      await visitor.sees('What needs you');
      await visitor.follow('Rounds');
      await visitor.follow('Final placements, autumn');
      await visitor.leave();
      console.log(manner, performance.now() - t);
    }
  });
  it('shares no titles', () => assert.deepEqual(stage.visited.sharedTitles(), []));
});
