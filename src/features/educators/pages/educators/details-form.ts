import { z } from 'zod';
import { areaCentres, areaOf, outcodeOf } from '../../../../engines/geography/index.ts';
import { choice, isoDate, text, wholeNumber } from '../../../../platform/web/form.ts';
import { Refused } from '../../../../platform/web/reply.ts';
import type { Directory } from '../../../partnership/index.ts';
import { type EducatorDetails, pepsStages } from '../../model.ts';

/** A date that may be left empty. A year outside a working life is a slip of the hand. */
const optionalDate = (what: string) =>
  z
    .string({ error: what })
    .trim()
    .transform((value, context) => {
      if (value === '') return undefined;
      const day = isoDate(value);
      if (day !== undefined && day > '1970' && day < '2100') return day;
      context.addIssue(`${what}, such as 14/09/2026, or leave it empty: “${value}” is not a date`);
      return undefined;
    });

const outcode = text('Enter the outcode of where they work').transform((value, context) => {
  const found = outcodeOf(value);
  if (found !== undefined && areaCentres[areaOf(found)]) return found;
  context.addIssue(`Enter an outcode in Great Britain, such as KT1: “${value}” is not one`);
  return '';
});

const yesNo = (what: string) => choice(['yes', 'no'], what).transform((value) => value === 'yes');

/** All that the register holds of an educator, as its form sends it. `place` is a service's id, or says what an independent one knows. */
export const detailsForm = z.object({
  name: text('Enter the educator’s name'),
  reference: text('Enter a reference', 100),
  place: text('Choose where the educator works'),
  outcode,
  peps: choice(pepsStages, 'Choose the PEPS stage that they have reached'),
  lastStudentEnded: optionalDate('Enter the day on which their last student ended'),
  otherLearnerEnded: optionalDate('Enter the day on which their last other learner ended'),
  teachesPracticeEducation: yesNo('Say whether they teach or co-ordinate practice education'),
  capacity: wholeNumber('Enter how many students they can have at a time', { most: 1000 }),
  offSite: yesNo('Say whether they can work off-site'),
});
export type DetailsForm = z.output<typeof detailsForm>;

/**
 * The form as the register keeps it.
 * @throws Refused where the service is not one of this partnership's.
 */
export function detailsOf({ place, ...form }: DetailsForm, directory: Directory): EducatorDetails {
  const independent = { organisationId: undefined, serviceId: undefined };
  if (place === 'independent-children') return { ...form, ...independent, service: 'children' };
  if (place === 'independent-adults') return { ...form, ...independent, service: 'adults' };
  const service = directory.services.find(({ id }) => id === place);
  if (!service) throw new Refused([{ field: 'place', message: 'Choose where the educator works' }]);
  return { ...form, organisationId: service.organisationId, serviceId: service.id, service: service.kind };
}

/** What the form's fields hold before anything is typed: what the register holds, or nothing. */
export function typedAlready(details: EducatorDetails | undefined): Record<string, string> {
  if (!details) return {};
  const yesOrNo = (value: boolean) => (value ? 'yes' : 'no');
  return {
    name: details.name,
    reference: details.reference,
    place: details.serviceId ?? `independent-${details.service}`,
    outcode: details.outcode,
    peps: details.peps,
    lastStudentEnded: british(details.lastStudentEnded),
    otherLearnerEnded: british(details.otherLearnerEnded),
    teachesPracticeEducation: yesOrNo(details.teachesPracticeEducation),
    capacity: String(details.capacity),
    offSite: yesOrNo(details.offSite),
  };
}

const british = (day: string | undefined) => day?.split('-').toReversed().join('/') ?? '';
