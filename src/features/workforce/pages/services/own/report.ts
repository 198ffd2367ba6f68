import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Report } from '../../../../../platform/files/index.ts';
import { id } from '../../../../../platform/web/form.ts';
import { NotFound } from '../../../../../platform/web/reply.ts';
import { reportFile } from '../../../../../platform/web/report-file.ts';
import { page, type Route } from '../../../../../platform/web/route.ts';
import type { CompareWith, Comparison } from '../../comparison.ts';
import { reportTable } from '../../report-table.ts';
import { findingOf } from './finding.ts';
import { sourceOf } from './head-view.ts';
import { standingWords } from './known.ts';
import { measuresOf } from './measures.ts';
import { type OwnFigures, ownFigures } from './own-figures.ts';
import { figuresSheet, sheetKeys } from './sheet.ts';

/** A service's own figures as a document or a workbook, with what they find, their sources and definitions. */
export function reportRoutes(compareWith: CompareWith): Route[] {
  return page({
    path: '/workforce/services/:service/report',
    capability: 'workforce.send',
    params: z.object({ service: id }),
    query: z.object({
      year: z.coerce.number().int().optional().catch(undefined),
      as: z.enum(['xlsx', 'docx']).catch('docx'),
    }),
    show: async (asked) => {
      const { service, figures } = await ownFigures(asked.tx, asked.params.service, asked.query.year);
      if (figures === undefined) throw new NotFound();
      const report = reportOf(figures, await compareWith(asked, service));
      return reportFile(report, `workforce figures ${yearName(figures.shown.year)}`, asked.query.as);
    },
  });
}

/** Titles of sheets in which there is more than one figure. */
const titles: Partial<Record<(typeof sheetKeys)[number], string>> = { rates: 'Rates' };

function reportOf(figures: OwnFigures, comparisons: readonly Comparison[]): Report {
  const { service, shown } = figures;
  const standing = standingWords(shown.sent.figures);
  return {
    title: findingOf(figures, comparisons),
    about: [
      `${service.organisation}: ${service.name}`,
      `Source: ${sourceOf(shown.sent)}.`,
      ...comparisons.map(({ label, source }) => `Compared with ${label}: ${source}.`),
      'These are the service’s own figures, with nothing hidden: look who reads them before you hand them on.',
    ],
    tables: sheetKeys.flatMap((key) => {
      const sheet = figuresSheet(figures, key, comparisons);
      return sheet.rows.length === 0 ? [] : [reportTable(sheet, titles[key] ?? 'Figures')];
    }),
    notes: [
      {
        heading: 'What is not known',
        lines: [
          'What is missing or breaks a rule counts as not known, never as nought.',
          ...(standing ? [standing] : []),
        ],
      },
      {
        heading: 'How rates are worked out',
        lines: measuresOf(shown).map(({ title, definition }) => `${title}: ${definition}`),
      },
    ],
  };
}
