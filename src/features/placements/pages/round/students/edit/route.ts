import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { html } from '../../../../../../platform/web/html.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../../partnership/index.ts';
import { keepProfiles, profileOf } from '../../../../profiles/commands.ts';
import { profileChanged } from '../../../../profiles/events.ts';
import { changedProfileFields } from '../../../../profiles/model.ts';
import { roundPath } from '../../frame.ts';
import { profileFields } from '../profile-fields.ts';
import { profileDetails, profileForm, profileValues } from '../profile-form.ts';

/** What one student asks for in the round. */
export const editProfileRoutes = formPage({
  path: '/rounds/:round/students/:profile/edit',
  capability: 'placements.edit',
  params: z.object({ round: id, profile: id }),
  form: profileForm,
  event: profileChanged,
  show: async ({ tx, csrf, params }, entry) => {
    const profile = await profileOf(tx, params.round, params.profile);
    const title = 'Change a profile';
    const cancel = roundPath({ id: params.round }, 'students', profile.id);
    return {
      title,
      back: { href: cancel },
      body: formBody({
        title,
        caption: profile.name,
        entry,
        csrf,
        does: 'Save',
        cancel,
        lead: html`<p class="govuk-body">The student’s name and programme are <a class="govuk-link" href="/students/${profile.studentId}">on the register</a>.</p>`,
        fields: profileFields(entry, profileValues(profile), await readDirectory(tx)),
      }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    const profile = await profileOf(tx, params.round, params.profile);
    const details = profileDetails(form, await readDirectory(tx));
    const changed = profile.withdrawn || changedProfileFields(profile, details).length > 0;
    const { studentId, reference, providerId } = profile;
    if (changed) await keepProfiles(tx, me, params.round, [{ ...details, studentId, reference, providerId }]);
    return redirect(
      roundPath({ id: params.round }, 'students', profile.id),
      changed ? `${profile.name}’s profile was changed.` : undefined,
    );
  },
});
