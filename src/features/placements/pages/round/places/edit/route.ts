import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { educators } from '../../../../../educators/index.ts';
import { readDirectory } from '../../../../../partnership/index.ts';
import { changeOffer, offerOf } from '../../../../offers/commands.ts';
import { offerChanged } from '../../../../offers/events.ts';
import { roundPath } from '../../frame.ts';
import { checkNamedEducator } from '../named-educator.ts';
import { offerFields } from '../offer-fields.ts';
import { offerDetails, offerForm, offerValues } from '../offer-form.ts';

export const editOfferRoutes = formPage({
  path: '/rounds/:round/places/:offer/edit',
  capability: 'placements.offer',
  params: z.object({ round: id, offer: id }),
  form: offerForm,
  event: offerChanged,
  show: async ({ tx, me, csrf, params }, entry) => {
    const offer = await offerOf(tx, params.round, params.offer);
    const title = 'Change an offer';
    const cancel = roundPath({ id: params.round }, 'places', offer.id);
    const fields = offerFields({
      entry,
      values: offerValues(offer),
      directory: await readDirectory(tx),
      educators: await educators(tx, { left: false }),
      me,
      offer,
    });
    return {
      title,
      back: { href: cancel },
      body: formBody({ title, caption: offer.reference, entry, csrf, does: 'Save', cancel, fields }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    const offer = await offerOf(tx, params.round, params.offer);
    const details = offerDetails(form, await readDirectory(tx));
    if (details.educator !== offer.educator) await checkNamedEducator(tx, details);
    const changed = await changeOffer(tx, me, offer, details);
    return redirect(
      roundPath({ id: params.round }, 'places', offer.id),
      changed ? `The offer ${details.reference} was changed.` : undefined,
    );
  },
});
