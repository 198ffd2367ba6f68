import type { Shown } from '../../../engines/workforce/disclosure/index.ts';
import type { Figures, RatioName, TableName } from '../../../engines/workforce/figures/figures.ts';
import {
  eachOf,
  percent,
  type Ratio,
  sum,
  type Tallies,
  type Tally,
} from '../../../engines/workforce/figures/tally.ts';
import type { People } from '../../../engines/workforce/model.ts';
import { peopleTable } from '../../../engines/workforce/totals/tables.ts';
import { allVisible, type Visible } from '../../../engines/workforce/totals/visible.ts';
import { orderOf, serviceOrder } from '../tables.ts';

/** The figures as `npx tandem workforce indicators` writes them (docs/formats.md). `null` is what is not known. */
export function figuresJson(figures: Figures, visible: Visible = allVisible) {
  const { ratios } = figures;
  const known = (name: RatioName) => (visible.known(name) ? {} : hiddenKnown);
  const rate = (name: RatioName) => (visible.rate(name) ? { ...rateJson(ratios[name]), ...known(name) } : hiddenRate);
  const people = (who: People) => {
    if (isHidden(visible.count(peopleTable, who))) return hiddenPeople;
    return { ...peopleJson(figures, who), ...(visible.fteKnown(who) ? {} : { fteKnownOf: hidden }) };
  };
  const table = (name: TableName) => tableJson(figures, name, visible);
  return {
    inPost: people('inPost'),
    leavers: people('leavers'),
    starters: people('starters'),
    agencyWorkers: people('agency'),
    turnover: { fte: rate('turnoverFte'), headcount: rate('turnoverHeadcount') },
    vacancy: rate('vacancy'),
    vacanciesCovered: rate('vacanciesCovered'),
    agency: { fte: rate('agencyFte'), headcount: rate('agencyHeadcount') },
    agencyCover: rate('agencyCover'),
    absence: rate('absence'),
    caseload: visible.rate('caseload') ? { ...caseloadJson(ratios.caseload), ...known('caseload') } : hiddenRate,
    leaversByService: byService(figures, visible),
    byRole: table('inPostByRole'),
    byAge: table('inPostByAge'),
    bySex: table('inPostBySex'),
    byEthnicity: table('inPostByEthnicity'),
    byHours: table('inPostByHours'),
    reaching: table('reaching'),
    startersByOrigin: table('startersByOrigin'),
    leaversByRole: table('leaversByRole'),
    leaversByReason: table('leaversByReason'),
    leaversByDestination: table('leaversByDestination'),
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

function peopleJson(figures: Figures, who: People) {
  const { headcount, fte, fteKnown } = figures[who];
  const untold = figures.untold[who] > 0 && headcount === 0;
  const fteUnknown = untold || (headcount > 0 && fteKnown === 0);
  return { fte: fteUnknown ? null : fte, headcount: untold ? null : headcount, fteKnownOf: fteKnown };
}

const rateJson = (ratio: Ratio) => ({
  ...parts(ratio),
  rate: percent(ratio) ?? null,
  known: ratio.known,
  of: ratio.of,
});

function caseloadJson(ratio: Ratio) {
  const { n, d } = parts(ratio);
  return { n, d, rate: eachOf(ratio) ?? null, known: ratio.known, of: ratio.of };
}

const parts = ({ n, d, known, of }: Ratio): { n: number | null; d: number | null } =>
  known === 0 && of > 0 ? { n: null, d: null } : { n, d };

/** Leavers' bands are shares of the leavers of the same service, in full-time equivalents. */
function byService({ leaversByService, ...figures }: Figures, visible: Visible) {
  return (['children', 'adults'] as const).flatMap((service) => {
    const tallies = leaversByService[service];
    const d = Object.values(tallies).reduce((all, { fte }) => sum(all, fte), 0);
    if (service === 'adults' && Object.keys(tallies).length === 0) return [];
    if (service === 'children' && Object.keys(tallies).length === 0 && figures.leavers.headcount > 0) return [];
    return serviceOrder(service, tallies).map((band) => {
      const { fte, headcount } = tallies[band] ?? none;
      if (isHidden(visible.count('leaversByService', band))) return hiddenBand(band);
      if (isHidden(visible.count(peopleTable, 'leavers'))) return { band, n: fte, d: hidden, rate: hidden, headcount };
      return { band, n: fte, d, rate: percent({ n: fte, d, known: 1, of: 1 }) ?? null, headcount };
    });
  });
}

/** People by category, in heads: those of whom it is not known come last, and are in `d`. */
function tableJson(figures: Figures, name: TableName, visible: Visible) {
  const tallies: Tallies = figures.tables[name];
  const whole = figures[wholeOf[name]];
  const untold = figures.untold[wholeOf[name]] > 0;
  const wholeHidden = isHidden(visible.count(peopleTable, wholeOf[name]));
  if (untold && Object.keys(tallies).length === 0) return [];
  return orderOf(name, tallies).map(({ category, words }) => {
    const { headcount, fte }: Tally = tallies[category] ?? none;
    if (isHidden(visible.count(name, category))) return hiddenBand(words);
    if (wholeHidden) return { band: words, n: headcount, d: hidden, rate: hidden, fte };
    return { band: words, n: headcount, d: whole.headcount, rate: share(headcount, whole.headcount), fte };
  });
}

const share = (n: number, d: number): number | null => percent({ n, d, known: d, of: d }) ?? null;
const none: Tally = { headcount: 0, fte: 0, fteKnown: 0 };

const hidden = { suppressed: true } as const;
const hiddenRate = { n: hidden, d: hidden, rate: hidden };
const hiddenKnown = { known: hidden, of: hidden };
const hiddenPeople = { fte: hidden, headcount: hidden };
const hiddenBand = (band: string) => ({ band, n: hidden, rate: hidden });
const isHidden = (shown: Shown): boolean => 'suppressed' in shown;
