import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { html } from '../../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../partnership/index.ts';
import { email } from '../../../email.ts';
import { invitationSent, roleGiven } from '../../../events.ts';
import { giveRole } from '../../../invite.ts';
import { personWithRoles } from '../../../store.ts';
import { emailField } from '../../fields.ts';
import { roleFields, roleFor, roleForm } from '../role-fields.ts';

/** Giving somebody on the register a role: at once, or by an invitation where they cannot sign in yet. */
export const giveRoleRoutes = formPage({
  path: '/accounts/:person/role',
  capability: 'accounts.invite',
  params: z.object({ person: id }),
  form: roleForm.extend({ email: email.optional() }),
  event: [invitationSent, roleGiven],
  show: async ({ tx, csrf, params }, entry) => {
    const person = await personWithRoles(tx, params.person);
    if (person === undefined) throw new NotFound();
    const open = person.state === 'open';
    const title = open ? 'Give a role' : 'Invite into a role';
    const cancel = `/accounts/${person.personId}`;
    const hint = 'The invitation goes there, and they sign in with it';
    return {
      title,
      back: { href: cancel },
      body: formBody({
        title,
        caption: person.name,
        entry,
        csrf,
        lead: open && html`<p class="govuk-body">${person.name} can sign in already, and holds the role at once.</p>`,
        fields: [
          !open && emailField(entry, { hint, value: person.email, others: true }),
          roleFields(entry, await readDirectory(tx)),
        ],
        does: open ? 'Give the role' : 'Send the invitation',
        cancel,
      }),
    };
  },
  act: async ({ tx, me, params, services }, form) => {
    const role = roleFor(form, await readDirectory(tx));
    const asked = { tx, me, jobs: services.jobs };
    const how = await giveRole(asked, { ...role, personId: params.person, email: form.email });
    return redirect(
      `/accounts/${params.person}`,
      how === 'given' ? 'The role is given.' : 'The invitation is on its way.',
    );
  },
});
