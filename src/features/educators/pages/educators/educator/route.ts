import { z } from 'zod';
import { recentEvents } from '../../../../../platform/events/recent.ts';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { currencyOf } from '../../../currency.ts';
import { mayKeepEducator } from '../../../policy.ts';
import { currencyRules } from '../../../register.ts';
import { educator } from '../../../store.ts';
import { view } from './view.ts';

/** One educator: what the register holds, what it means today, and what happened. */
export const educatorPage = page({
  path: '/educators/:educator',
  capability: 'educators.view',
  params: z.object({ educator: id }),
  show: async ({ tx, me, csrf, params }) => {
    const kept = await educator(tx, params.educator);
    if (!kept) throw new NotFound();
    const rules = await currencyRules(tx);
    return view({
      educator: { ...kept, currency: currencyOf(kept, rules) },
      rules,
      happened: await recentEvents(tx, { subjectId: kept.id, limit: 50 }),
      mayKeep: mayKeepEducator(me, kept),
      csrf,
    });
  },
});
