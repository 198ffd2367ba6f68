import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { recordAll } from '../../../platform/events/record-all.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/web/reply.ts';
import { list } from '../../../platform/web/words.ts';
import { educators } from '../../educators/index.ts';
import { keepTeams, teamKey } from '../../partnership/index.ts';
import { lockRound } from '../rounds/store.ts';
import { offerAdded, offerBack, offerChanged, offerWithdrawn } from './events.ts';
import { changedOfferFields, limbsBeside, type Offer, type OfferDetails, type WithdrawalReason } from './model.ts';
import { mayKeepOffer } from './policy.ts';
import { addOffers, offersInUse, offersOf, restoreOffer, updateOffers, withdraw } from './store.ts';

const onlyOwn =
  'You can offer the places of the services that you answer for. Ask the partnership’s central team to change others.';

/**
 * Brings the offers of a round in line with a list in which no reference occurs twice: adds, changes, and makes stand
 * again what was withdrawn; withdraws nothing. Teams that a service does not have yet are added to it.
 * @throws Refused where a reference belongs to another service's offer, or names an educator who is not on the register
 */
export async function keepOffers(tx: Tx, me: Me, roundId: string, rows: readonly OfferDetails[]): Promise<void> {
  await lockRound(tx, roundId);
  const known = await offersOf(tx, roundId, { references: rows.map(({ reference }) => reference), nameless: true });
  const byReference = new Map(known.map((offer) => [offer.reference, offer]));
  const touched = rows.flatMap((row) => {
    const before = byReference.get(row.reference);
    if (!mayKeepOffer(me, row) || (before && !mayKeepOffer(me, before))) throw new Forbidden(onlyOwn);
    const fields = before ? changedOfferFields(before, row) : [];
    const back = before?.withdrawnAt !== undefined;
    return before === undefined || fields.length > 0 || back ? [{ row, before, fields, back }] : [];
  });
  const complete = await completed(
    tx,
    touched.map(({ row, before }) => ({
      ...row,
      limbs: limbsBeside(row.statutory, row.limbs, before?.limbs),
      hiddenEducatorId: before?.hiddenEducatorId,
    })),
  );
  const stored = touched.flatMap((touch, index) => {
    const done = complete[index];
    return done === undefined ? [] : [{ ...touch, stored: { ...done, id: touch.before?.id ?? randomUUID() } }];
  });
  const fresh = stored.filter(({ before }) => before === undefined);
  const different = stored.filter(({ before }) => before !== undefined);
  const added = await addOffers(
    tx,
    roundId,
    fresh.map((each) => each.stored),
  );
  const hidden = fresh.filter(({ row }) => !added.has(row.reference));
  if (hidden.length > 0) throw taken(hidden.map(({ row }) => row.reference));
  await updateOffers(
    tx,
    different.map((each) => each.stored),
  );
  await recordAll(
    tx,
    offerAdded,
    fresh.map((each) => ({ payload: { places: each.row.places }, about: aboutOffer({ ...each.stored, roundId }) })),
  );
  await recordAll(
    tx,
    offerChanged,
    different
      .filter(({ fields }) => fields.length > 0)
      .map((each) => ({ payload: { fields: each.fields }, about: aboutOffer({ ...each.stored, roundId }) })),
  );
  await recordAll(
    tx,
    offerBack,
    different
      .filter(({ back }) => back)
      .map((each) => ({ payload: {}, about: aboutOffer({ ...each.stored, roundId }) })),
  );
}

/** The ids behind the names in offers: of teams, which are added where they are missing, and of educators. */
async function completed(
  tx: Tx,
  rows: readonly (OfferDetails & Pick<Partial<Offer>, 'hiddenEducatorId'>)[],
): Promise<(OfferDetails & { teamId: string; educatorId: string | undefined })[]> {
  if (rows.length === 0) return [];
  const teams = await keepTeams(
    tx,
    rows.map(({ serviceId, team, outcode }) => ({ serviceId, name: team, outcode })),
  );
  const references = rows.flatMap(({ educator }) => educator ?? []);
  const named = new Map((await educators(tx, { references })).map((educator) => [educator.reference, educator.id]));
  return rows.map((row) => {
    const teamId = teams.get(teamKey(row.serviceId, row.team));
    const educatorId = row.educator === undefined ? row.hiddenEducatorId : named.get(row.educator);
    if (teamId === undefined)
      throw new Refused([{ field: 'team', message: `The team ${row.team} could not be added. Nothing was changed` }]);
    if (row.educator !== undefined && educatorId === undefined) {
      throw new Refused([
        { field: 'educator', message: `No educator has the reference ${row.educator}. Nothing was changed` },
      ]);
    }
    return { ...row, teamId, educatorId };
  });
}

/** Changes one offer, its reference too. @throws Refused where the reference is another offer's. */
export async function changeOffer(tx: Tx, me: Me, offer: Offer, details: OfferDetails): Promise<boolean> {
  if (!mayKeepOffer(me, offer) || !mayKeepOffer(me, details)) throw new Forbidden(onlyOwn);
  await lockRound(tx, offer.roundId);
  const renumbered = offer.reference !== details.reference;
  if (renumbered && (await offersOf(tx, offer.roundId, { references: [details.reference] })).length > 0)
    throw taken([details.reference]);
  const fields = [...(renumbered ? ['reference'] : []), ...changedOfferFields(offer, details)];
  if (fields.length === 0) return false;
  const [done] = await completed(tx, [{ ...details, hiddenEducatorId: offer.hiddenEducatorId }]);
  if (done === undefined) throw new NotFound();
  await updateOffers(tx, [{ ...done, id: offer.id }]);
  await record(tx, offerChanged, { fields }, aboutOffer(offer));
  return true;
}

/** Takes offers back, for a reason that is counted by partner. */
export async function withdrawOffers(
  tx: Tx,
  me: Me,
  offers: readonly Offer[],
  reason: WithdrawalReason,
): Promise<void> {
  if (!offers.every((offer) => mayKeepOffer(me, offer))) throw new Forbidden(onlyOwn);
  const standing = offers.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const inUse = await offersInUse(
    tx,
    standing.map(({ id }) => id),
  );
  await withdraw(
    tx,
    standing.map(({ id }) => ({ id, inUse: inUse.has(id) })),
    reason,
  );
  await recordAll(
    tx,
    offerWithdrawn,
    standing.map((offer) => ({
      payload: { reason, places: offer.places, committed: inUse.has(offer.id) },
      about: aboutOffer(offer),
    })),
  );
}

/** Makes a withdrawn offer stand again. */
export async function bringOfferBack(tx: Tx, me: Me, offer: Offer): Promise<void> {
  if (!mayKeepOffer(me, offer)) throw new Forbidden(onlyOwn);
  if (offer.withdrawnAt === undefined) return;
  await restoreOffer(tx, offer.id);
  await record(tx, offerBack, {}, aboutOffer(offer));
}

/** @throws NotFound where the round has no such offer, or none that this person may see. */
export async function offerOf(tx: Tx, roundId: string, id: string): Promise<Offer> {
  const [offer] = await offersOf(tx, roundId, { id });
  if (offer === undefined) throw new NotFound();
  return offer;
}

function aboutOffer({
  id,
  roundId,
  organisationId,
  serviceId,
}: Pick<Offer, 'id' | 'roundId' | 'organisationId' | 'serviceId'>) {
  return { subjectId: id, roundId, organisationId, serviceId };
}

function taken(references: readonly string[]): Refused {
  const named = `${list(references.slice(0, 5))}${references.length > 5 ? ', …' : ''}`;
  return new Refused([
    {
      field: 'reference',
      message: `Another offer in this round already has the reference ${named}. Use a different one`,
    },
  ]);
}
