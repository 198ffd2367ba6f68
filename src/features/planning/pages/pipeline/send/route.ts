import { z } from 'zod';
import { type Entry, file, text } from '../../../../../platform/web/form.ts';
import { problemSummary } from '../../../../../platform/web/form-body.ts';
import { type Page, Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { action, formPage, type Known } from '../../../../../platform/web/route.ts';
import { count } from '../../../../../platform/web/words.ts';
import { acceptFile, discardFile, previewOf, readFile } from '../../../pipeline/commands.ts';
import { fileDiscarded, fileRead, rowsKept } from '../../../pipeline/events.ts';
import { pipelineFrame } from '../frame.ts';
import { pipelinePage, pipelinePath } from '../paths.ts';
import { downloads } from './downloads.ts';
import { sendView } from './view.ts';

async function show({ tx, me, csrf }: Known, entry: Entry): Promise<Page> {
  return pipelineFrame(me, {
    tab: 'send',
    title: 'Send rows of the pipeline',
    problems: problemSummary(entry),
    body: sendView({ me, preview: await previewOf(tx), csrf, entry }),
  });
}

const choose = formPage({
  path: pipelinePath('send'),
  capability: 'planning.pipeline',
  form: z.object({ file: file('Choose the file of your table') }),
  event: fileRead,
  upload: true,
  show,
  act: async ({ tx, me }, { file: { filename, path } }) => {
    await readFile(tx, me, { name: filename, path });
    return new Redirect(`${pipelinePath('send')}#changes`);
  },
});

const accept = action({
  path: pipelinePath('send', 'accept'),
  capability: 'planning.pipeline',
  form: z.object({ digest: text('Look at what would change first') }),
  event: rowsKept,
  act: async ({ tx, me, services }, { digest }) => {
    const { changes, draft } = await acceptFile(tx, me, services.jobs, digest);
    const done = `${changes.length === 1 ? '1 change was' : `${count(changes.length, 'change')} were`} made. The totals are being worked out.`;
    const left = draft.left.length;
    if (left === 0) return redirect(pipelinePage, done);
    return redirect(
      pipelinePath('send'),
      `${done} ${count(left, 'row')} could not be used and ${left === 1 ? 'is' : 'are'} kept here for a day, to be put right.`,
    );
  },
  again: show,
});

const discard = action({
  path: pipelinePath('send', 'discard'),
  capability: 'planning.pipeline',
  form: z.object({}),
  event: fileDiscarded,
  act: async ({ tx }) => {
    const discarded = await discardFile(tx);
    return redirect(pipelinePath('send'), discarded ? 'The file was discarded. Nothing was changed.' : undefined);
  },
});

/** A table on its way in: choose it, look at what would change, accept or discard it. */
export const sendRoutes = [...choose, ...accept, ...discard, ...downloads];
