import { subNavigation } from '../../../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../../../platform/web/html.ts';
import type { Page } from '../../../../../../platform/web/reply.ts';
import type { Known } from '../../../../../../platform/web/route.ts';
import { pinsOf } from '../../../../pins/store.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { waitingOf } from '../../../../runs/matched.ts';
import type { DoneRun } from '../../../../runs/model.ts';
import { changesSince } from '../../../../runs/since.ts';
import { acceptedRun } from '../../../../runs/store.ts';
import { roundFrame, roundPath } from '../../frame.ts';
import { runHead } from './head.ts';
import { waitsSection } from './waits.ts';

const runTabs = ['students', 'offers', 'educators', 'organisations'] as const;
export type RunTab = (typeof runTabs)[number];
const tabs: Readonly<Record<RunTab, string>> = {
  students: 'By student',
  offers: 'By offer',
  educators: 'By educator',
  organisations: 'By organisation',
};

/** The address of one of a run's tables. */
export function runPath(round: Pick<PlacementRound, 'id'>, run: Pick<DoneRun, 'id'>, tab: RunTab): string {
  return roundPath(round, 'runs', run.id, ...(tab === 'students' ? [] : [tab]));
}

/** A page of a run that came to an allocation: the proof, who waits, and one of the tables. */
export async function runPage(
  asked: Known,
  round: PlacementRound,
  run: DoneRun,
  shown: { tab: RunTab; table: Html },
): Promise<Page> {
  const { tx, services } = asked;
  const changes = await changesSince(tx, run, services.secret);
  const pins = (await pinsOf(tx, round.id)).length;
  const accepted = run.acceptedAt ? run : await acceptedRun(tx, round.id);
  const waiting = await waitingOf(tx, run.id);
  const items = runTabs.map((tab) => ({
    text: tabs[tab],
    href: runPath(round, run, tab),
    current: tab === shown.tab,
  }));
  return roundFrame(asked, round, {
    tab: 'allocation',
    title:
      shown.tab === 'students'
        ? `Allocation, run ${run.number}`
        : `Run ${run.number}: ${tabs[shown.tab].toLowerCase()}`,
    wide: true,
    body: html`${runHead(asked, round, run, { changes, pins, accepted })}
${waitsSection(round, run, waiting)}
${subNavigation({ label: 'Tables of the run', items })}
${shown.table}`,
  });
}
