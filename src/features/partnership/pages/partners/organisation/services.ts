import { button } from '../../../../../platform/web/components/index.ts';
import { type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import { type Service, serviceWords, type Team } from '../../../model.ts';
import type { Shown } from './view.ts';

/** The partner's services, each with its teams; of a university, nothing. */
export function services({ partner, teams, mayManage }: Shown): Html {
  if (partner.kind === 'university' && partner.services.length === 0) return nothing;
  const path = `/partners/${partner.id}`;
  return html`<h2 class="govuk-heading-m">Services and teams</h2>
${partner.services.length === 0 && html`<p class="govuk-body">No service is named yet. Educators and places belong to one.</p>`}
${partner.services.map((service) =>
  section(
    service,
    teams.filter(({ serviceId }) => serviceId === service.id),
    mayManage && path,
  ),
)}
${mayManage && partner.services.length < 2 && button({ text: 'Add a service', href: `${path}/services/add`, classes: 'govuk-button--secondary' })}`;
}

function section(service: Service, teams: readonly Team[], path: string | false): Html {
  const title = capitalised(`${serviceWords[service.kind]} service`);
  return html`<h3 class="govuk-heading-s">${title}: ${service.name}</h3>
${teams.length === 0 ? html`<p class="govuk-body">No teams yet.</p>` : html`<ul class="govuk-list govuk-list--bullet">${teams.map((team) => line(team, path))}</ul>`}
${
  path &&
  html`<p class="govuk-body"><a class="govuk-link" href="${path}/services/${service.id}/teams/add">Add a team<span class="govuk-visually-hidden"> to the ${serviceWords[service.kind]} service</span></a>,
<a class="govuk-link" href="${path}/services/${service.id}/edit">rename the service<span class="govuk-visually-hidden"> (${serviceWords[service.kind]})</span></a></p>`
}`;
}

function line({ id, name, outcode }: Team, path: string | false): Html {
  const change =
    path &&
    html` <a class="govuk-link" href="${path}/teams/${id}/edit">Change<span class="govuk-visually-hidden"> ${name}</span></a>`;
  return html`<li>${name}${outcode !== undefined && ` (${outcode})`}${change}</li>`;
}
