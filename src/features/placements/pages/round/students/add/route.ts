import { z } from 'zod';
import { id, text } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { html } from '../../../../../../platform/web/html.ts';
import { Refused, redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../../partnership/index.ts';
import { compareStudents, keepStudents, mayKeepStudent, seesAllStudents } from '../../../../../people/index.ts';
import { keepProfiles } from '../../../../profiles/commands.ts';
import { profileAdded } from '../../../../profiles/events.ts';
import { profilesOf } from '../../../../profiles/store.ts';
import { roundOf } from '../../../../rounds/store.ts';
import { fieldsOf } from '../../../fields.ts';
import { roundPath } from '../../frame.ts';
import { profileFields } from '../profile-fields.ts';
import { profileDetails, profileForm } from '../profile-form.ts';

/**
 * One student by hand: into the round, and onto the register where they are not there. Practice consultants, who keep no
 * student's record, bring in those who are on the register.
 */
export const addProfileRoutes = formPage({
  path: '/rounds/:round/students/add',
  capability: 'placements.edit',
  params: z.object({ round: id }),
  form: profileForm.extend({
    reference: text('Enter the student’s reference', 100),
    name: text('Enter the student’s name'),
    provider: text('Choose the university'),
    programme: text('Enter the programme', 100),
  }),
  event: profileAdded,
  show: async ({ tx, me, csrf, params }, entry) => {
    const round = await roundOf(tx, params.round);
    const directory = await readDirectory(tx);
    const universities = directory.organisations.filter(
      ({ kind, id }) => kind === 'university' && (seesAllStudents(me) || mayKeepStudent(me, { providerId: id })),
    );
    const field = fieldsOf(entry, { provider: universities.length === 1 ? (universities[0]?.id ?? '') : '' });
    const title = 'Add a student to the round';
    const cancel = roundPath(round, 'students');
    return {
      title,
      back: { href: cancel, text: 'Students' },
      body: formBody({
        title,
        caption: round.name,
        entry,
        csrf,
        does: 'Add student',
        cancel,
        fields: [
          field.text(
            { name: 'reference', label: 'Reference', hint: 'The university’s own, such as a student number' },
            10,
          ),
          field.text({ name: 'name', label: 'Name' }),
          field.choose({ name: 'provider', label: 'University' }, [
            { value: '', text: 'Choose a university' },
            ...universities.map(({ id, name }) => ({ value: id, text: name })),
          ]),
          field.text({ name: 'programme', label: 'Programme', hint: 'Such as BA, MSW, PgDip, Step Up' }, 10),
          html`<h2 class="govuk-heading-m">The placement</h2>`,
          ...profileFields(entry, {}, directory),
        ],
      }),
    };
  },
  act: async ({ tx, me, params }, { reference, name, provider, programme, ...form }) => {
    const round = await roundOf(tx, params.round);
    const directory = await readDirectory(tx);
    const university = directory.organisations.find(({ id, kind }) => id === provider && kind === 'university');
    if (university === undefined) throw new Refused([{ field: 'provider', message: 'Choose the university' }]);
    const student = { reference, name, providerId: university.id, programme };
    const details = profileDetails(form, directory);
    const [known] = await compareStudents(tx, [student]);
    if (known?.change === 'updated') {
      const message = `The register has ${reference} as ${known.before?.name ?? 'somebody else'}. Enter the same name, university and programme, or another reference`;
      throw new Refused([{ field: 'reference', message }]);
    }
    if (known?.change === 'new' && !mayKeepStudent(me, student)) {
      const message = `No student on the register has the reference ${reference}. The university’s placement co-ordinator or the partnership lead adds them there first`;
      throw new Refused([{ field: 'reference', message }]);
    }
    if ((await profilesOf(tx, round.id, { references: [reference] })).length > 0) {
      throw new Refused([{ field: 'reference', message: `${reference} is in this round already` }]);
    }
    const { ids } = await keepStudents(tx, me, [student]);
    const studentId = ids.get(reference);
    if (studentId === undefined) throw new Refused([{ field: 'reference', message: 'The student could not be added' }]);
    await keepProfiles(tx, me, round.id, [{ ...details, reference, providerId: university.id, studentId }]);
    return redirect(roundPath(round, 'students'), `${name} is now in the round.`);
  },
});
