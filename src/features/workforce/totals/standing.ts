import { sql } from 'kysely';
import type { Service } from '../../../engines/workforce/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { today } from '../../../platform/web/today.ts';
import { type Partner, partners } from '../../partnership/index.ts';
import type { WorkforceReturnTable } from '../schema.ts';
import { lastAsked } from './asked.ts';
import { answersFor, leadsToAsk } from './leads.ts';

/** How many services’ returns have come or gone since the latest edition of a year; whose they are nobody is told. */
export interface Since {
  /** Services whose return of the year is here, and may be in the totals. */
  sent: number;
  /** Of these, not in the latest edition. */
  joined: number;
  /** In the latest edition with a return that was replaced since. */
  renewed: number;
  /** In the latest edition, and withdrawn or shared no more. */
  gone: number;
}

/** What has come and gone since the latest edition of a year, for whoever reads totals. */
export async function sinceShown(tx: Tx, service: Service, year: number): Promise<Since> {
  const { rows } =
    await sql<Since>`select sent, joined, renewed, gone from workforce_since(${service}, ${year})`.execute(tx);
  return rows[0] ?? { sent: 0, joined: 0, renewed: 0, gone: 0 };
}

/** A service of the partnership, and what is here of it: when what was sent, not what is in it. */
export interface Standing {
  serviceId: string;
  organisationId: string;
  name: string;
  organisation: string;
  /** The return of the latest year; undefined where there is none. */
  latest: { year: number; source: WorkforceReturnTable['source']; sentAt: Date } | undefined;
  /** Whether the totals may hold it; known only of who has sent something. */
  shares: boolean | undefined;
  /** Whether anybody answers for it who can be asked by e-mail. */
  canBeAsked: boolean;
  /** When its employer leads were last asked for it. */
  askedAt: Date | undefined;
}

interface SentRow {
  service_id: string;
  year: number;
  source: WorkforceReturnTable['source'];
  sent_at: Date;
  shared: boolean;
}

/** Every service of a kind that is in the partnership today, by the names of its partners. For the central team. */
export async function standings(tx: Tx, kind: Service): Promise<Standing[]> {
  const { rows } = await sql<SentRow>`select * from workforce_sent() order by year desc`.execute(tx);
  const asked = await lastAsked(tx);
  const leads = await leadsToAsk(tx);
  return (await servicesToday(tx, kind)).map(({ partner, service }): Standing => {
    const latest = rows.find((row) => row.service_id === service.id);
    const whose = { serviceId: service.id, organisationId: partner.id };
    return {
      ...whose,
      name: service.name,
      organisation: partner.name,
      latest: latest && { year: latest.year, source: latest.source, sentAt: latest.sent_at },
      shares: latest?.shared,
      canBeAsked: leads.some(answersFor(whose)),
      askedAt: asked.get(service.id),
    };
  });
}

/** The services of a kind that are in the partnership today, by the names of its partners. */
export async function servicesToday(
  tx: Tx,
  kind: Service,
): Promise<{ partner: Partner; service: Partner['services'][number] }[]> {
  const day = today();
  return (await partners(tx)).flatMap((partner) =>
    partner.services
      .filter((service) => service.kind === kind && isMember(partner, service.id, day))
      .map((service) => ({ partner, service })),
  );
}

/** Memberships are held by an organisation, or by one of its services. */
const isMember = ({ memberships }: Partner, serviceId: string, day: string): boolean =>
  memberships.some(
    (held) =>
      (held.serviceId === undefined || held.serviceId === serviceId) &&
      held.starts <= day &&
      (held.ends === undefined || held.ends >= day),
  );
