import { shareShown } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { rateOf } from '../../../../engines/workforce/rate.ts';
import { count, formatNumber } from '../../../../platform/web/words.ts';
import type { ShownPipeline } from '../../pipeline/totals/content.ts';
import { lineOf, yearsOf } from './figures/conversion.ts';
import { percentWords } from './words.ts';

/**
 * What the pipeline finds, which is the title of its page: `Of 208 students on placement, 93 were recruited: 44.7%`, over all
 * years, or in the latest of which it can be shown.
 */
export function findingOf(shown: ShownPipeline | undefined): string {
  if (shown === undefined) return 'No figures of placements and NQSWs can be shown yet';
  const all = recruitedIn(shown);
  if (all !== undefined) return `Of ${all}`;
  const latest = yearsOf(shown).findLast((year) => recruitedIn(shown, year) !== undefined);
  if (latest !== undefined) return `In ${yearName(latest)}, of ${recruitedIn(shown, latest)}`;
  return 'How many students on placement were recruited is hidden: too few people or partners are behind it';
}

/** `208 students on placement, 93 were recruited: 44.7%` */
function recruitedIn(shown: ShownPipeline, year?: number): string | undefined {
  const { placed, recruited } = lineOf(shown, 'all', year);
  const share = shareShown(recruited, placed);
  if (!('n' in share)) return undefined;
  const percent = rateOf(share.n, share.of);
  const were = share.n === 1 ? 'was' : 'were';
  return `${count(share.of, 'student')} on placement, ${formatNumber(share.n)} ${were} recruited${percent === undefined ? '' : `: ${percentWords(percent)}`}`;
}
