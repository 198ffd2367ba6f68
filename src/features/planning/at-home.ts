import type { AtHome, Need } from '../home/index.ts';
import { planName } from './document/model.ts';
import { plansSeen } from './document/store/documents.ts';
import { documentPath } from './pages/document/paths.ts';
import { pipelinePath } from './pages/pipeline/paths.ts';
import { kindTitles } from './pipeline/model.ts';
import { draftOf } from './pipeline/store/drafts.ts';

/**
 * What waits: a plan that is before the board, for those who vote on it and publish it; and for whoever sends rows, a table that was
 * read and not accepted, or rows of it to be put right.
 */
export const planningAtHome: AtHome = {
  needs: async (asked) => [...(await beforeTheBoard(asked)), ...(await unsentRows(asked))],
};

type Asked = Parameters<NonNullable<AtHome['needs']>>[0];

async function beforeTheBoard({ tx, me }: Asked): Promise<Need[]> {
  if (!me.can('planning.view')) return [];
  const proposed = (await plansSeen(tx)).filter(({ state }) => state === 'proposed');
  return proposed.map((plan) => ({
    text: me.can('planning.write')
      ? `${planName(plan)} is before the board: publish it once it is agreed, or take it back`
      : `${planName(plan)} is before the strategic board: read it before the vote`,
    href: documentPath(plan),
  }));
}

async function unsentRows({ tx, me }: Asked): Promise<Need[]> {
  if (!me.can('planning.pipeline')) return [];
  const draft = await draftOf(tx);
  if (draft === undefined) return [];
  const what = draft.rows.length > 0 ? 'was read and is not accepted yet' : 'has rows that could not be used';
  return [{ text: `${draft.file} (${kindTitles[draft.kind]}) ${what}`, href: pipelinePath('send') }];
}
