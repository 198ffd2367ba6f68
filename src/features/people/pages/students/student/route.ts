import { z } from 'zod';
import type { Tx } from '../../../../../platform/database/index.ts';
import { recentEvents } from '../../../../../platform/events/recent.ts';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import type { RoundsOfStudents } from '../../../model.ts';
import { mayKeepStudent } from '../../../policy.ts';
import { student } from '../../../store.ts';
import { view } from './view.ts';

/** One student: what the register holds, the rounds they are in, and what happened. */
export function studentPage(roundsOf: RoundsOfStudents<Tx>): Route[] {
  return page({
    path: '/students/:student',
    capability: 'people.view',
    params: z.object({ student: id }),
    show: async ({ tx, me, csrf, params }) => {
      const kept = await student(tx, params.student);
      if (!kept) throw new NotFound();
      return view({
        student: { ...kept, rounds: (await roundsOf(tx, [kept.id])).get(kept.id) ?? [] },
        happened: await recentEvents(tx, { subjectId: kept.id, limit: 50 }),
        mayKeep: mayKeepStudent(me, kept),
        csrf,
      });
    },
  });
}
