import { daysAfter, today } from '../../platform/web/today.ts';
import { count } from '../../platform/web/words.ts';
import type { AtHome, Need } from '../home/index.ts';
import { waitingImports } from './imports/left-over.ts';
import { roundPath } from './pages/round/frame.ts';
import { daysBetween } from './rounds/model.ts';
import { mayOffer, mayRunRounds } from './rounds/policy.ts';
import { unanswered } from './rounds/unanswered.ts';

/** Days before allocation day from which services that have not answered are told of. */
const noticeDays = 30;

/** What waits for a person in rounds: services that have not answered, and imports that are not done with. */
export const roundsAtHome: AtHome = {
  needs: async ({ tx, me }) => {
    if (!mayOffer(me)) return [];
    const needs: Need[] = [];
    const day = today();
    for (const { roundId, name, allocationDay, services } of await unanswered(tx, day, daysAfter(day, noticeDays))) {
      if (services === 0) continue;
      const days = daysBetween(day, allocationDay);
      const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${count(days, 'day')}`;
      const who = mayRunRounds(me)
        ? count(services, 'service')
        : count(services, 'service of yours', 'services of yours');
      const text = `Allocation day of ${name} is ${when}: ${who} ${services === 1 ? 'has' : 'have'} not answered`;
      needs.push({ text, href: roundPath({ id: roundId }, 'places'), by: allocationDay });
    }
    for (const { roundId, file, leftOver, changes, accepted } of await waitingImports(tx)) {
      const href = roundPath({ id: roundId }, 'import');
      if (leftOver > 0) needs.push({ text: `${count(leftOver, 'row')} of ${file} could not be read`, href });
      if (changes > 0 && !accepted)
        needs.push({
          text: `${count(changes, 'change')} of ${file} ${changes === 1 ? 'waits' : 'wait'} for you to make them`,
          href,
        });
    }
    return needs;
  },
};
