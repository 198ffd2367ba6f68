import { type Html, html } from '../../../../platform/web/html.ts';
import { admissionsPart } from '../../projected/admissions.ts';
import { agencyPart } from '../../projected/agency.ts';
import { costsPart } from '../../projected/costs.ts';
import { nqswsPart } from '../../projected/nqsws.ts';
import type { Part } from '../../projected/part.ts';
import { placementsPart } from '../../projected/placements.ts';
import type { Projected } from '../../projected/shown.ts';
import { leversView } from './levers-view.ts';
import { partView } from './part-view.ts';

/** What a partnership asks of a projection, as sentences and then as tables. */
export function answersView(projected: Projected): Html {
  const told = (part: Part | undefined) => part && partView(part);
  return html`<h2 class="govuk-heading-l">What follows from it</h2>
${told(nqswsPart(projected))}
${told(placementsPart(projected))}
${told(admissionsPart(projected))}
${leversView(projected)}
${told(agencyPart(projected))}
${told(costsPart(projected))}`;
}
