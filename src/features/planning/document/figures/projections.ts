import type { Block, DocumentFan, Source } from '../../../../platform/documents/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { today } from '../../../../platform/web/today.ts';
import { formatNumber } from '../../../../platform/web/words.ts';
import type { Hindcast } from '../../forecasting/record.ts';
import { scenarioPath } from '../../pages/paths.ts';
import { admissionsPart } from '../../projected/admissions.ts';
import { agencyPart } from '../../projected/agency.ts';
import { assumptions } from '../../projected/assumptions.ts';
import { costsPart } from '../../projected/costs.ts';
import { chanceOnly, fanOf } from '../../projected/fan.ts';
import { findingOf, rateFindingOf } from '../../projected/finding.ts';
import { leversPart } from '../../projected/levers.ts';
import { nqswsPart } from '../../projected/nqsws.ts';
import { placementsPart } from '../../projected/placements.ts';
import { recordPart } from '../../projected/record.ts';
import { type Place, type Projected, placesIn } from '../../projected/shown.ts';
import { partBlocks } from './blocks.ts';
import { projectedFigures } from './projected-figures.ts';
import { restsOnTable } from './rests-on.ts';
import type { FiguresSection } from './section.ts';

export interface Recorded extends Hindcast {
  /** When the edition was loaded. */
  loadedAt: Date;
}

/** What the chosen scenario comes to, how good such forecasts have been, and what it rests on. */
export function projectionsSection(projected: Projected, hindcast: Recorded | undefined): FiguresSection {
  const [place] = placesIn(projected);
  if (place === undefined) return noProjection('The scenario has no service, so nothing is projected.');
  const { kept, projection } = projected;
  const id = `scenario-${kept.id}`;
  const sources: Source[] = [
    {
      id,
      text: `Scenario “${kept.name}”: projection of ${formatDate(projection.madeAt)} in ${formatNumber(projection.runs)} runs, seed ${projection.seed}${kept.state === 'frozen' ? ', frozen' : ''}`,
      date: today(projection.madeAt),
      href: scenarioPath(kept),
    },
  ];
  if (hindcast) {
    sources.push({
      id: recordId,
      text: `How good forecasts from edition ${hindcast.edition} of the DfE’s children’s social work workforce would have been`,
      date: today(hindcast.loadedAt),
      href: `${scenarioPath(kept)}#record`,
    });
  }
  const parts = [nqswsPart, placementsPart, admissionsPart, leversPart, agencyPart, costsPart];
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: [`${findingOf(projected, place)}. `, { figure: `${rateFindingOf(projected, place)}.`, source: id }],
    },
    { kind: 'paragraph', text: [aboutWords(projected)] },
    fanBlock(projected, place, 'vacancies', id),
    fanBlock(projected, place, 'vacancyRate', id),
    ...partBlocks(recordPart(hindcast), hindcast ? recordId : id),
    ...parts.flatMap((part) => {
      const told = part(projected);
      return told === undefined ? [] : partBlocks(told, id);
    }),
    { kind: 'heading', text: 'What the projection rests on' },
    restsOnTable(projected, id),
    { kind: 'heading', text: 'What is assumed' },
    { kind: 'list', items: [chanceOnly, ...assumptions].map((one) => [one]) },
  ];
  return { blocks, key: projectedFigures(projected, place, id), sources };
}

const recordId = 'forecast-record';

/** The section where there is nothing to show: what is missing, and what to do. */
export const noProjection = (text: string): FiguresSection => ({
  blocks: [{ kind: 'notice', text }],
  key: [],
  sources: [],
});

function aboutWords({ kept, scenario }: Projected): string {
  return [
    `This is the scenario “${kept.name}”, from ${formatDate(scenario.start)} over ${scenario.years} years.`,
    ...(kept.note === '' ? [] : [kept.note]),
    ...kept.remarks,
  ].join(' ');
}

function fanBlock(
  projected: Projected,
  place: Place,
  measure: 'vacancies' | 'vacancyRate',
  source: string,
): DocumentFan {
  const { title, points, names, means, aim } = fanOf(projected, place, measure);
  const known = points.flatMap(({ date, low, middle, high }) =>
    low === null || middle === null || high === null ? [] : [{ date, point: { low, middle, high } }],
  );
  const finding = measure === 'vacancies' ? findingOf(projected, place) : rateFindingOf(projected, place);
  return {
    kind: 'fan',
    title,
    description: `${finding}. The figures of each 30 September are in the table.`,
    dates: known.map(({ date }) => date),
    points: known.map(({ point }) => point),
    names,
    means,
    aim: aim && { ...aim, label: 'The aim' },
    unit: measure === 'vacancies' ? 'number' : 'share',
    source,
  };
}
