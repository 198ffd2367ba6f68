import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../../partnership/schema.ts';
import type { OwnService } from '../model.ts';

/** The services for which whoever asks answers, by organisation and kind. */
export async function ownServices(tx: Tx): Promise<OwnService[]> {
  return tx
    .selectFrom('service')
    .innerJoin('organisation', 'organisation.id', 'service.organisation_id')
    .where(sql<boolean>`service.id = any (my_services())`)
    .select([
      'service.id',
      'service.organisation_id as organisationId',
      'service.kind',
      'service.name',
      'organisation.name as organisation',
    ])
    .orderBy('organisation.name')
    .orderBy('service.kind', 'desc')
    .execute();
}
