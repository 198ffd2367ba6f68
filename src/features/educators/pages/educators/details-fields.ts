import type { Me } from '../../../../platform/identity/me.ts';
import { input, radios, select } from '../../../../platform/web/components/index.ts';
import { type Entry, errorAt, typed } from '../../../../platform/web/form.ts';
import type { Html } from '../../../../platform/web/html.ts';
import { type Directory, serviceWords } from '../../../partnership/index.ts';
import { type EducatorDetails, pepsStages, pepsWords } from '../../model.ts';
import { keepsWholeRegister, mayKeepEducator } from '../../policy.ts';
import { typedAlready } from './details-form.ts';

const pepsHints = {
  none: 'Cannot have students of their own yet',
  '1': 'May be the educator for a first placement',
  '2-trainee': 'May take a final placement on their own site, assessed by a PEPS 2 educator',
  '2': 'May take any placement, assess trainees, and work off-site',
} as const;

/** The fields of an educator, with what was typed or what the register holds, and what is wrong at each. */
export function detailsFields(entry: Entry, kept: EducatorDetails | undefined, directory: Directory, me: Me): Html[] {
  const already = typedAlready(kept);
  const value = (field: string) => typed(entry, field, already[field]);
  const line = (name: string, label: string, more: { hint?: string; width?: number } = {}) =>
    input({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      value: value(name),
      ...(more.hint !== undefined && { hint: { text: more.hint } }),
      ...(more.width !== undefined && { classes: `govuk-input--width-${more.width}` }),
      ...errorAt(entry, name),
    });
  const yesNo = (name: string, label: string, hint: string) =>
    radios({
      name,
      idPrefix: name,
      classes: 'govuk-radios--inline',
      fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: hint },
      value: value(name),
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      ...errorAt(entry, name),
    });
  const day = 'For example, 14/09/2026. Leave it empty if there was none.';
  return [
    line('name', 'Name'),
    line('reference', 'Reference', {
      hint: 'The employer’s own number or code. It tells this educator from every other in the partnership.',
      width: 10,
    }),
    select({
      id: 'place',
      name: 'place',
      label: { text: 'Where they work', classes: 'govuk-label--s' },
      items: [{ value: '', text: 'Choose a service' }, ...places(directory, me)],
      value: value('place'),
      ...errorAt(entry, 'place'),
    }),
    line('outcode', 'Outcode of where they work', { hint: 'The first half of the postcode, such as KT1', width: 4 }),
    radios({
      name: 'peps',
      idPrefix: 'peps',
      fieldset: { legend: { text: 'PEPS stage', classes: 'govuk-fieldset__legend--s' } },
      value: value('peps'),
      items: pepsStages.map((stage) => ({ value: stage, text: pepsWords[stage], hint: { text: pepsHints[stage] } })),
      ...errorAt(entry, 'peps'),
    }),
    line('lastStudentEnded', 'When their last student ended', { hint: day, width: 10 }),
    line('otherLearnerEnded', 'When their last other professional learner ended', { hint: day, width: 10 }),
    yesNo(
      'teachesPracticeEducation',
      'Do they teach or co-ordinate practice education?',
      'An active part in it keeps an educator current without a student.',
    ),
    line('capacity', 'Students at a time', {
      hint: 'Over all their placements; 0 if they take none at present',
      width: 2,
    }),
    yesNo('offSite', 'Can they work off-site?', 'As the educator of a student who sits in another team. Needs PEPS 2.'),
  ];
}

/** The services whose educators this person may keep; for those who keep the whole register, independent ones too. */
function places(directory: Directory, me: Me) {
  const names = new Map(directory.organisations.map(({ id, name }) => [id, name]));
  const services = directory.services
    .filter(({ id, organisationId }) => mayKeepEducator(me, { organisationId, serviceId: id }))
    .map(({ id, organisationId, kind }) => ({
      value: id,
      text: `${names.get(organisationId) ?? ''}: ${serviceWords[kind]} service`,
    }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));
  if (!keepsWholeRegister(me)) return services;
  return [
    ...services,
    { value: 'independent-children', text: 'Independent, knows children’s services' },
    { value: 'independent-adults', text: 'Independent, knows adults’ services' },
  ];
}
