import { z } from 'zod';
import { type Entry, id } from '../../../../../platform/web/form.ts';
import { type Page, Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { action, formPage, type Known } from '../../../../../platform/web/route.ts';
import { count } from '../../../../../platform/web/words.ts';
import { acceptImport, chooseFiles, discardImport, showImport } from '../../../imports/commands.ts';
import { importChosen, importColumnsNamed, importDiscarded, importMade } from '../../../imports/events.ts';
import { nameColumns } from '../../../imports/name-columns.ts';
import { roundOf } from '../../../rounds/store.ts';
import { roundFrame, roundPath } from '../frame.ts';
import { acceptForm, columnsForm, completeKinds, filesForm } from './form.ts';
import { importBody } from './view.ts';

const params = z.object({ round: id });
const query = z.object({ complete: completeKinds });

/** The three steps on one page, as things stand now. */
async function show(
  asked: Known & { params: z.output<typeof params>; query: Partial<z.output<typeof query>> },
  entry: Entry,
): Promise<Page> {
  const { tx, me, csrf } = asked;
  const round = await roundOf(tx, asked.params.round);
  const complete =
    entry.values.complete === undefined
      ? (asked.query.complete ?? new Set())
      : completeKinds.parse(entry.values.complete);
  const shown = await showImport(tx, me, round, complete);
  const { problems, body } = importBody({
    round,
    me,
    csrf,
    entry,
    plan: shown?.plan,
    complete,
    accepted: shown?.accepted ?? false,
  });
  return roundFrame(asked, round, { tab: 'import', title: 'Import', problems, body });
}

const choose = formPage({
  path: '/rounds/:round/import',
  capability: 'placements.offer',
  params,
  query,
  form: filesForm,
  event: importChosen,
  upload: true,
  show,
  act: async ({ tx, me, params }, chosen) => {
    const round = await roundOf(tx, params.round);
    await chooseFiles(tx, me, round, chosen);
    return new Redirect(`${roundPath(round, 'import')}#changes`);
  },
});

const columns = action({
  path: '/rounds/:round/import/columns',
  capability: 'placements.offer',
  params,
  form: columnsForm,
  event: importColumnsNamed,
  act: async ({ tx, params }, { kind, meanings }) => {
    const round = await roundOf(tx, params.round);
    await nameColumns(tx, round, kind, meanings);
    return new Redirect(`${roundPath(round, 'import')}#changes`);
  },
});

const accept = action({
  path: '/rounds/:round/import/accept',
  capability: 'placements.offer',
  params,
  form: acceptForm,
  event: importMade,
  act: async ({ tx, me, params }, shown) => {
    const round = await roundOf(tx, params.round);
    const files = await acceptImport(tx, me, round, shown);
    const made = files.reduce((sum, { added, updated, withdrawn }) => sum + added + updated + withdrawn, 0);
    const left = files.reduce((sum, { unusable }) => sum + unusable, 0);
    const done = `${made === 1 ? '1 change was' : `${count(made, 'change')} were`} made.`;
    if (left === 0) return redirect(roundPath(round), done);
    return redirect(
      roundPath(round, 'import'),
      `${done} ${count(left, 'row')} could not be read and ${left === 1 ? 'is' : 'are'} kept here for a day, to be put right.`,
    );
  },
  again: (asked, entry) => show({ ...asked, query: {} }, entry),
});

const discard = action({
  path: '/rounds/:round/import/discard',
  capability: 'placements.offer',
  params,
  form: z.object({}),
  event: importDiscarded,
  act: async ({ tx, params }) => {
    const round = await roundOf(tx, params.round);
    const discarded = await discardImport(tx, round);
    return redirect(
      roundPath(round, 'import'),
      discarded ? 'The files were discarded. Nothing was changed.' : undefined,
    );
  },
});

/** Files in, in three steps: choose, see what was understood, see what would change. */
export const importRoutes = [...choose, ...columns, ...accept, ...discard];
