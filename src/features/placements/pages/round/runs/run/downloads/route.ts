import { z } from 'zod';
import { id } from '../../../../../../../platform/web/form.ts';
import { attributes, type Html, html } from '../../../../../../../platform/web/html.ts';
import { NotFound } from '../../../../../../../platform/web/reply.ts';
import { type Known, page } from '../../../../../../../platform/web/route.ts';
import { tableFile } from '../../../../../../../platform/web/table/index.ts';
import type { PlacementRound } from '../../../../../rounds/model.ts';
import { roundOf } from '../../../../../rounds/store.ts';
import { allocationSheet, organisationSheet, unplacedSheet } from '../../../../../runs/files.ts';
import { matchedIn, waitingOf } from '../../../../../runs/matched.ts';
import type { DoneRun } from '../../../../../runs/model.ts';
import { doneRunOf } from '../../../../../runs/store.ts';
import { roundFrame, roundPath } from '../../../frame.ts';

const capability = 'placements.allocate';
const path = '/rounds/:round/runs/:run/downloads';
const params = z.object({ round: id, run: id });
const query = z.object({ as: z.enum(['csv', 'xlsx']) });

/** A run as files: everything for those who allocate, and for each organisation what it may know of its own. */
export const downloadRoutes = [
  ...page({
    path,
    capability,
    params,
    show: async (asked) => {
      const { round, run } = await theRun(asked, asked.params);
      const organisations = new Map(
        (await matchedIn(asked.tx, run.id)).map((match) => [match.organisationId, match.organisation]),
      );
      const sorted = [...organisations].sort(([, a], [, b]) => a.localeCompare(b, 'en-GB'));
      return roundFrame(asked, round, {
        tab: 'allocation',
        title: 'Files to download',
        within: { text: `Run ${run.number}`, href: roundPath(round, 'runs', run.id) },
        body: html`<h2 class="govuk-heading-m">Files of run ${run.number}</h2>
<h3 class="govuk-heading-s">Everything, for those who allocate</h3>
<p class="govuk-body">With the explanations for your eyes. Do not pass these on to employers.</p>
<ul class="govuk-list govuk-list--spaced"><li>${links(round, run, 'Who is placed where', 'allocation')}</li><li>${links(round, run, 'Who waits', 'unplaced')}</li></ul>
<h3 class="govuk-heading-s">One for each organisation</h3>
<p class="govuk-body">Its own students only, with nothing of needs, declared interests, choices or other organisations.${run.acceptedAt === undefined && ' This run is not accepted: say so when you pass one on.'}</p>
${sorted.length === 0 ? html`<p class="govuk-body">This run places none of the students whom you can see.</p>` : html`<ul class="govuk-list govuk-list--spaced">${sorted.map(([organisationId, name]) => html`<li>${links(round, run, name, 'organisations', organisationId)}</li>`)}</ul>`}`,
      });
    },
  }),
  ...page({
    path: `${path}/allocation`,
    capability,
    params,
    query,
    show: async (asked) => {
      const { run } = await theRun(asked, asked.params);
      return tableFile(allocationSheet(await matchedIn(asked.tx, run.id)), 'allocation', asked.query.as);
    },
  }),
  ...page({
    path: `${path}/unplaced`,
    capability,
    params,
    query,
    show: async (asked) => {
      const { run } = await theRun(asked, asked.params);
      return tableFile(unplacedSheet(await waitingOf(asked.tx, run.id)), 'unplaced', asked.query.as);
    },
  }),
  ...page({
    path: `${path}/organisations/:organisation`,
    capability,
    params: params.extend({ organisation: id }),
    query,
    show: async (asked) => {
      const { round, run } = await theRun(asked, asked.params);
      const theirs = (await matchedIn(asked.tx, run.id)).filter(
        ({ organisationId }) => organisationId === asked.params.organisation,
      );
      const [first] = theirs;
      if (first === undefined) throw new NotFound();
      return tableFile(organisationSheet(theirs, round), `placements-${fileName(first.organisation)}`, asked.query.as);
    },
  }),
];

async function theRun({ tx }: Known, of: { round: string; run: string }) {
  const round = await roundOf(tx, of.round);
  return { round, run: await doneRunOf(tx, round.id, of.run) };
}

function links(round: PlacementRound, run: DoneRun, what: string, ...parts: string[]): Html {
  const href = (as: string) =>
    attributes({ href: `${roundPath(round, 'runs', run.id, 'downloads', ...parts)}?as=${as}` });
  return html`${what}: <a class="govuk-link"${href('csv')}><span class="govuk-visually-hidden">${what} as </span>CSV</a>, <a class="govuk-link"${href('xlsx')}><span class="govuk-visually-hidden">${what} as </span>Excel</a>`;
}

/** `aldermere-childrens-trust` */
function fileName(organisation: string): string {
  return organisation
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
