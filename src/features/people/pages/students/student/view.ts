import type { Happened } from '../../../../../platform/events/recent.ts';
import { button, insetText, summaryList } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import type { Page } from '../../../../../platform/web/reply.ts';
import { timeline } from '../../../../../platform/web/timeline.ts';
import type { StudentRound } from '../../../model.ts';
import type { Listed } from '../columns.ts';

export function view(shown: { student: Listed; happened: readonly Happened[]; mayKeep: boolean; csrf: Html }): Page {
  const { student, happened, mayKeep, csrf } = shown;
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  return {
    title: student.name,
    breadcrumbs: [{ text: 'Students', href: '/students' }, { text: student.name }],
    body: html`<span class="govuk-caption-l">${student.programme}, ${student.provider.name}</span>
<h1 class="govuk-heading-l">${student.name}</h1>
${student.withdrawnAt && insetText({ text: `Withdrawn on ${formatDate(student.withdrawnAt)}.` })}
${summaryList({
  rows: [
    row('Reference', student.reference),
    row('University', student.provider.name),
    row('Programme', student.programme),
  ],
})}
${mayKeep && actions(student, csrf)}
<h2 class="govuk-heading-m">Rounds</h2>
${rounds(student.rounds)}
<h2 class="govuk-heading-m">What happened</h2>
${happened.length === 0 ? html`<p class="govuk-body">Nothing has changed since this record was made.</p>` : timeline(happened, 3)}`,
  };
}

function rounds(all: readonly StudentRound[]): Html {
  if (all.length === 0) return html`<p class="govuk-body">This student is in no placement round yet.</p>`;
  return html`<ul class="govuk-list govuk-list--bullet">${all.map(
    ({ name, href, state }) =>
      html`<li><a class="govuk-link" href="${href}">${name}</a>${state !== undefined && `: ${state}`}</li>`,
  )}</ul>`;
}

function actions(student: Listed, csrf: Html): Html {
  const change = button({ text: 'Change details', href: `/students/${student.id}/edit` });
  const second = { classes: 'govuk-button--secondary' };
  if (!student.withdrawnAt) {
    const withdraw = button({ text: 'Withdraw', href: `/students/${student.id}/withdraw`, ...second });
    return html`<div class="govuk-button-group">${change}${withdraw}</div>`;
  }
  const back = button({ text: 'Bring back to the programme', preventDoubleClick: true, ...second });
  return html`<form method="post" action="/students/${student.id}/back">${csrf}<div class="govuk-button-group">${change}${back}</div></form>`;
}
