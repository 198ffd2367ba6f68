import { z } from 'zod';
import { id, text } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { count } from '../../../../../platform/web/words.ts';
import { roundOf } from '../../../rounds/store.ts';
import { reopenRound } from '../../../runs/commands.ts';
import { roundReopened } from '../../../runs/events.ts';
import { acceptedRun } from '../../../runs/store.ts';
import { fieldsOf } from '../../fields.ts';
import { roundPath } from '../frame.ts';

/** Taking the acceptance of a round's run back, for a reason that its log keeps. */
export const reopenRoutes = formPage({
  path: '/rounds/:round/reopen',
  capability: 'placements.accept',
  params: z.object({ round: id }),
  form: z.object({ reason: text('Enter why the round is re-opened', 500) }),
  event: roundReopened,
  show: async ({ tx, csrf, params }, entry) => {
    const round = await roundOf(tx, params.round);
    const back = roundPath(round, 'allocation');
    const run = await acceptedRun(tx, round.id);
    if (run === undefined) {
      return new Redirect(back, {
        kind: 'important',
        text: 'No run of this round is accepted, so there is nothing to re-open.',
      });
    }
    const title = 'Re-open the round';
    const field = fieldsOf(entry);
    return {
      title,
      back: { href: back },
      body: formBody({
        title,
        caption: round.name,
        entry,
        csrf,
        fields: [
          html`<p class="govuk-body">Run ${run.number} will no longer be accepted, and its ${count(run.summary.placed, 'placement')} will be taken back: students, educators and employers no longer see them. The run itself and all pins are kept, so that it can be accepted again.</p>`,
          field.lines({
            name: 'reason',
            label: 'Why is it re-opened?',
            hint: 'The reason is kept in the round’s log for good. Name no student in it.',
          }),
        ],
        does: 'Re-open the round',
        cancel: back,
      }),
    };
  },
  act: async ({ tx, me, params }, { reason }) => {
    const removed = await reopenRound(tx, me, params.round, reason);
    return redirect(
      roundPath({ id: params.round }, 'allocation'),
      `The round is open again: ${count(removed, 'placement')} taken back.`,
    );
  },
});
