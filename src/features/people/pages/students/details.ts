import { z } from 'zod';
import type { Me } from '../../../../platform/identity/me.ts';
import { input, select } from '../../../../platform/web/components/index.ts';
import { type Entry, errorAt, text, typed } from '../../../../platform/web/form.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { Refused } from '../../../../platform/web/reply.ts';
import type { Directory } from '../../../partnership/index.ts';
import type { StudentDetails } from '../../model.ts';
import { mayKeepStudent } from '../../policy.ts';

/** All that the register holds of a student, as its form sends it. */
export const detailsForm = z.object({
  name: text('Enter the student’s name'),
  reference: text('Enter a reference', 100),
  providerId: text('Choose the university'),
  programme: text('Enter the programme', 100),
});

/** @throws Refused where the university is not one of this partnership's. */
export function detailsOf(form: z.output<typeof detailsForm>, directory: Directory): StudentDetails {
  if (!universities(directory).some(({ id }) => id === form.providerId)) {
    throw new Refused([{ field: 'providerId', message: 'Choose the university' }]);
  }
  return form;
}

/** The fields of a student, with what was typed or what the register holds, and what is wrong at each. */
export function detailsFields(entry: Entry, kept: StudentDetails | undefined, directory: Directory, me: Me): Html[] {
  const line = (name: 'name' | 'reference' | 'programme', label: string, hint?: string) =>
    input({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: typed(entry, name, kept?.[name]),
      ...(hint !== undefined && { hint: { text: hint }, classes: 'govuk-input--width-10' }),
      ...errorAt(entry, name),
    });
  const theirs = universities(directory).filter(({ id }) => mayKeepStudent(me, { providerId: id }));
  // Where there is only one to choose, it is chosen.
  const usual = kept?.providerId ?? (theirs.length === 1 ? theirs[0]?.id : undefined);
  return [
    line('name', 'Name'),
    line(
      'reference',
      'Reference',
      'The university’s own number. It tells this student from every other in the partnership.',
    ),
    select({
      id: 'providerId',
      name: 'providerId',
      label: { text: 'University', classes: 'govuk-label--s' },
      items: [{ value: '', text: 'Choose a university' }, ...theirs.map(({ id, name }) => ({ value: id, text: name }))],
      value: typed(entry, 'providerId', usual),
      ...errorAt(entry, 'providerId'),
    }),
    line('programme', 'Programme', 'Such as BA, MSW, PgDip, Step Up or apprenticeship'),
  ];
}

const universities = ({ organisations }: Directory) => organisations.filter(({ kind }) => kind === 'university');
