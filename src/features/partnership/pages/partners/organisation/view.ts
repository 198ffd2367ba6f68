import type { Happened } from '../../../../../platform/events/recent.ts';
import { button, summaryList } from '../../../../../platform/web/components/index.ts';
import { html } from '../../../../../platform/web/html.ts';
import type { Page } from '../../../../../platform/web/reply.ts';
import { timeline } from '../../../../../platform/web/timeline.ts';
import { formatNumber } from '../../../../../platform/web/words.ts';
import { kindWords, type Partner, standing, type Team } from '../../../model.ts';
import { memberships } from './memberships.ts';
import { services } from './services.ts';

export interface Shown {
  partner: Partner;
  teams: readonly Team[];
  /** Absent for whom they are no concern of. */
  educators: People | undefined;
  students: People;
  happened: readonly Happened[];
  mayManage: boolean;
  seesEducators: boolean;
  seesStudents: boolean;
  /** The day on which it is looked at. */
  day: string;
}

interface People {
  /** How many; absent where the number is too small to show to this person. */
  shown: number | undefined;
  /** Some of them are on the register that this person sees. */
  visible: boolean;
}

const standings = {
  member: 'Partner',
  'to-come': 'Partner to be',
  former: 'Former partner',
} as const;

export function view(shown: Shown): Page {
  const { partner, happened, mayManage, day } = shown;
  return {
    title: partner.name,
    breadcrumbs: [{ text: 'Partners', href: '/partners' }, { text: partner.name }],
    body: html`<span class="govuk-caption-l">${standings[standing(partner, day)]}</span>
<h1 class="govuk-heading-l">${partner.name}</h1>
${summaryList({ rows: rows(shown) })}
${mayManage && button({ text: 'Change details', href: `/partners/${partner.id}/edit`, classes: 'govuk-button--secondary' })}
${services(shown)}
${memberships(shown)}
<h2 class="govuk-heading-m">What happened</h2>
${happened.length === 0 ? html`<p class="govuk-body">Nothing that you may see has changed since this record was made.</p>` : timeline(happened, 3)}`,
  };
}

function rows({ partner, educators, students, seesEducators, seesStudents }: Shown) {
  const text = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });
  const university = partner.kind === 'university';
  return [
    text('Short name', partner.shortName),
    text('Kind', kindWords[partner.kind]),
    partner.ukprn !== undefined && text('UKPRN', partner.ukprn),
    university
      ? number('Students on the register', students, seesStudents && `/students?university=${partner.id}`)
      : educators !== undefined &&
        number('Practice educators', educators, seesEducators && `/educators?organisation=${partner.id}`),
  ];
}

/** A number of people; for those who may see the people, a link to them. */
function number(key: string, { shown, visible }: People, href: string | false) {
  const words = shown === undefined ? 'Not shown: it would tell of fewer than 5 people' : formatNumber(shown);
  const value = href && visible ? { html: html`<a class="govuk-link" href="${href}">${words}</a>` } : { text: words };
  return { key: { text: key }, value };
}
