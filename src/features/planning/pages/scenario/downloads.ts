import { z } from 'zod';
import { formatDate } from '../../../../platform/web/dates.ts';
import { id } from '../../../../platform/web/form.ts';
import { FileReply, NotFound } from '../../../../platform/web/reply.ts';
import { reportFile } from '../../../../platform/web/report-file.ts';
import { page, type Route } from '../../../../platform/web/route.ts';
import { type Sheet, tableFile } from '../../../../platform/web/table/index.ts';
import { projectionFiles } from '../../command-line/projection-files.ts';
import { findingOf } from '../../projected/finding.ts';
import { type Projected, placesIn } from '../../projected/shown.ts';
import { projectionOf } from '../../scenarios/projections.ts';
import { readyScenario } from '../../scenarios/ready.ts';
import { scenarioOf } from '../../scenarios/store.ts';

const params = z.object({ scenario: id });

/** A scenario as its file, and its projection as files. */
export const downloadRoutes: readonly Route[] = [
  ...page({
    path: '/plan/scenarios/:scenario/file',
    capability: 'planning.view',
    params,
    show: async ({ tx, params }) => {
      const { json } = await scenarioOf(tx, params.scenario);
      return new FileReply({
        name: 'scenario.json',
        type: 'application/json; charset=utf-8',
        body: `${JSON.stringify(json, null, 2)}\n`,
      });
    },
  }),
  ...page({
    path: '/plan/scenarios/:scenario/projection',
    capability: 'planning.view',
    params,
    query: z.object({
      as: z.enum(['csv', 'xlsx', 'json']).catch('csv'),
      table: z.enum(['levers']).optional().catch(undefined),
    }),
    show: async ({ tx, params, query }) => {
      const kept = await scenarioOf(tx, params.scenario);
      const projection = await projectionOf(tx, kept.id);
      if (projection === undefined) throw new NotFound();
      const projected = { kept, projection, ...readyScenario(kept) };
      if (query.table === 'levers') return tableFile(leversSheet(projected), 'levers', 'csv');
      if (query.as === 'xlsx') return reportFile(reportOf(projected), 'projection', 'xlsx');
      const files = await projectionFiles({ ...projected, ...projection });
      if (query.as === 'json') {
        return new FileReply({
          name: 'projection.json',
          type: 'application/json; charset=utf-8',
          body: files['projection.json'] ?? '',
        });
      }
      return new FileReply({
        name: 'projection.csv',
        type: 'text/csv; charset=utf-8',
        body: files['projection.csv'] ?? '',
      });
    },
  }),
];

function leversSheet({ projection }: Projected): Sheet {
  return {
    headings: ['lever', 'organisation', 'service', 'date', 'change', 'p10', 'p90', 'standard_error'],
    rows: projection.answers.levers.map((one) => [
      one.lever,
      one.organisation,
      one.service,
      one.date,
      one.change,
      one.p10,
      one.p90,
      one.standardError,
    ]),
  };
}

function reportOf(projected: Projected) {
  const { kept, projection, parameters } = projected;
  const [place] = placesIn(projected);
  const numbers = ['mean', 'p10', 'p50', 'p90'];
  return {
    title: place === undefined ? kept.name : findingOf(projected, place),
    about: [
      kept.name,
      ...(kept.note === '' ? [] : [kept.note]),
      `Projection of ${formatDate(projection.madeAt)}: ${projection.runs} runs, seed ${projection.seed}.`,
    ],
    tables: [
      {
        title: 'Projection by service, grade, date and measure',
        sheet: 'Projection',
        headings: ['organisation', 'service', 'grade', 'date', 'measure', ...numbers],
        rows: projection.rows.map((row) => [
          row.organisation,
          row.service,
          row.grade,
          row.date,
          row.measure,
          ...[row.mean, row.p10, row.p50, row.p90].map((value) => value ?? undefined),
        ]),
      },
      {
        title: 'All services together',
        sheet: 'Together',
        headings: ['date', 'measure', ...numbers],
        rows: projection.together.map((row) => [
          row.date,
          row.measure,
          ...[row.mean, row.p10, row.p50, row.p90].map((value) => value ?? undefined),
        ]),
      },
      { title: 'Levers', sheet: 'Levers', ...leversSheet(projected) },
      {
        title: 'What it rests on',
        sheet: 'Parameters',
        headings: ['parameter', 'value', 'source', 'n', 'before it was changed'],
        rows: parameters.map(({ path, value, source, n, was }) => [path, value, source ?? undefined, n, was]),
      },
    ],
    notes: [
      {
        heading: 'How to read it',
        lines: [
          'p10, p50 and p90: of the runs, 1 in 10, 5 in 10 and 9 in 10 are at or below. Rates are fractions from 0 to 1.',
          'The band holds what chance does if the rates are right; how wrong rates may be is told on the scenario’s page.',
        ],
      },
    ],
  };
}
