import { z } from 'zod';
import { type Role, roles } from '../../../../platform/identity/me.ts';
import { radios, select } from '../../../../platform/web/components/index.ts';
import { choice, type Entry, errorAt, typed } from '../../../../platform/web/form.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { Refused } from '../../../../platform/web/reply.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import { type Directory, serviceWords } from '../../../partnership/index.ts';
import { heldFor, type RoleFor, roleWords } from '../../model.ts';

/** The fields that say which role, and for whom. */
export const roleForm = z.object({
  role: choice(roles, 'Choose a role'),
  for: z.string().trim().optional(),
});

const hints: Readonly<Record<Role, string>> = {
  'partnership-lead': 'Runs the partnership here, and invites people. Sees and changes everything',
  'practice-consultant': 'Of the central team. Sees every student, place and educator, and allocates',
  'university-co-ordinator': 'Places the students of one university',
  'employer-lead': 'Offers places and keeps the educators of an employer, or of one of its services',
  'practice-educator': 'Sees the students placed with them',
  student: 'Sees their own placement',
  'board-member': 'Sees where the partnership stands, in totals',
  evaluator: 'Sees totals, and nothing about individuals',
};

export function roleFields(entry: Entry, directory: Directory): Html {
  const items = roles.map((role) => ({
    value: role,
    text: capitalised(roleWords[role]),
    hint: { text: hints[role] },
  }));
  return html`${radios({
    idPrefix: 'role',
    name: 'role',
    fieldset: { legend: { text: 'Role', classes: 'govuk-fieldset__legend--m' } },
    items,
    value: typed(entry, 'role'),
    ...errorAt(entry, 'role'),
  })}
${select({
  id: 'for',
  name: 'for',
  label: { text: 'University, employer or service' },
  hint: {
    text: 'Needed for a placement co-ordinator (a university) and an employer lead (an employer, or one of its services)',
  },
  items: [{ value: '', text: 'Nobody in particular' }, ...holders(directory)],
  value: typed(entry, 'for'),
  ...errorAt(entry, 'for'),
})}`;
}

function holders({ organisations, services }: Directory) {
  return organisations.flatMap((organisation) => [
    { value: organisation.id, text: organisation.name },
    ...services
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map(({ id, kind }) => ({ value: id, text: `${organisation.name}: ${serviceWords[kind]} service only` })),
  ]);
}

/**
 * For whom the chosen role is held.
 * @throws Refused where it needs a university or an employer and something else was chosen
 */
export function roleFor(form: z.output<typeof roleForm>, { organisations, services }: Directory): RoleFor {
  const { role } = form;
  const needs = heldFor[role];
  if (needs === 'nobody') return { role, organisationId: undefined, serviceId: undefined };
  const service = services.find(({ id }) => id === form.for);
  const organisation = organisations.find(({ id }) => id === (service?.organisationId ?? form.for));
  const isUniversity = organisation?.kind === 'university';
  if (needs === 'university' && (!isUniversity || service !== undefined)) {
    throw new Refused([{ field: 'for', message: 'Choose the university whose students this person places' }]);
  }
  if (organisation === undefined || (needs === 'employer' && isUniversity)) {
    throw new Refused([{ field: 'for', message: 'Choose the employer, or the service, that this person leads for' }]);
  }
  return { role, organisationId: organisation.id, serviceId: service?.id };
}
