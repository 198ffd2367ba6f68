import { z } from 'zod';
import { insetText } from '../../../../../../../platform/web/components/index.ts';
import { id } from '../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../platform/web/form-body.ts';
import { html } from '../../../../../../../platform/web/html.ts';
import { Redirect, redirect } from '../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../platform/web/route.ts';
import { count } from '../../../../../../../platform/web/words.ts';
import { roundOf } from '../../../../../rounds/store.ts';
import { changeCount, changesInShort, changesInWords } from '../../../../../runs/changes.ts';
import { acceptRun } from '../../../../../runs/commands.ts';
import { runAccepted } from '../../../../../runs/events.ts';
import { changesSince } from '../../../../../runs/since.ts';
import { acceptedRun, doneRunOf } from '../../../../../runs/store.ts';
import { roundPath } from '../../../frame.ts';

/** Accepting a run: what it means, and what has changed since the run was made. */
export const acceptRoutes = formPage({
  path: '/rounds/:round/runs/:run/accept',
  capability: 'placements.accept',
  params: z.object({ round: id, run: id }),
  form: z.object({}),
  event: runAccepted,
  show: async ({ tx, csrf, params, services }, entry) => {
    const round = await roundOf(tx, params.round);
    const run = await doneRunOf(tx, round.id, params.run);
    const back = roundPath(round, 'runs', run.id);
    const accepted = await acceptedRun(tx, round.id);
    if (accepted !== undefined && entry.problems.length === 0) {
      const text = `Run ${accepted.number} of this round is accepted already. Re-open the round before you accept another.`;
      return new Redirect(back, { kind: 'important', text });
    }
    const changes = await changesSince(tx, run, services.secret);
    const { placed, waiting } = run.summary;
    const title = `Accept run ${run.number}`;
    return {
      title,
      back: { href: back },
      body: formBody({
        title,
        caption: round.name,
        entry,
        csrf,
        fields: [
          html`<p class="govuk-body">${count(placed, 'student')} will be placed${waiting > 0 ? html`, and ${count(waiting, 'student')} will go on waiting` : ''}. Students see their own placement, practice educators their students, and employers’ leads those who come to their services. They see nothing of needs, declared interests, choices or who waits.</p>
<p class="govuk-body">One run of a round is accepted at a time. The round can be re-opened later, with a reason.</p>`,
          ...(changeCount(changes) === 0
            ? []
            : [
                insetText({
                  html: html`<p class="govuk-body"><strong>Since this run was made ${changesInShort(changes)}.</strong> The placements would be those of the run all the same. Running the allocation again takes the changes in.</p><ul class="govuk-list govuk-list--bullet">${changesInWords(changes).map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
                }),
              ]),
        ],
        does: 'Accept this run',
        cancel: back,
      }),
    };
  },
  act: async ({ tx, me, params, services }) => {
    const run = await doneRunOf(tx, params.round, params.run);
    const changes = await changesSince(tx, run, services.secret);
    const placed = await acceptRun(tx, me, run, changeCount(changes));
    return redirect(
      roundPath({ id: params.round }, 'allocation'),
      `Run ${run.number} is accepted: ${count(placed, 'student')} placed. Those whom it concerns see their placements from now on.`,
    );
  },
});
