import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { enrolPersona } from '../../src/features/accounts/index.ts';
import {
  addMembership,
  addPartner,
  addService,
  type Directory,
  readDirectory,
} from '../../src/features/partnership/index.ts';
import type { Services } from '../../src/platform/services.ts';
import type { Demonstration } from '../generate/index.ts';
import type { Personnel } from '../generate/personnel.ts';
import type { OrganisationShape } from '../generate/region.ts';
import type { Sender } from '../generate/workforce/index.ts';
import { notEmpty } from '../not-empty.ts';
import { Acting } from './acting.ts';

/** Makes the partnership with its lead, who then adds the partners; and gives everybody else their role. */
export async function loadPartners(services: Services, made: Demonstration, day: string): Promise<Acting> {
  const acting = new Acting(services, randomUUID());
  await services.database.as({ kind: 'system' }, async (tx) => {
    // Of two who load at once, the second finds that somebody was quicker.
    await sql`select pg_advisory_xact_lock(hashtextextended('demonstration', 0))`.execute(tx);
    if (await tx.selectFrom('partnership').select('id').executeTakeFirst()) throw notEmpty();
    await tx
      .insertInto('partnership')
      .values({
        id: acting.partnershipId,
        name: made.partnership.name,
        short_name: made.partnership.shortName,
        demonstration: true,
      })
      .execute();
  });
  const [lead, ...others] = made.personnel;
  if (lead) await enter(acting, lead);
  for (const organisation of made.organisations) await addOrganisation(acting, organisation, day);
  for (const person of [...others, ...made.senders]) await enter(acting, person);
  return acting;
}

function enter(acting: Acting, { key, name, role, at, service }: Personnel | Sender): Promise<void> {
  return acting.asSystem(async (tx) => {
    const directory = await readDirectory(tx);
    const organisationId = at && organisationCalled(directory, at);
    const serviceId = organisationId && service && directory.service(organisationId, service)?.id;
    acting.enter(
      key,
      await enrolPersona(
        tx,
        { name },
        { role, organisationId: organisationId || undefined, serviceId: serviceId || undefined },
      ),
    );
  });
}

/** @throws Error where there is none, which is a mistake in the generator. */
function organisationCalled(directory: Directory, name: string): string {
  const [organisation] = directory.called(name);
  if (organisation === undefined) throw new Error(`No organisation of the demonstration is called ${name}.`);
  return organisation.id;
}

/** The partnership began in a September some years ago; charities take part in what comes before qualifying. */
async function addOrganisation(acting: Acting, shape: OrganisationShape, day: string): Promise<void> {
  const { kind, name, shortName, ukprn, services } = shape;
  const year = Number(day.slice(0, 4));
  const starts = `${year - 6}-09-01`;
  const place = { tier: kind === 'voluntary' ? ('secondary' as const) : ('primary' as const), starts, ends: undefined };
  const divided = shape.dividedMembership ? `${year - 2}` : undefined;
  await acting.as('lead', async (tx, me) => {
    const { id } = await addPartner(
      tx,
      me,
      { kind, name, shortName, ukprn },
      divided === undefined ? place : { ...place, ends: `${divided}-08-31` },
    );
    for (const service of services) await addService(tx, me, id, { kind: service.kind, name: service.name });
    if (divided === undefined) return;
    // Since then the adults' service pays and sets objectives, and the children's takes students only [E 7.1].
    const directory = await readDirectory(tx);
    for (const { kind: service } of services) {
      await addMembership(tx, me, {
        organisationId: id,
        serviceId: directory.service(id, service)?.id,
        tier: service === 'adults' ? 'primary' : 'secondary',
        starts: `${divided}-09-01`,
        ends: undefined,
      });
    }
  });
}
