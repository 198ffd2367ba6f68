import type { Browser } from 'playwright-core';
import { routes } from '../../src/app.ts';
import { addPersona } from '../../src/features/accounts/index.ts';
import { makeRunWorld, type RunWorld } from '../../src/features/placements/test-support/run-world.ts';
import { type Manner, openChromium, Visitor } from '../support/browser.ts';
import { type House, openHouse } from '../support/house.ts';
import { makeWorld, type PersonaName, personaNames, type World } from '../support/personas.ts';
import { Visited } from '../support/visited.ts';

/** Where journeys take place: a browser, and the house with the small invented partnership and its round. */
export interface Stage {
  browser: Browser;
  house: House;
  world: World;
  round: RunWorld;
  visited: Visited;
  /** Somebody who has just opened the sign-in page's address, and is nobody yet. */
  nobody(manner?: Manner): Promise<Visitor>;
  /** One of the partnership's people, signed in by their button on the page of personas. */
  as(who: PersonaName, manner?: Manner): Promise<Visitor>;
  close(): Promise<void>;
}

/** Everybody of the invented partnership Rivermouth can be signed in as by a button, as in a demonstration. */
export async function openStage(environment: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const house = await openHouse(environment);
  const { database } = house.services;
  const world = await makeWorld(database);
  const round = await makeRunWorld({ database, world });
  await database.as({ kind: 'system' }, async (tx) => {
    await tx.updateTable('partnership').set({ demonstration: true }).where('id', '=', world.partnershipId).execute();
    for (const [position, name] of personaNames.filter((name) => name !== 'otherLead').entries()) {
      const { personId } = world.personas[name];
      await addPersona(tx, { personId, position, tries: 'Does what the role allows.' });
    }
  });
  const browser = await openChromium();
  const visited = new Visited(routes);
  const nobody = (manner?: Manner) => Visitor.arrive(browser, { address: house.address, visited }, manner);
  const as = async (who: PersonaName, manner?: Manner) => {
    const visitor = await nobody(manner);
    await visitor.open('/demonstration');
    await visitor.press(`Sign in as ${world.personas[who].name}`);
    return visitor;
  };
  const close = async () => {
    await browser.close();
    await house.close();
  };
  return { browser, house, world, round, visited, nobody, as, close };
}
