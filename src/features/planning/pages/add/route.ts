import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Unreadable } from '../../../../platform/files/index.ts';
import type { Upload } from '../../../../platform/web/form.ts';
import { NotFound, Refused, redirect } from '../../../../platform/web/reply.ts';
import { formPage, type Known, type Route } from '../../../../platform/web/route.ts';
import { type OwnService, ownServices } from '../../../workforce/index.ts';
import { ownPicture } from '../../calibrating/own-picture.ts';
import { partnershipPicture } from '../../calibrating/partnership-picture.ts';
import type { Picture } from '../../calibrating/scenario.ts';
import { readJson } from '../../scenario-file/json-text.ts';
import { scenarioIn } from '../../scenario-file/read-scenario.ts';
import { makeScenario, type NewScenario } from '../../scenarios/commands.ts';
import { scenarioMade } from '../../scenarios/events.ts';
import { mayMakeForAll } from '../../scenarios/policy.ts';
import { scenarioOf, scenariosSeen } from '../../scenarios/store.ts';
import { planPath, scenarioPath } from '../paths.ts';
import { problemsInWords } from '../problems.ts';
import { type AddForm, addForm } from './form.ts';
import { addView } from './view.ts';

/** A new scenario: from the current picture, from a file, or as a copy. */
export const addRoutes: readonly Route[] = formPage({
  path: '/plan/scenarios/add',
  capability: 'planning.edit',
  query: z.object({ from: z.string().optional().catch(undefined) }),
  form: addForm,
  event: scenarioMade,
  upload: true,
  show: async ({ tx, me, csrf, query }, entry) => {
    const offered = { forAll: mayMakeForAll(me), services: await ownServices(tx), scenarios: await scenariosSeen(tx) };
    return {
      title: 'New scenario',
      breadcrumbs: [
        { text: 'Plan', href: '/plan' },
        { text: 'Scenarios', href: planPath },
      ],
      body: addView(offered, entry, csrf, query.from ?? ''),
    };
  },
  act: async (asked, form) => {
    const id = await makeScenario(asked.tx, asked.me, await wanted(asked, form));
    return redirect(scenarioPath({ id }), 'The scenario was made. Change it, or run it as it is.');
  },
});

async function wanted(
  { tx, me }: Pick<Known, 'tx' | 'me'>,
  { name, from, file, service: chosen }: AddForm,
): Promise<NewScenario> {
  const services = await ownServices(tx);
  if (from === 'partnership')
    return { name, from: 'picture', service: undefined, ...(await partnershipPicture(tx, name)) };
  const own = services.find(({ id }) => `service:${id}` === from);
  if (own !== undefined) return { name, from: 'picture', service: own, ...(await ownPicture(tx, own, name)) };
  const whose = mayMakeForAll(me) ? undefined : whoseOf(services, chosen);
  if (from === 'file' && file !== undefined) return { name, from: 'file', service: whose, ...(await fromFile(file)) };
  if (!z.uuid().safeParse(from).success) {
    throw new Refused([{ field: 'from', message: 'Choose where the scenario comes from' }]);
  }
  const { json, note, runs, seed, remarks, service } = await scenarioOf(tx, from);
  return { name, from: 'copy', service: service ?? whose, json, note, runs, seed, remarks: [...remarks] };
}

function whoseOf(services: readonly OwnService[], chosen: string | undefined): OwnService {
  const service = services.find(({ id }) => id === chosen) ?? services[0];
  if (service === undefined) throw new NotFound();
  return service;
}

/** @throws Refused where it cannot be read, or with every problem of it in words */
async function fromFile({ filename, path }: Upload): Promise<Picture> {
  let json: unknown;
  try {
    json = readJson({ name: filename, bytes: await readFile(path) });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Refused([{ field: 'file', message: `${error.message} Nothing was made.` }]);
  }
  const { problems } = scenarioIn(json);
  if (problems.length > 0) {
    const words = problemsInWords(problems, json, true);
    throw new Refused(words.map((message) => ({ field: 'file', message })));
  }
  return { json: z.record(z.string(), z.unknown()).parse(json), remarks: [`It comes from the file ${filename}.`] };
}
