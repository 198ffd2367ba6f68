import type { Geography } from '../../../../engines/geography/index.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { list } from '../../../../platform/web/words.ts';
import { type Directory, type Organisation, type Service, serviceWords } from '../../../partnership/index.ts';
import type { Reject } from '../../formats/checked.ts';

/** What the names in a file are held against. */
export interface Resolving {
  me: Me;
  directory: Directory;
  geography: Geography;
  /** ISO date after which no student can have ended: the round's date of currency, or today where that is later. */
  latestDay: string;
}

/** The partner that a cell names; rejects the row where it names none, or several. */
export function partnerNamed(
  column: string,
  cell: string,
  { directory }: Resolving,
  reject: Reject,
): Organisation | undefined {
  const [only, ...others] = directory.called(cell);
  if (only === undefined) {
    reject(
      column,
      cell,
      'is not a partner here',
      'the name, short name or UKPRN of a partner; a partnership lead adds partners under Partners',
    );
    return undefined;
  }
  if (others.length > 0) {
    reject(column, cell, 'is the short name of several partners', list([only, ...others].map(({ name }) => name)));
    return undefined;
  }
  return only;
}

/** The service of that kind; rejects the row where the partner has none. */
export function serviceNamed(
  organisation: Organisation,
  kind: Service['kind'],
  { directory }: Resolving,
  reject: Reject,
): Service | undefined {
  const service = directory.service(organisation.id, kind);
  if (service === undefined) {
    reject(
      'service',
      kind,
      `is not a service that ${organisation.name} has here`,
      'a service of that partner; a partnership lead adds services on the partner’s page',
    );
  }
  return service;
}

/** The services that this person may change the rows of, in words. */
export function ownServices({ me, directory }: Resolving): string {
  const own = me.roles
    .filter(({ role }) => role === 'employer-lead')
    .map(({ organisationId, serviceId }) => {
      const name = directory.organisations.find(({ id }) => id === organisationId)?.name ?? 'your organisation';
      const service = directory.services.find(({ id }) => id === serviceId);
      return service === undefined ? name : `${name}, ${serviceWords[service.kind]} service`;
    });
  return list([...new Set(own)]);
}

/** Rejects text that is longer than the register can hold. */
export function shortEnough(column: string, cell: string, longest: number, reject: Reject): void {
  if (cell.length > longest)
    reject(column, cell, `is ${cell.length} characters long`, `text of at most ${longest} characters`);
}
