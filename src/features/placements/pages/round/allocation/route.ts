import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { html } from '../../../../../platform/web/html.ts';
import { Redirect, redirect } from '../../../../../platform/web/reply.ts';
import { action, page } from '../../../../../platform/web/route.ts';
import { roundOf } from '../../../rounds/store.ts';
import { askForRun } from '../../../runs/commands.ts';
import { runAsked } from '../../../runs/events.ts';
import { isDone } from '../../../runs/model.ts';
import { mayAllocate } from '../../../runs/policy.ts';
import { presentRun } from '../../../runs/store.ts';
import { roundFrame, roundPath } from '../frame.ts';
import { runButton } from '../runs/run/head.ts';
import { studentsOf } from '../runs/run/route.ts';
import { studentsQuery } from '../runs/run/tables/students.ts';
import { unfinishedPage } from '../runs/run/unfinished.ts';
import { placementsReply } from './placements.ts';

const path = '/rounds/:round/allocation';
const params = z.object({ round: id });

/**
 * Who is placed where. Those who allocate see the accepted run, or else the latest; everybody else the placements that are
 * theirs, once a run is accepted.
 */
export const allocationRoutes = [
  ...page({
    path,
    capability: 'placements.view',
    params,
    query: studentsQuery,
    show: async (asked) => {
      const round = await roundOf(asked.tx, asked.params.round);
      if (!mayAllocate(asked.me)) return placementsReply(asked, round, asked.query);
      const run = await presentRun(asked.tx, round.id);
      if (run !== undefined) {
        return isDone(run) ? studentsOf(asked, round, run, asked.query) : unfinishedPage(asked, round, run);
      }
      return roundFrame(asked, round, {
        tab: 'allocation',
        title: 'Allocation',
        body: html`<h2 class="govuk-heading-m">The allocation has not been run yet</h2>
<p class="govuk-body">It matches every student of the round to a place and an educator as well as can be done at all, under the round’s rules and your pins, and proves it. Nothing is settled by it: you look at the result, pin what must or must not be, run it again, and accept a run when it is right.</p>
${runButton(asked.csrf, round, 'Run the allocation', true)}`,
      });
    },
  }),
  ...action({
    path,
    capability: 'placements.allocate',
    params,
    form: z.object({}),
    event: runAsked,
    act: async ({ tx, me, services, params }) => {
      const round = await roundOf(tx, params.round);
      const { runId, already } = await askForRun(tx, me, services.jobs, round);
      const there = roundPath(round, 'runs', runId);
      if (already)
        return new Redirect(there, {
          kind: 'important',
          text: 'A run was already under way: this is it. Nothing more was started.',
        });
      return redirect(there);
    },
  }),
];
