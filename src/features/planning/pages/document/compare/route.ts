import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { today } from '../../../../../platform/web/today.ts';
import { comparePlans } from '../../../document/compare/compare.ts';
import { contentOf } from '../../../document/content.ts';
import { planOf, plansSeen } from '../../../document/store/documents.ts';
import { planBefore } from '../before.ts';
import { planBreadcrumbs, planParams } from '../frame.ts';
import { documentRoute } from '../paths.ts';
import { asRead } from './as-read.ts';
import { comparisonTitle, comparisonView } from './view.ts';

/** A plan beside another: last year's, unless another is chosen. */
export const compareDocumentRoutes = page({
  path: documentRoute('compare'),
  capability: 'planning.view',
  params: planParams,
  query: z.object({ with: id.optional().catch(undefined) }),
  show: async ({ tx, me, params, query }) => {
    const plan = await planOf(tx, params.plan);
    const others = (await plansSeen(tx)).filter((other) => other.id !== plan.id);
    const other = others.find((one) => one.id === query.with) ?? planBefore(plan, others);
    if (other === undefined) throw new NotFound();
    const day = today();
    const [before, after] = [await contentOf(tx, me, other, day), await contentOf(tx, me, plan, day)];
    const comparison = comparePlans(asRead(before), asRead(after));
    return {
      title: comparisonTitle(other, plan),
      breadcrumbs: planBreadcrumbs(plan),
      body: comparisonView({ before: other, after: plan, others, comparison }),
      wide: true,
    };
  },
});
