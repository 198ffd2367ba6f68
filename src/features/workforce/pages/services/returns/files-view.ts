import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { button, table } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { scrollable } from '../../../../../platform/web/table/index.ts';
import type { OwnService, SentReturn } from '../../../sending/model.ts';
import type { KeptFile } from '../../../sending/store/files.ts';
import { servicePath } from '../paths.ts';

/** The copies that a service asked to be kept, by return. Nothing where it keeps none. */
export function filesView(view: {
  service: OwnService;
  kept: readonly SentReturn[];
  files: readonly KeptFile[];
  csrf: Html;
}): Html {
  const { service, kept, files, csrf } = view;
  if (files.length === 0) return nothing;
  const rows = kept.flatMap((sent) => {
    const own = files.filter(({ returnId }) => returnId === sent.id);
    const [first] = own;
    if (first === undefined) return [];
    return [
      [
        { text: yearName(sent.year), classes: 'tandem-year' },
        { html: html`${own.map((file) => fileLink(service, file))}` },
        { text: formatDate(first.until) },
        { html: deleteButton(service, sent, csrf) },
      ],
    ];
  });
  const caption = 'Copies of files';
  return html`${scrollable(
    caption,
    table({
      caption,
      captionClasses: 'govuk-table__caption--m',
      classes: 'tandem-table',
      firstCellIsHeader: true,
      head: ['Census year', 'File', 'Kept until, at the latest', 'Delete'].map((text) => ({ text })),
      rows,
    }),
  )}
<p class="govuk-body">Copies tell who your workers are. Those who answer for this service can open them, nobody else, and whoever does is in the log. A copy goes when you send the next return.</p>`;
}

function fileLink(service: OwnService, { returnId, number, name }: KeptFile): Html {
  const href = servicePath(service, 'returns', returnId, 'files', `${number}`);
  return html`<a class="govuk-link"${attributes({ href })}>${name}</a><br>`;
}

function deleteButton(service: OwnService, { id, year }: SentReturn, csrf: Html): Html {
  return html`<form method="post"${attributes({ action: servicePath(service, 'returns', id, 'files', 'delete') })}>${csrf}
${button({
  html: html`Delete the file, keep the figures<span class="govuk-visually-hidden"> of ${yearName(year)}</span>`,
  classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
  preventDoubleClick: true,
})}</form>`;
}
