import type { Me } from '../../../../../platform/identity/me.ts';
import type { Entry } from '../../../../../platform/web/form.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import type { Educator } from '../../../../educators/index.ts';
import { type Directory, serviceWords } from '../../../../partnership/index.ts';
import type { Offer } from '../../../offers/model.ts';
import { mayKeepOffer } from '../../../offers/policy.ts';
import { fieldsOf } from '../../fields.ts';
import { stages, stageWords } from '../../words.ts';

/** The fields of an offer, the three limbs of a statutory placement as three questions. */
export function offerFields(form: {
  entry: Entry;
  values: Record<string, string | readonly string[]>;
  directory: Directory;
  educators: readonly Educator[];
  me: Me;
  offer: Offer | undefined;
}): Html[] {
  const { directory, educators, me, offer } = form;
  const field = fieldsOf(form.entry, form.values);
  const services = directory.services
    .filter(({ organisationId, id }) => mayKeepOffer(me, { organisationId, serviceId: id }))
    .map(({ id, organisationId, kind }) => {
      const organisation = directory.organisations.find((candidate) => candidate.id === organisationId);
      return { value: id, text: `${organisation?.name ?? ''}, ${serviceWords[kind]} service` };
    });
  return [
    field.text({ name: 'reference', label: 'Reference', hint: 'Your own; each only once in the round' }, 10),
    field.choose({ name: 'service', label: 'Service' }, [{ value: '', text: 'Choose a service' }, ...services]),
    field.text({ name: 'team', label: 'Team', hint: 'One that is not there yet is added to the service' }),
    field.text(
      {
        name: 'outcode',
        label: 'Outcode',
        hint: 'The first half of the postcode of where the student works, such as KT1',
      },
      5,
    ),
    field.text({
      name: 'area',
      label: 'Area of practice',
      hint: 'Such as safeguarding, hospital, adults’ mental health',
    }),
    html`<h2 class="govuk-heading-m">Is it a statutory placement?</h2>
<p class="govuk-body">It is if you answer yes to all three.${offer !== undefined && offer.limbs === undefined && html` The list it came from says only that it is ${offer.statutory ? 'statutory' : 'not statutory'}.`}</p>`,
    field.yesNo({
      name: 'setting',
      label: 'Is it in a local authority, or in a setting that delivers its delegated statutory functions?',
    }),
    field.yesNo({
      name: 'work',
      label: 'Is there enough statutory work?',
      hint: 'Section 17 and 47 cases of the Children Act 1989, or work under the Care Act 2014 and the Mental Capacity Act 2005',
    }),
    field.yesNo({ name: 'records', label: 'Does the student update case records under supervision?' }),
    html`<h2 class="govuk-heading-m">Who it is for</h2>`,
    field.number({ name: 'places', label: 'Places', hint: 'Students at a time' }),
    field.boxes(
      { name: 'stages', label: 'Stages' },
      stages.map((value) => ({ value, text: stageWords[value] })),
    ),
    field.yesNo({ name: 'driverRequired', label: 'Must the student drive?' }),
    field.lines({
      name: 'provides',
      label: 'Access needs that it can meet',
      hint: 'One on each line: step-free, part-time, no-evening',
    }),
    html`<h2 class="govuk-heading-m">Who teaches</h2>`,
    field.choose(
      {
        name: 'educator',
        label: 'Practice educator',
        hint: 'Name one only if nobody else should be the educator on site',
      },
      [
        { value: '', text: offer?.hiddenEducatorId === undefined ? 'Nobody named' : 'As named by another service' },
        ...educators.map(({ reference, name }) => ({ value: reference, text: `${name} (${reference})` })),
      ],
    ),
    field.yesNo({
      name: 'onSiteSupervisor',
      label: 'Is there an on-site supervisor, so that the educator may be off-site?',
    }),
    html`<h2 class="govuk-heading-m">More</h2>`,
    field.yesNo({ name: 'partner', label: 'Is it offered within the partnership?' }),
    field.number({
      name: 'nqswVacancies',
      label: 'Vacancies that the service expects for newly qualified social workers',
    }),
  ];
}
