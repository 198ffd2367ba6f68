import type { Figures, TableName } from '../../../engines/workforce/figures/figures.ts';
import { halfUp, percent, type Ratio, type Tallies, type Tally } from '../../../engines/workforce/figures/tally.ts';
import type { People } from '../../../engines/workforce/model.ts';
import { orderOf, serviceOrder } from '../tables.ts';

/** The figures as `npx tandem workforce indicators` writes them (docs/formats.md). `null` is what is not known. */
export function figuresJson(figures: Figures) {
  const { ratios } = figures;
  return {
    inPost: people(figures, 'inPost'),
    leavers: people(figures, 'leavers'),
    starters: people(figures, 'starters'),
    agencyWorkers: people(figures, 'agency'),
    turnover: { fte: rate(ratios.turnoverFte), headcount: rate(ratios.turnoverHeadcount) },
    vacancy: rate(ratios.vacancy),
    vacanciesCovered: rate(ratios.vacanciesCovered),
    agency: { fte: rate(ratios.agencyFte), headcount: rate(ratios.agencyHeadcount) },
    agencyCover: rate(ratios.agencyCover),
    absence: rate(ratios.absence),
    caseload: caseload(ratios.caseload),
    leaversByService: byService(figures),
    byRole: table(figures, 'inPostByRole'),
    byAge: table(figures, 'inPostByAge'),
    bySex: table(figures, 'inPostBySex'),
    byEthnicity: table(figures, 'inPostByEthnicity'),
    byHours: table(figures, 'inPostByHours'),
    reaching: table(figures, 'reaching'),
    startersByOrigin: table(figures, 'startersByOrigin'),
    leaversByRole: table(figures, 'leaversByRole'),
    leaversByReason: table(figures, 'leaversByReason'),
    leaversByDestination: table(figures, 'leaversByDestination'),
  };
}

/** The whole of whom each table divides. */
const wholeOf: Record<TableName, People> = {
  inPostByRole: 'inPost',
  inPostByAge: 'inPost',
  inPostBySex: 'inPost',
  inPostByEthnicity: 'inPost',
  inPostByHours: 'inPost',
  reaching: 'inPost',
  startersByOrigin: 'starters',
  leaversByRole: 'leavers',
  leaversByReason: 'leavers',
  leaversByDestination: 'leavers',
};

function people(figures: Figures, who: People) {
  const { headcount, fte, fteKnown } = figures[who];
  const untold = figures.untold[who] > 0 && headcount === 0;
  const fteUnknown = untold || (headcount > 0 && fteKnown === 0);
  return { fte: fteUnknown ? null : fte, headcount: untold ? null : headcount, fteKnownOf: fteKnown };
}

const rate = (ratio: Ratio) => ({ ...parts(ratio), rate: percent(ratio) ?? null, known: ratio.known, of: ratio.of });

function caseload(ratio: Ratio) {
  const { n, d } = parts(ratio);
  return { n, d, rate: n === null || d === null || d === 0 ? null : halfUp(n / d), known: ratio.known, of: ratio.of };
}

const parts = ({ n, d, known, of }: Ratio): { n: number | null; d: number | null } =>
  known === 0 && of > 0 ? { n: null, d: null } : { n, d };

/** Leavers' bands are shares of the leavers of the same service, in full-time equivalents. */
function byService({ leaversByService, ...figures }: Figures) {
  return (['children', 'adults'] as const).flatMap((service) => {
    const tallies = leaversByService[service];
    const d = Object.values(tallies).reduce((all, { fte }) => Math.round((all + fte) * 1e6) / 1e6, 0);
    if (service === 'adults' && Object.keys(tallies).length === 0) return [];
    if (service === 'children' && Object.keys(tallies).length === 0 && figures.leavers.headcount > 0) return [];
    return serviceOrder(service, tallies).map((band) => {
      const { fte, headcount } = tallies[band] ?? none;
      return { band, n: fte, d, rate: percent({ n: fte, d, known: 1, of: 1 }) ?? null, headcount };
    });
  });
}

/** People by category, in heads: those of whom it is not known come last, and are in `d`. */
function table(figures: Figures, name: TableName) {
  const tallies: Tallies = figures.tables[name];
  const whole = figures[wholeOf[name]];
  const untold = figures.untold[wholeOf[name]] > 0;
  if (untold && Object.keys(tallies).length === 0) return [];
  return orderOf(name, tallies).map(({ category, words }) => {
    const { headcount, fte }: Tally = tallies[category] ?? none;
    return { band: words, n: headcount, d: whole.headcount, rate: share(headcount, whole.headcount), fte };
  });
}

const share = (n: number, d: number): number | null => percent({ n, d, known: d, of: d }) ?? null;
const none: Tally = { headcount: 0, fte: 0, fteKnown: 0 };
