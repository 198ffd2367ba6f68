import { sql } from 'kysely';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { partners } from '../../../partnership/index.ts';
import { offeredAreas, ownAreas } from '../../published/offered-areas.ts';
import { editionsOf } from '../../published/store.ts';
import type { OwnService } from '../model.ts';
import { returnsOf } from '../store/returns.ts';

/**
 * Whether a return may be another authority's: by the service's own returns, also those that count no more; otherwise by the
 * names and numbers in the latest published edition; and by what other partners have sent, of which the number is told and
 * not whose it is.
 */
export async function authorityDoubts(tx: Tx, service: OwnService, number: string | undefined): Promise<string[]> {
  if (number === undefined) return [];
  const published = await publishedOf(tx, service);
  const named = (one: string) => withName(one, published?.nameOf(one));
  const says = `It says that it is of authority ${named(number)}`;
  const look = 'Look whether it is yours.';
  const own = await ownNumber(tx, service);
  if (own !== undefined) {
    return own.number === number
      ? []
      : [`${says}, and your return of ${yearName(own.year)} is of ${named(own.number)}. ${look}`];
  }
  if (published?.own.includes(number)) return [];
  const [first] = published?.own ?? [];
  if (first !== undefined) return [`${says}, and ${service.organisation} is ${named(first)}. ${look}`];
  if (await isAnothers(tx, service, number)) {
    return [`${says}, of which another service of the partnership has sent returns. ${look}`];
  }
  return published?.nameOf(number) === undefined ? [] : [`${says}, and this is ${service.organisation}. ${look}`];
}

const withName = (number: string, name: string | undefined): string =>
  name === undefined ? number : `${number} (${name})`;

/** The number in the service's own returns: in those that count, or the last of those that did. */
async function ownNumber(tx: Tx, service: OwnService): Promise<{ number: string; year: number } | undefined> {
  const sent = [
    ...(await returnsOf(tx, service.id, ['kept'])),
    ...(await returnsOf(tx, service.id, ['withdrawn', 'replaced'])),
  ];
  const [found] = sent.flatMap(({ authority, year }) => (authority === undefined ? [] : [{ number: authority, year }]));
  return found;
}

/** What the latest edition calls authorities, and which are the service's own by its organisation's name. */
async function publishedOf(tx: Tx, service: OwnService) {
  const index = (await editionsOf(tx)).indexes.at(-1);
  if (index === undefined) return undefined;
  const organisation = (await partners(tx)).filter(({ id }) => id === service.organisationId);
  const { areas } = ownAreas(organisation, offeredAreas(index));
  return {
    own: areas.flatMap(({ numbers }) => numbers),
    nameOf: (number: string) => [...(index.authorities.get(number)?.values() ?? [])].at(-1)?.name,
  };
}

async function isAnothers(tx: Tx, service: OwnService, number: string): Promise<boolean> {
  const { rows } = await sql<{
    found: boolean;
  }>`select authority_of_another(${number}, ${service.id}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
