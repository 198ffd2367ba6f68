import { input } from '../../../../../platform/web/components/index.ts';
import { errorAt, text, typed } from '../../../../../platform/web/form.ts';
import { formBody } from '../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../partnership/index.ts';
import { email } from '../../../email.ts';
import { invitationSent } from '../../../events.ts';
import { inviteSomebody } from '../../../invite.ts';
import { emailField } from '../../fields.ts';
import { roleFields, roleFor, roleForm } from '../role-fields.ts';

/** Inviting somebody who is not on the register. */
export const inviteNewRoutes = formPage({
  path: '/accounts/invite/new',
  capability: 'accounts.invite',
  form: roleForm.extend({ name: text('Enter the person’s name'), email }),
  event: invitationSent,
  show: async ({ tx, csrf }, entry) => {
    const title = 'Invite a new person';
    const name = input({
      id: 'name',
      name: 'name',
      label: { text: 'Full name' },
      value: typed(entry, 'name'),
      autocomplete: 'off',
      ...errorAt(entry, 'name'),
    });
    return {
      title,
      back: { href: '/accounts/invite' },
      body: formBody({
        title,
        entry,
        csrf,
        fields: [
          name,
          emailField(entry, { hint: 'The invitation goes there, and they sign in with it', others: true }),
          roleFields(entry, await readDirectory(tx)),
        ],
        does: 'Send the invitation',
        cancel: '/accounts',
      }),
    };
  },
  act: async ({ tx, me, services }, form) => {
    const role = roleFor(form, await readDirectory(tx));
    const asked = { tx, me, jobs: services.jobs };
    const personId = await inviteSomebody(asked, { ...role, name: form.name, email: form.email });
    return redirect(`/accounts/${personId}`, 'The invitation is on its way.');
  },
});
