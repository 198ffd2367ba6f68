import { z } from 'zod';
import { boxes, optionalText, text, wholeNumber } from '../../../../../platform/web/form.ts';
import { Refused } from '../../../../../platform/web/reply.ts';
import type { Directory } from '../../../../partnership/index.ts';
import { isStatutory, type Offer, type OfferDetails } from '../../../offers/model.ts';
import { stages } from '../../words.ts';
import { lines, outcode, yesNo } from '../students/profile-form.ts';

/** An offer as its form sends it. Whether it is statutory is not asked: it follows from the three limbs [E 4.7]. */
export const offerForm = z.object({
  reference: text('Enter a reference', 100),
  service: text('Choose the service'),
  team: text('Enter the team'),
  area: text('Enter the area of practice'),
  setting: yesNo('Say whether it is such a setting'),
  work: yesNo('Say whether there is enough such work'),
  records: yesNo('Say whether the student updates case records'),
  places: wholeNumber('Enter how many students at a time', { least: 1, most: 1000 }),
  stages: boxes(stages).refine((chosen) => chosen.length > 0, 'Choose at least one stage'),
  outcode: outcode('Enter the outcode of where the student works'),
  driverRequired: yesNo('Say whether the student must drive'),
  provides: lines(),
  educator: optionalText(100),
  onSiteSupervisor: yesNo('Say whether there is an on-site supervisor'),
  partner: yesNo('Say whether it is offered within the partnership'),
  nqswVacancies: optionalText(6).transform((value, context) => {
    if (value === undefined) return undefined;
    if (/^\d+$/.test(value) && Number(value) <= 10_000) return Number(value);
    context.addIssue('Enter a whole number, or leave it empty');
    return undefined;
  }),
});

/**
 * The form as the round holds it.
 * @throws Refused where the service is not one of the partnership's
 */
export function offerDetails(
  { service: serviceId, setting, work, records, ...form }: z.output<typeof offerForm>,
  directory: Directory,
): OfferDetails {
  const service = directory.services.find(({ id }) => id === serviceId);
  if (service === undefined) throw new Refused([{ field: 'service', message: 'Choose the service' }]);
  const limbs = { setting, work, records };
  return {
    ...form,
    stages: stages.filter((stage) => form.stages.includes(stage)),
    organisationId: service.organisationId,
    serviceId,
    limbs,
    statutory: isStatutory(limbs),
  };
}

/** The offer as its form's fields hold it. */
export function offerValues(offer: Offer): Record<string, string | readonly string[]> {
  const yesOrNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no');
  return {
    reference: offer.reference,
    service: offer.serviceId,
    team: offer.team,
    area: offer.area,
    setting: yesOrNo(offer.limbs?.setting),
    work: yesOrNo(offer.limbs?.work),
    records: yesOrNo(offer.limbs?.records),
    places: String(offer.places),
    stages: offer.stages,
    outcode: offer.outcode,
    driverRequired: yesOrNo(offer.driverRequired),
    provides: offer.provides.join('\n'),
    educator: offer.educator ?? '',
    onSiteSupervisor: yesOrNo(offer.onSiteSupervisor),
    partner: yesOrNo(offer.partner),
    nqswVacancies: offer.nqswVacancies === undefined ? '' : String(offer.nqswVacancies),
  };
}
