import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { NotFound, redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../../partnership/index.ts';
import { changeEducator } from '../../../../commands.ts';
import { educatorChanged } from '../../../../events.ts';
import { mayKeepEducator } from '../../../../policy.ts';
import { educator } from '../../../../store.ts';
import { detailsFields } from '../../details-fields.ts';
import { detailsForm, detailsOf } from '../../details-form.ts';

export const editPage = formPage({
  path: '/educators/:educator/edit',
  capability: 'educators.edit',
  params: z.object({ educator: id }),
  form: detailsForm,
  event: educatorChanged,
  show: async ({ tx, me, csrf, params }, entry) => {
    const kept = await educator(tx, params.educator);
    if (!kept || !mayKeepEducator(me, kept)) throw new NotFound();
    return {
      title: 'Change a practice educator',
      back: { href: `/educators/${kept.id}`, text: `Back to ${kept.name}` },
      body: formBody({
        title: 'Change a practice educator',
        caption: kept.name,
        entry,
        csrf,
        fields: detailsFields(entry, kept, await readDirectory(tx), me),
        does: 'Save changes',
        cancel: `/educators/${kept.id}`,
      }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    const changed = await changeEducator(tx, me, params.educator, detailsOf(form, await readDirectory(tx)));
    return redirect(`/educators/${params.educator}`, changed ? 'The changes are saved.' : undefined);
  },
});
