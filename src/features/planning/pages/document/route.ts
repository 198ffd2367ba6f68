import { z } from 'zod';
import { documentDocx, documentPageFile } from '../../../../platform/documents/index.ts';
import { FileReply, officeTypes } from '../../../../platform/web/reply.ts';
import { page } from '../../../../platform/web/route.ts';
import { today } from '../../../../platform/web/today.ts';
import { contentOf } from '../../document/content.ts';
import { planName } from '../../document/model.ts';
import { planOf, plansSeen } from '../../document/store/documents.ts';
import { planBreadcrumbs, planParams } from './frame.ts';
import { noticesOf } from './notices.ts';
import { documentRoute } from './paths.ts';
import { standingLines } from './standing.ts';
import { planView } from './view.ts';

/** A plan as it is read: on the page, and as a Word or an HTML file to hand on. */
export const documentPageRoutes = page({
  path: documentRoute(),
  capability: 'planning.view',
  params: planParams,
  query: z.object({ as: z.enum(['docx', 'html']).optional().catch(undefined) }),
  show: async ({ tx, me, csrf, params, query }) => {
    const plan = await planOf(tx, params.plan);
    const all = await plansSeen(tx);
    const content = await contentOf(tx, me, plan, today());
    const notices = await noticesOf(tx, plan, content);
    const lines = standingLines(plan, all);
    if (query.as !== undefined) {
      const document = { ...content.document, title: planName(plan), about: [...lines, ...content.document.about] };
      return query.as === 'docx'
        ? new FileReply({
            name: `${planName(plan)}.docx`,
            type: officeTypes.docx,
            body: Buffer.from(await documentDocx(document, notices)),
          })
        : new FileReply({
            name: `${planName(plan)}.html`,
            type: 'text/html; charset=utf-8',
            body: await documentPageFile(document, notices),
          });
    }
    return {
      title: planName(plan),
      breadcrumbs: planBreadcrumbs(),
      body: planView({ me, csrf, plan, all, content, notices, lines }),
    };
  },
});
