import { type Count, isKnown, type Sum, sumOf } from './count.ts';
import { pooled, type Share } from './share.ts';

/**
 * What became of a service's students: those on placement in one academic year, and the NQSWs whom it recruited in another,
 * which is kept beside it, since the second lags the first [P 2.1].
 */
export interface ConversionRow {
  organisationId: string;
  service: 'children' | 'adults';
  /** Academic year of recruitment, by the year in which it ends. */
  year: number;
  /** Academic year of the placements, by the year in which it ends. */
  placementYear: number;
  /** Students on placement. */
  placed: Count;
  /** Of these, recruited by the service as NQSWs. */
  recruited: Count;
  /** All NQSWs whom the service recruited. */
  nqsw: Count;
  /** NQSWs who studied at a university of the partnership and were on placement elsewhere. */
  otherGraduates: Count;
}

/** Conversion by both of its percentages [P 2.1]. */
export interface Conversion {
  placed: Sum;
  recruited: Sum;
  nqsw: Sum;
  /** Of students on placement, those recruited. */
  ofPlaced: Share;
  /** Of NQSWs recruited, those who were on placement with the service. */
  ofNqsw: Share;
  /** Of NQSWs recruited, those who studied at a university of the partnership. */
  fromUniversities: Share;
}

/** Conversion over rows of any services and years: sums of what is known; a percentage rests on rows that know both its numbers. */
export function conversionOf(rows: readonly ConversionRow[]): Conversion {
  return {
    placed: sumOf(rows.map(({ placed }) => placed)),
    recruited: sumOf(rows.map(({ recruited }) => recruited)),
    nqsw: sumOf(rows.map(({ nqsw }) => nqsw)),
    ofPlaced: pooled(rows.map(({ recruited, placed }) => ({ n: recruited, of: placed }))),
    ofNqsw: pooled(rows.map(({ recruited, nqsw }) => ({ n: recruited, of: nqsw }))),
    fromUniversities: pooled(rows.map((row) => ({ n: studiedHere(row), of: row.nqsw }))),
  };
}

/** Whoever was on placement with a service is a student of the partnership's universities. */
function studiedHere({ recruited, otherGraduates }: ConversionRow): Count {
  if (!isKnown(recruited)) return recruited;
  return isKnown(otherGraduates) ? recruited + otherGraduates : otherGraduates;
}

/** Whether all three counts on which both percentages rest are known. */
export const isComplete = ({ placed, recruited, nqsw }: ConversionRow): boolean =>
  isKnown(placed) && isKnown(recruited) && isKnown(nqsw);
