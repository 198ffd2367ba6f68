import { html } from '../../../platform/web/html.ts';
import type { Known } from '../../../platform/web/route.ts';
import { today } from '../../../platform/web/today.ts';
import { formatNumber } from '../../../platform/web/words.ts';
import type { AtHome, Need } from '../../home/index.ts';
import type { PlacementRound } from '../rounds/model.ts';
import { allRounds } from '../rounds/store.ts';
import { changeCount, changesInShort } from './changes.ts';
import { isDone, type Run } from './model.ts';
import { mayAccept, mayAllocate } from './policy.ts';
import { changesSince } from './since.ts';
import { presentRun } from './store.ts';

/** What waits for those who allocate: runs to look at, and accepted ones that are out of date; and who is placed. */
export const allocationAtHome: AtHome = {
  needs: async (asked) => {
    if (!mayAllocate(asked.me)) return [];
    const needs: Need[] = [];
    for (const round of await openRounds(asked)) {
      const run = await presentRun(asked.tx, round.id);
      const text = run && (await needOf(asked, round, run));
      if (text === undefined) continue;
      needs.push({
        text,
        href: `/rounds/${round.id}/allocation`,
        ...(round.allocationDay !== undefined && { by: round.allocationDay }),
      });
    }
    return needs;
  },
  figures: async (asked) => {
    if (!mayAllocate(asked.me)) return [];
    const [round] = await openRounds(asked);
    const run = round && (await presentRun(asked.tx, round.id));
    if (round === undefined || run === undefined || !isDone(run)) return [];
    const { placed, waiting } = run.summary;
    const text = html`${round.name}: ${formatNumber(placed)} placed, ${formatNumber(waiting)} waiting${run.acceptedAt ? '' : ' in the latest run'}`;
    return [{ text, href: `/rounds/${round.id}/allocation` }];
  },
};

/** Rounds whose placements have not ended, the one that starts last first. */
async function openRounds({ tx }: Known): Promise<PlacementRound[]> {
  return (await allRounds(tx)).filter(({ ends }) => ends >= today());
}

async function needOf({ tx, me, services }: Known, round: PlacementRound, run: Run): Promise<string | undefined> {
  if (run.acceptedAt !== undefined) {
    const changes = await changesSince(tx, run, services.secret);
    return changeCount(changes) === 0
      ? undefined
      : `The accepted allocation of ${round.name} is out of date: ${changesInShort(changes)}`;
  }
  if (isDone(run)) {
    const { placed, waiting } = run.summary;
    if (!mayAccept(me)) return undefined;
    return `Run ${run.number} of ${round.name} is ready to be accepted: ${formatNumber(placed)} placed, ${formatNumber(waiting)} waiting`;
  }
  if (run.state === 'clash') return `Run ${run.number} of ${round.name} came to nothing, because pins clash`;
  return run.state === 'failed' ? `Run ${run.number} of ${round.name} was not finished` : undefined;
}
