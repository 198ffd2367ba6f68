import { formatDate } from '../../platform/web/dates.ts';
import { daysAfter } from '../../platform/web/today.ts';
import { count } from '../../platform/web/words.ts';
import type { AtHome } from '../home/index.ts';
import { driftDays } from './currency.ts';
import { registered, stands } from './register.ts';

/**
 * For practice consultants and employer leads: who drifts out of currency, by the day of the first. Others who see the
 * register find the same numbers at its head.
 */
export const educatorsAtHome: AtHome = {
  needs: async ({ tx, me }) => {
    if (!me.holds('practice-consultant') && !me.holds('employer-lead')) return [];
    const { rows, asAt } = await registered(tx, { left: false });
    const days = rows.flatMap((row) =>
      stands(row, 'drifting', asAt) && row.currency.current && row.currency.until ? [row.currency.until] : [],
    );
    const [first] = days.toSorted();
    if (first === undefined) return [];
    const text = `${count(days.length, 'practice educator')} ${days.length === 1 ? 'drifts' : 'drift'} out of currency before ${formatDate(daysAfter(asAt, driftDays))}`;
    return [{ text, href: '/educators?currency=drifting', by: first }];
  },
};
