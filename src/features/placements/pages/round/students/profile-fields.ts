import type { Entry } from '../../../../../platform/web/form.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import type { Directory } from '../../../../partnership/index.ts';
import { fieldsOf } from '../../fields.ts';
import { stages, stageWords } from '../../words.ts';

/** The fields of a profile; what is guarded stands in a part of its own that says who sees it. */
export function profileFields(entry: Entry, values: Record<string, string>, directory: Directory): Html[] {
  const field = fieldsOf(entry, values);
  const employers = directory.organisations.filter(({ kind }) => kind !== 'university');
  return [
    field.radios(
      { name: 'stage', label: 'Stage' },
      stages.map((value) => ({ value, text: stageWords[value] })),
    ),
    field.lines(
      { name: 'preferredAreas', label: 'Areas of practice asked for', hint: 'One on each line, best first' },
      4,
    ),
    field.text({ name: 'homeOutcode', label: 'Home outcode', hint: 'The first half of the postcode, such as KT1' }, 5),
    field.yesNo({ name: 'drives', label: 'May use a car on placement' }),
    field.number({ name: 'maxTravelKm', label: 'Longest journey', hint: 'Empty: the round’s own limit', suffix: 'km' }),
    field.choose({ name: 'requiredOrganisation', label: 'Only this organisation will do', hint: 'For an internship' }, [
      { value: '', text: 'Any organisation' },
      ...employers.map(({ name }) => ({ value: name, text: name })),
    ]),
    html`<h2 class="govuk-heading-m">Earlier placement</h2>`,
    field.radios({ name: 'earlierService', label: 'Service' }, [
      { value: 'children', text: 'Children’s' },
      { value: 'adults', text: 'Adults’' },
      { value: '', text: 'None yet, or not known' },
    ]),
    field.radios({ name: 'earlierStatutory', label: 'Was it statutory?' }, [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { value: '', text: 'Not known' },
    ]),
    field.text({ name: 'earlierOrganisation', label: 'Organisation' }),
    html`<h2 class="govuk-heading-m">Access needs and declared interests</h2>
<p class="govuk-body">Seen by the student, their university’s co-ordinator and the central team, and by no organisation that offers places. Erased after the placement.</p>`,
    field.lines({
      name: 'needs',
      label: 'Access needs',
      hint: 'One on each line, in the words that offers use: step-free, part-time, no-evening',
    }),
    field.lines({
      name: 'excluded',
      label: 'Declared interests: where the student may not be placed',
      hint: 'One on each line: a partner, or one of its teams as Partner/Team',
    }),
  ];
}
