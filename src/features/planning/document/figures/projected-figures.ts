import { formatDate } from '../../../../platform/web/dates.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import { admissionsAimedAt } from '../../projected/admissions.ts';
import { needsAimedAt } from '../../projected/nqsws.ts';
import { conversionWords, placementsAimedAt } from '../../projected/placements.ts';
import { aimedAt, lineOf, type Place, type Projected } from '../../projected/shown.ts';
import { percentWords } from '../../words.ts';
import type { KeyFigure } from './model.ts';
import { type Amount, latestOf } from './section.ts';

/** The figures of a projection that text may name. */
export function projectedFigures(projected: Projected, place: Place, source: string): KeyFigure[] {
  const figure = (
    named: Pick<KeyFigure, 'key' | 'title' | 'unit' | 'better'>,
    amounts: readonly (Amount | undefined)[],
  ) =>
    latestOf(
      { ...named, source },
      amounts.filter((one) => one !== undefined),
    );
  const aimed = placementsAimedAt(projected);
  const { conversion } = projected.scenario;
  const converted = conversionWords(projected);
  const admitted = admissionsAimedAt(projected);
  const placements = (value: number | undefined, at: string): Amount | undefined =>
    aimed && {
      value,
      words: value === undefined ? 'not known, as none of those placed are recruited' : formatNumber(value),
      counts: `for ${count(Math.round(aimed.nqsws), 'NQSW')} from one’s own placements, ${at}`,
      of: `a year until 30 September ${aimed.year}`,
    };
  return [
    ...figure(
      {
        key: 'vacant-posts',
        title: 'Vacant posts projected (FTE), all services of the scenario',
        unit: 'number',
        better: 'less',
      },
      projectedAt(projected, place, 'vacancies'),
    ),
    ...figure(
      {
        key: 'vacancy-rate-projected',
        title: 'Vacancy rate projected, all services of the scenario',
        unit: 'percent',
        better: 'less',
      },
      projectedAt(projected, place, 'vacancyRate'),
    ),
    ...figure({ key: 'nqsws-needed', title: 'NQSWs needed for the aim', unit: 'number', better: undefined }, [
      needed(projected),
    ]),
    ...(conversion === undefined
      ? []
      : [
          ...figure(
            {
              key: 'placements-to-offer',
              title: 'Final placements to offer, at the conversion observed',
              unit: 'number',
              better: undefined,
            },
            [placements(aimed?.observed, converted.observed)],
          ),
          ...figure(
            {
              key: 'placements-to-offer-at-aim',
              title: 'Final placements to offer, at the conversion aimed at',
              unit: 'number',
              better: undefined,
            },
            [placements(aimed?.target, converted.target)],
          ),
        ]),
    ...figure(
      {
        key: 'admissions-against-need',
        title: 'Students admitted against NQSWs needed',
        unit: 'percent',
        better: undefined,
      },
      [
        admitted && {
          value: admitted.ratio === null ? undefined : Math.round(admitted.ratio * 100),
          words: admitted.ratio === null ? 'no need' : `${Math.round(admitted.ratio * 100)}%`,
          counts: `${count(admitted.admissions, 'student')} admitted, ${count(admitted.needed, 'NQSW')} needed`,
          of: `those who graduate in ${admitted.year}`,
        },
      ],
    ),
  ];
}

/** The present, where the projection begins with it, and the middle run at the date that is aimed at. */
function projectedAt(projected: Projected, place: Place, measure: 'vacancies' | 'vacancyRate'): Amount[] {
  const line = lineOf(projected.projection, place, measure);
  const at = aimedAt(projected, line);
  const present = line.find(({ date }) => date === projected.scenario.start);
  const write = measure === 'vacancies' ? (value: number) => formatNumber(Math.round(value)) : percentWords;
  const value = (share: number) => (measure === 'vacancies' ? Math.round(share) : Math.round(share * 1000) / 10);
  return [...(present === undefined || present === at ? [] : [present]), ...(at ? [at] : [])].flatMap(
    ({ date, p10, p50, p90 }) =>
      p10 === null || p50 === null || p90 === null
        ? []
        : [
            {
              value: value(p50),
              words: write(p50),
              counts:
                date === projected.scenario.start
                  ? undefined
                  : `8 in 10 chance of between ${write(p10)} and ${write(p90)}`,
              of: formatDate(date),
            },
          ],
  );
}

/** Of all services in the year aimed at; not known where NQSWs alone do not bring one of them there. */
function needed(projected: Projected): Amount | undefined {
  const needs = needsAimedAt(projected);
  const [first] = needs;
  if (first === undefined) return undefined;
  const unreachable = needs.filter(({ starts }) => starts === 'unreachable').length;
  const sum = needs.reduce((all, { starts }) => all + (starts === 'unreachable' ? 0 : starts), 0);
  const of = `a year until 30 September ${first.year}`;
  const aim = `to have ${percentWords(projected.scenario.targets?.vacancyRate ?? 0)} or fewer posts vacant`;
  if (unreachable === 0)
    return { value: sum, words: formatNumber(sum), counts: `${count(needs.length, 'service')}, ${aim}`, of };
  return {
    value: undefined,
    words: `not known: ${unreachable} of ${count(needs.length, 'service')} cannot reach the aim by NQSWs alone`,
    counts: undefined,
    of,
  };
}
