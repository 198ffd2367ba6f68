import { z } from 'zod';
import { recentEvents } from '../../../../../platform/events/recent.ts';
import { id } from '../../../../../platform/web/form.ts';
import { attributes, html } from '../../../../../platform/web/html.ts';
import { page } from '../../../../../platform/web/route.ts';
import { timeline } from '../../../../../platform/web/timeline.ts';
import { mayRunRounds } from '../../../rounds/policy.ts';
import { roundOf } from '../../../rounds/store.ts';
import { roundFrame, roundPath } from '../frame.ts';

const shown = 200;

/** What happened in the round, as far as it concerns whoever asks. */
export const timelineRoutes = page({
  path: '/rounds/:round/timeline',
  capability: 'placements.offer',
  params: z.object({ round: id }),
  show: async (asked) => {
    const round = await roundOf(asked.tx, asked.params.round);
    const happened = await recentEvents(asked.tx, { roundId: round.id, limit: shown });
    return roundFrame(asked, round, {
      tab: 'timeline',
      title: 'Timeline',
      body: html`<h2 class="govuk-heading-m">Timeline</h2>
${mayRunRounds(asked.me) && html`<p class="govuk-body"><a class="govuk-link"${attributes({ href: roundPath(round, 'edit') })}>Change the round’s dates or rules</a></p>`}
${happened.length === 0 ? html`<p class="govuk-body">Nothing has happened yet that concerns you.</p>` : timeline(happened, 3)}
${happened.length === shown && html`<p class="govuk-body">These are the latest ${shown}. The whole log is with your partnership lead.</p>`}`,
    });
  },
});
