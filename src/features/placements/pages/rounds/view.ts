import type { Me } from '../../../../platform/identity/me.ts';
import { button, table } from '../../../../platform/web/components/index.ts';
import { formatDate, formatDates } from '../../../../platform/web/dates.ts';
import { attributes, type Html, html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { scrollable } from '../../../../platform/web/table/index.ts';
import { today } from '../../../../platform/web/today.ts';
import type { PlacementRound } from '../../rounds/model.ts';
import { mayRunRounds } from '../../rounds/policy.ts';
import { roundPath } from '../round/frame.ts';

export function view(me: Me, rounds: readonly PlacementRound[]): Page {
  const now = rounds.filter(({ ends }) => ends >= today());
  const over = rounds.filter(({ ends }) => ends < today());
  return {
    title: 'Rounds',
    body: html`<h1 class="govuk-heading-l">Rounds of placements</h1>
<p class="govuk-body">A round is one wave of placements that start together: its students, the places offered, the educators, and who is placed where.</p>
${mayRunRounds(me) && button({ text: 'Add a round', href: '/rounds/add' })}
${rounds.length === 0 && html`<p class="govuk-body">There is no round yet.${mayRunRounds(me) ? ' Add the first, then import its students, places and educators.' : ' Your partnership’s central team or a university’s co-ordinator adds the first.'}</p>`}
${now.length > 0 && roundTable('Now and to come', now)}
${over.length > 0 && roundTable('Ended', over)}`,
  };
}

function roundTable(caption: string, rounds: readonly PlacementRound[]): Html {
  return scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: ['Round', 'Tranche', 'Academic year', 'Allocation day', 'Placements'].map((text) => ({ text })),
      rows: rounds.map((round) => [
        { html: html`<a class="govuk-link"${attributes({ href: roundPath(round) })}>${round.name}</a>` },
        { text: round.tranche },
        { text: round.academicYear },
        { text: round.allocationDay === undefined ? 'Not set' : formatDate(round.allocationDay) },
        { text: formatDates(round.starts, round.ends) },
      ]),
    }),
  );
}
