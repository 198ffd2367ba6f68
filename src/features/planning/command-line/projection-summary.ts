import type { Scenario } from '../../../engines/projection/index.ts';
import type { Projection } from '../projecting/project.ts';

/** What the command tells on the screen: where each service stands at the end, and what it needs. */
export function projectionSummary({ services, targets }: Scenario, { rows, answers }: Projection, out: string): string {
  const lines = services.map(({ organisation, service }) => {
    const last = rows.findLast(
      (row) =>
        row.organisation === organisation &&
        row.service === service &&
        row.grade === 'all' &&
        row.measure === 'vacancyRate',
    );
    const rate = last
      ? `${percent(last.mean)} vacant at ${last.date} (${percent(last.p10)} to ${percent(last.p90)})`
      : 'no 30 September';
    return `${organisation}, ${service}: ${rate}`;
  });
  const needs = answers.nqswNeeded.map(({ organisation, service, year, starts, bestVacancyRate }) => {
    const said =
      starts === 'unreachable' ? `not by NQSWs alone; ${percent(bestVacancyRate)} at best` : `${starts} NQSWs a year`;
    return `${organisation}, ${service}, to have ${percent(targets?.vacancyRate ?? null)} by 30 September ${year}: ${said}`;
  });
  return `${[...lines, ...needs, `Written to ${out}: projection.csv, projection.json and answers.json`].join('\n')}\n`;
}

const percent = (share: number | null): string => (share === null ? 'unknown' : `${(share * 100).toFixed(1)}%`);
