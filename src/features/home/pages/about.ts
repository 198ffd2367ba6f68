import { type Html, html } from '../../../platform/web/html.ts';
import { openPage, type Route } from '../../../platform/web/route.ts';

/** Pages that the footer leads to: what Tandem is, how accessible it is, what it does with people's data. */
export const aboutRoutes: Route[] = [
  ...words(
    '/about',
    'About Tandem',
    html`<p class="govuk-body-l">Tandem is the working system of social work teaching partnerships: the councils, trusts, charities and universities that together train, place and keep a region's social workers.</p>
<p class="govuk-body">It finds the best possible allocation of students to places and practice educators, proves that no better one exists, and explains it person by person. Partners keep their own files and systems: Tandem reads their files as they are.</p>
<p class="govuk-body">The program is open source under the MIT licence.</p>`,
  ),
  ...words(
    '/accessibility',
    'Accessibility',
    html`<p class="govuk-body">Tandem is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. You should be able to:</p>
<ul class="govuk-list govuk-list--bullet">
<li>use every page with a keyboard, or with speech</li>
<li>use every page with a screen reader</li>
<li>zoom to 400% without losing anything; wide tables then scroll in a box of their own</li>
<li>use every page with JavaScript switched off</li>
</ul>
<p class="govuk-body">Every page is checked by machine in each release. If something is in your way, tell your partnership lead: they know who runs Tandem for you, and can put it right or find another way.</p>`,
  ),
  ...words(
    '/privacy',
    'Privacy',
    html`<p class="govuk-body">Tandem holds what a teaching partnership needs to place students with practice educators, and no more. Your partnership decides why and how your data is used; ask your partnership lead if you want to know what is held about you, have it corrected, or have it erased.</p>
<h2 class="govuk-heading-m">Who sees what</h2>
<ul class="govuk-list govuk-list--bullet">
<li>A student's access needs and declared interests are seen by the student, their university's placement co-ordinator and the central team. They are not shown to the organisations that offer places, and are erased after the placement has ended.</li>
<li>An organisation sees its own educators and places, and the students who are placed with it.</li>
<li>A practice educator sees the students placed with them.</li>
<li>Everyone else sees totals, and never a count of fewer than five people.</li>
</ul>
<h2 class="govuk-heading-m">Cookies</h2>
<p class="govuk-body">Tandem keeps you signed in with a cookie, ties each form to your browser with another, and shows the outcome of a change with a third. There are no others, so you are not asked to agree to any.</p>`,
  ),
];

function words(path: string, title: string, body: Html): Route[] {
  return openPage({
    path,
    capability: 'anyone',
    show: async () => ({
      title,
      body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h1 class="govuk-heading-l">${title}</h1>
${body}</div></div>`,
    }),
  });
}
