import { z } from 'zod';
import { choice, id } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { html } from '../../../../../../platform/web/html.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { action, formPage } from '../../../../../../platform/web/route.ts';
import { bringOfferBack, offerOf, withdrawOffers } from '../../../../offers/commands.ts';
import { offerBack, offerWithdrawn } from '../../../../offers/events.ts';
import { withdrawalReasons } from '../../../../offers/model.ts';
import { offersInUse } from '../../../../offers/store.ts';
import { fieldsOf } from '../../../fields.ts';
import { roundPath } from '../../frame.ts';

const params = z.object({ round: id, offer: id });
const givenByHand = ['no-educator', 'capacity', 'reorganisation', 'inspection', 'mistake', 'other'] as const;

/** Taking an offer back needs a reason, because promises are counted by partner and reason [E 4.7]. */
const withdraw = formPage({
  path: '/rounds/:round/places/:offer/withdraw',
  capability: 'placements.offer',
  params,
  form: z.object({ reason: choice(givenByHand, 'Choose why it is withdrawn') }),
  event: offerWithdrawn,
  show: async ({ tx, csrf, params }, entry) => {
    const offer = await offerOf(tx, params.round, params.offer);
    const inUse = (await offersInUse(tx, [offer.id])).has(offer.id);
    const title = 'Withdraw an offer';
    const cancel = roundPath({ id: params.round }, 'places', offer.id);
    const field = fieldsOf(entry);
    return {
      title,
      back: { href: cancel },
      body: formBody({
        title,
        caption: `${offer.reference}, ${offer.team}`,
        entry,
        csrf,
        does: 'Withdraw offer',
        cancel,
        warning: true,
        lead:
          inUse &&
          html`<p class="govuk-body"><strong>Students are placed here.</strong> Tell their universities first: withdrawing the offer does not move them.</p>`,
        fields: [
          field.radios(
            { name: 'reason', label: 'Why is it withdrawn?' },
            givenByHand.map((value) => ({ value, text: withdrawalReasons[value] })),
          ),
        ],
      }),
    };
  },
  act: async ({ tx, me, params }, { reason }) => {
    const offer = await offerOf(tx, params.round, params.offer);
    await withdrawOffers(tx, me, [offer], reason);
    return redirect(
      roundPath({ id: params.round }, 'places'),
      offer.withdrawnAt === undefined ? `The offer ${offer.reference} was withdrawn.` : undefined,
    );
  },
});

const back = action({
  path: '/rounds/:round/places/:offer/back',
  capability: 'placements.offer',
  params,
  form: z.object({}),
  event: offerBack,
  act: async ({ tx, me, params }) => {
    const offer = await offerOf(tx, params.round, params.offer);
    await bringOfferBack(tx, me, offer);
    return redirect(
      roundPath({ id: params.round }, 'places', offer.id),
      offer.withdrawnAt === undefined ? undefined : `The offer ${offer.reference} stands again.`,
    );
  },
});

export const withdrawOfferRoutes = [...withdraw, ...back];
