import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { Refused, redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { count } from '../../../../../../platform/web/words.ts';
import { educators } from '../../../../../educators/index.ts';
import { readDirectory } from '../../../../../partnership/index.ts';
import { keepOffers } from '../../../../offers/commands.ts';
import { offerAdded } from '../../../../offers/events.ts';
import { offersOf } from '../../../../offers/store.ts';
import { roundOf } from '../../../../rounds/store.ts';
import { roundPath } from '../../frame.ts';
import { checkNamedEducator } from '../named-educator.ts';
import { offerFields } from '../offer-fields.ts';
import { offerDetails, offerForm } from '../offer-form.ts';

/** Places that one team puts forward. */
export const addOfferRoutes = formPage({
  path: '/rounds/:round/places/add',
  capability: 'placements.offer',
  params: z.object({ round: id }),
  form: offerForm,
  event: offerAdded,
  show: async ({ tx, me, csrf, params }, entry) => {
    const round = await roundOf(tx, params.round);
    const title = 'Offer places';
    const cancel = roundPath(round, 'places');
    const values = { partner: 'yes', places: '1' };
    const fields = offerFields({
      entry,
      values,
      directory: await readDirectory(tx),
      educators: await educators(tx, { left: false }),
      me,
      offer: undefined,
    });
    return {
      title,
      back: { href: cancel, text: 'Places' },
      body: formBody({ title, caption: round.name, entry, csrf, does: 'Offer places', cancel, fields }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    const round = await roundOf(tx, params.round);
    const details = offerDetails(form, await readDirectory(tx));
    await checkNamedEducator(tx, details);
    if ((await offersOf(tx, round.id, { references: [details.reference] })).length > 0) {
      throw new Refused([
        { field: 'reference', message: 'Another offer in this round already has this reference. Use a different one' },
      ]);
    }
    await keepOffers(tx, me, round.id, [details]);
    return redirect(
      roundPath(round, 'places'),
      `${count(details.places, 'place')} in ${details.team} ${details.places === 1 ? 'is' : 'are'} now offered.`,
    );
  },
});
