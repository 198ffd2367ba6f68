import { z } from 'zod';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import type { Report } from '../../../../platform/files/index.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import { reportFile } from '../../../../platform/web/report-file.ts';
import { page, type Route } from '../../../../platform/web/route.ts';
import { tableFile } from '../../../../platform/web/table/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import { mayAskForReturns } from '../../policy.ts';
import type { WorkforceTotal } from '../../totals/store.ts';
import type { CompareWith, Comparison } from '../comparison.ts';
import { reportTable } from '../report-table.ts';
import { ruleWords } from './edition-view.ts';
import { findingOf } from './finding.ts';
import { measuresOf } from './measures.ts';
import { partnershipPage } from './paths.ts';
import { sourceOf } from './rates-view.ts';
import { fileKeys, totalsSheet } from './sheet.ts';
import { type PartnershipTotals, partnershipTotals } from './totals.ts';
import { partnershipView } from './view.ts';

const asked = z.object({
  service: z.enum(['children', 'adults']).catch('children'),
  year: z.coerce.number().int().optional().catch(undefined),
});

const file = asked.extend({
  table: z.enum(fileKeys).optional().catch(undefined),
  as: z.enum(['csv', 'xlsx', 'docx']).catch('csv'),
});

/** What the partnership sees of its services together, and the same as files. */
export const totalsRoutes = (compareWith: CompareWith): readonly Route[] => [
  ...page({
    path: partnershipPage,
    capability: 'workforce.totals',
    query: asked,
    show: async (known) => {
      const { me, query, csrf } = known;
      const totals = await partnershipTotals(known, query.service, query.year);
      const comparisons = await compareWith(known, { kind: query.service });
      return {
        title: findingOf(totals),
        breadcrumbs: [{ text: 'Workforce', href: '/workforce' }],
        body: partnershipView(totals, comparisons, me.partnershipName, mayAskForReturns(me) ? { csrf } : undefined),
      };
    },
  }),
  ...page({
    path: `${partnershipPage}/figures`,
    capability: 'workforce.totals',
    query: file,
    show: async (known) => {
      const { service, year, table, as } = known.query;
      const totals = await partnershipTotals(known, service, year);
      const { shown, years } = totals;
      if (shown === undefined) throw new NotFound();
      const name = `workforce totals ${table ?? service} ${yearName(shown.year)}`;
      const comparisons = await compareWith(known, { kind: service });
      if (as === 'csv') return tableFile(totalsSheet({ years, shown }, table, comparisons), name, as);
      return reportFile(reportOf(totals, shown, comparisons, known.me.partnershipName), name, as);
    },
  }),
];

function reportOf(
  { years, ...totals }: PartnershipTotals,
  shown: WorkforceTotal,
  comparisons: readonly Comparison[],
  partnership: string,
): Report {
  return {
    title: findingOf({ years, ...totals }),
    about: [
      partnership,
      `Source: ${sourceOf(shown)}.`,
      ...comparisons.map(({ label, source }) => `Compared with ${label}: ${source}.`),
    ],
    tables: fileKeys.map((key) => reportTable(totalsSheet({ years, shown }, key, comparisons), 'Rates')),
    notes: [
      { heading: 'What is hidden, and by which rule', lines: ruleWords },
      {
        heading: 'How rates are worked out',
        lines: measuresOf(shown.service, shown.shown).map(
          ({ title, definition }) => `${capitalised(title)}: ${definition}`,
        ),
      },
    ],
  };
}
