import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { endRole } from '../../../end-role.ts';
import { roleEnded } from '../../../events.ts';
import { describeRole } from '../../../model.ts';
import { personWithRoles } from '../../../store.ts';

/** Ending somebody's role, which is asked about first. */
export const endRoleRoutes = formPage({
  path: '/accounts/:person/roles/:role/end',
  capability: 'accounts.invite',
  params: z.object({ person: id, role: id }),
  form: z.object({}),
  event: roleEnded,
  show: async ({ tx, csrf, params }, entry) => {
    const person = await personWithRoles(tx, params.person);
    const role = person?.roles.find(({ id: held }) => held === params.role);
    if (person === undefined || role === undefined) throw new NotFound();
    const title = `End the role ${describeRole(role)}`;
    const cancel = `/accounts/${person.personId}`;
    return {
      title,
      back: { href: cancel },
      body: formBody({
        title,
        caption: person.name,
        entry,
        csrf,
        lead: html`<p class="govuk-body">From this moment ${person.name} no longer sees or does what the role allows. Their record stays on the register, and you can give the role again.</p>`,
        fields: [],
        does: 'End the role',
        cancel,
        warning: true,
      }),
    };
  },
  act: async ({ tx, me, params }) => {
    await endRole({ tx, me }, { personId: params.person, roleId: params.role });
    const own = params.person === me.personId;
    return redirect(own ? '/' : `/accounts/${params.person}`, 'The role is ended.');
  },
});
