import { z } from 'zod';
import { radios } from '../../../../../../platform/web/components/index.ts';
import { choice, errorAt, id, typed } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { html } from '../../../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { capitalised } from '../../../../../../platform/web/words.ts';
import { withdrawStudent } from '../../../../commands.ts';
import { studentWithdrawn } from '../../../../events.ts';
import { reasonWords, withdrawalReasons } from '../../../../model.ts';
import { mayKeepStudent } from '../../../../policy.ts';
import { student } from '../../../../store.ts';

export const withdrawPage = formPage({
  path: '/students/:student/withdraw',
  capability: 'people.edit',
  params: z.object({ student: id }),
  form: z.object({ reason: choice(withdrawalReasons, 'Choose why the student is withdrawn') }),
  event: studentWithdrawn,
  show: async ({ tx, me, csrf, params }, entry) => {
    const kept = await student(tx, params.student);
    if (!kept || !mayKeepStudent(me, kept)) throw new NotFound();
    const back = `/students/${kept.id}`;
    return {
      title: 'Withdraw a student',
      back: { href: back, text: `Back to ${kept.name}` },
      body: formBody({
        title: 'Withdraw a student',
        caption: kept.name,
        entry,
        csrf,
        lead: html`<p class="govuk-body">The record stays, and you can bring the student back. A placement that was agreed stays as it is until somebody ends it.</p>`,
        fields: [
          radios({
            name: 'reason',
            idPrefix: 'reason',
            fieldset: { legend: { text: 'Why?', classes: 'govuk-fieldset__legend--s' } },
            hint: { text: 'Only this is kept. Whatever else led to it stays between the student and the university.' },
            value: typed(entry, 'reason'),
            items: withdrawalReasons.map((reason) => ({ value: reason, text: capitalised(reasonWords[reason]) })),
            ...errorAt(entry, 'reason'),
          }),
        ],
        does: 'Withdraw student',
        cancel: back,
        warning: true,
      }),
    };
  },
  act: async ({ tx, me, params }, { reason }) => {
    const done = await withdrawStudent(tx, me, params.student, reason);
    return redirect(`/students/${params.student}`, done ? 'Withdrawn. The record stays.' : undefined);
  },
});
