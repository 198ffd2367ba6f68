import type { Tx } from '../../src/platform/database/index.ts';
import { Me } from '../../src/platform/identity/me.ts';
import type { Services } from '../../src/platform/services.ts';
import { readRequester } from '../../src/platform/web/requester.ts';
import { capabilitiesOf } from '../../src/roles.ts';
import type { Personnel } from '../generate/personnel.ts';
import type { Sender } from '../generate/workforce/index.ts';

/** Somebody of the demonstration, by the name under which they were entered. */
export type Who = Personnel['key'] | Sender['key'];

/** The people of the demonstration at work: what each does is done, checked and recorded as theirs. */
export class Acting {
  readonly services: Services;
  readonly partnershipId: string;
  readonly #people = new Map<Who, string>();

  constructor(services: Services, partnershipId: string) {
    this.services = services;
    this.partnershipId = partnershipId;
  }

  enter(key: Who, personId: string): void {
    this.#people.set(key, personId);
  }

  personId(key: Who): string {
    const personId = this.#people.get(key);
    if (personId === undefined) throw new Error(`Nobody is ${key} in the demonstration yet.`);
    return personId;
  }

  /** One transaction as that person, as a request of theirs would open it. */
  as<T>(key: Who, work: (tx: Tx, me: Me) => Promise<T>): Promise<T> {
    const actor = { kind: 'person', personId: this.personId(key), partnershipId: this.partnershipId } as const;
    return this.services.database.as(actor, async (tx, became) => {
      const identity = readRequester(became);
      if (identity === undefined) throw new Error(`Whoever is ${key} holds no role in the demonstration.`);
      return work(tx, new Me(identity, capabilitiesOf));
    });
  }

  /** One transaction of Tandem's own, for what nobody of the demonstration could do. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.services.database.as({ kind: 'system', partnershipId: this.partnershipId }, work);
  }
}
