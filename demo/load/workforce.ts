import {
  keepDraft,
  loadPublished,
  type OwnService,
  ownServices,
  readDraft,
  setSharing,
  totalsJob,
} from '../../src/features/workforce/index.ts';
import type { Tx } from '../../src/platform/database/index.ts';
import type { Jobs } from '../../src/platform/jobs/index.ts';
import type { Demonstration } from '../generate/index.ts';
import type { GeneratedReturn, GeneratedWorkforce } from '../generate/workforce/index.ts';
import type { Acting, Who } from './acting.ts';
import { later, onDisk, untilDone } from './waiting.ts';

/**
 * Every service sends its returns up to a census year, and says what it shares. Then the totals are worked out. Jobs must be at
 * work in some process.
 * @param upTo the last census year of which returns are sent
 * @returns how many were sent
 */
export async function sendEarlierReturns(
  acting: Acting,
  made: Demonstration,
  { returns, sharesNothing }: GeneratedWorkforce,
  upTo: number,
): Promise<number> {
  await asOwner(acting, made, sharesNothing, (tx, service) => setSharing(tx, later, service, 'nothing'));
  const earlier = returns.filter(({ state, year }) => state === 'sent' && year <= upTo);
  for (const one of earlier) await send(acting, made, one, later);
  await workOutTotals(acting, earlier);
  return earlier.length;
}

/**
 * The same of the years after it; and one more return comes after the totals were worked out, which they cannot hold yet.
 * @param after the census year up to which returns were sent before
 * @returns how many were sent
 */
export async function sendReturns(
  acting: Acting,
  made: Demonstration,
  { returns }: GeneratedWorkforce,
  after: number,
): Promise<number> {
  const onTime = returns.filter(({ state, year }) => state === 'sent' && year > after);
  for (const one of onTime) await send(acting, made, one, later);
  await workOutTotals(acting, onTime);
  const waiting = returns.filter(({ state }) => state === 'waits');
  for (const one of waiting) await read(acting, made, one);
  const tooLate = returns.filter(({ state }) => state === 'late');
  for (const one of tooLate) await send(acting, made, one, acting.services.jobs);
  return onTime.length + tooLate.length;
}

/** The lead loads what was published, to compare with. */
export async function loadBenchmarks(acting: Acting, { published }: GeneratedWorkforce): Promise<void> {
  await onDisk(published, (files) => acting.as('lead', (tx) => loadPublished(tx, files, false)));
}

type Of = Pick<GeneratedReturn, 'organisation' | 'service'>;

function send(acting: Acting, made: Demonstration, one: GeneratedReturn, jobs: Pick<Jobs, 'send'>): Promise<void> {
  return read(acting, made, one, async (tx, service) => {
    await keepDraft(tx, jobs, service);
  });
}

/** Chooses the files of a return as whoever answers for the service, and does with the draft what is to be done. */
async function read(
  acting: Acting,
  made: Demonstration,
  one: GeneratedReturn,
  then?: (tx: Tx, service: OwnService) => Promise<void>,
): Promise<void> {
  await onDisk(one.files, (chosen) =>
    asOwner(acting, made, one, async (tx, service) => {
      // It was sent when its year was the last: files of adults' services do not say of which year they are.
      await readDraft(tx, service, chosen, { latest: one.year, year: one.year });
      await then?.(tx, service);
    }),
  );
}

function asOwner<T>(
  acting: Acting,
  made: Demonstration,
  { organisation, service: kind }: Of,
  work: (tx: Tx, service: OwnService) => Promise<T>,
): Promise<T> {
  return acting.as(ownerOf(made, { organisation, service: kind }), async (tx) => {
    const name = made.organisations.find(({ shortName }) => shortName === organisation)?.name;
    const service = (await ownServices(tx)).find((each) => each.kind === kind && each.organisation === name);
    if (service === undefined) throw new Error(`${organisation} has no ${kind} service whose return could be sent.`);
    return work(tx, service);
  });
}

function ownerOf({ personnel, senders }: Demonstration, { organisation, service }: Of): Who {
  const owner = [...personnel, ...senders].find(
    (each) => each.role === 'employer-lead' && each.at === organisation && (each.service ?? service) === service,
  );
  if (owner === undefined) throw new Error(`Nobody answers for ${organisation}'s ${service} service.`);
  return owner.key;
}

async function workOutTotals(acting: Acting, returns: readonly GeneratedReturn[]): Promise<void> {
  const asked = new Map(returns.map(({ service, year }) => [`${service} ${year}`, { service, year }]));
  const { jobs } = acting.services;
  const ids = await acting.asSystem(async (tx) => {
    const sent: string[] = [];
    for (const input of asked.values()) sent.push(await jobs.send(tx, totalsJob, input));
    return sent;
  });
  await untilDone(acting, ids);
}
