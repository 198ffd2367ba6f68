import type { AtHome } from '../home/index.ts';
import { pipelinePath } from './pages/pipeline/paths.ts';
import { kindTitles } from './pipeline/model.ts';
import { draftOf } from './pipeline/store/drafts.ts';

/** What waits for whoever sends rows: a table that was read and not accepted, or rows of it to be put right. */
export const planningAtHome: AtHome = {
  needs: async ({ tx, me }) => {
    if (!me.can('planning.pipeline')) return [];
    const draft = await draftOf(tx);
    if (draft === undefined) return [];
    const what = draft.rows.length > 0 ? 'was read and is not accepted yet' : 'has rows that could not be used';
    return [{ text: `${draft.file} (${kindTitles[draft.kind]}) ${what}`, href: pipelinePath('send') }];
  },
};
