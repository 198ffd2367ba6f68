import { conversionAt, serviceKinds } from '../../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Shown } from '../../../../../engines/workforce/disclosure/index.ts';
import { list } from '../../../../../platform/web/words.ts';
import type { ShownPipeline } from '../../../pipeline/totals/content.ts';
import { asConversion } from '../../../pipeline/totals/make.ts';

type ServiceKind = (typeof serviceKinds)[number];
export type Whom = ServiceKind | 'all';
export const whomWords: Readonly<Record<Whom, string>> = {
  children: 'Children’s services',
  adults: 'Adults’ services',
  all: 'All services',
};

/** A line of the table of conversion: a year of recruitment, or all, and a kind of service, or all. */
export interface ConversionLine {
  year: number | undefined;
  whom: Whom;
  /** Years of the placements that stand beside it, in words. */
  placementYears: string;
  placed: Shown;
  recruited: Shown;
  nqsw: Shown;
}

export const yearsOf = ({ tables }: ShownPipeline): number[] =>
  asConversion(tables)
    .recruited.columns.map(Number)
    .sort((a, b) => a - b);

export function lineOf(shown: ShownPipeline, whom: Whom, year?: number): ConversionLine {
  const years =
    year === undefined
      ? [...new Set(Object.values(shown.placementYears).flat())].sort()
      : (shown.placementYears[year] ?? []);
  const at = { ...(whom !== 'all' && { service: whom }), ...(year !== undefined && { year }) };
  return { year, whom, placementYears: list(years.map(yearName)), ...conversionAt(asConversion(shown.tables), at) };
}

/** Every line of which something is told: the latest year first, and all years together last. */
export const conversionLines = (shown: ShownPipeline): ConversionLine[] =>
  [...yearsOf(shown).toReversed(), undefined].flatMap((year) =>
    everybody.map((whom) => lineOf(shown, whom, year)).filter(isTold),
  );

/** The kinds of services of which there are rows, after all together. */
export const toldOf = (shown: ShownPipeline): Whom[] =>
  (['all', ...serviceKinds] as const).filter((whom) => isTold(lineOf(shown, whom)));

const everybody = [...serviceKinds, 'all'] as const;
const isTold = ({ placed, nqsw }: ConversionLine): boolean => !('unknown' in placed && 'unknown' in nqsw);
