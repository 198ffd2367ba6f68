import { formatDate } from '../../platform/web/dates.ts';
import { daysAfter, today } from '../../platform/web/today.ts';
import type { AtHome } from '../home/index.ts';
import { isRunning } from './model.ts';
import { mayManagePartners } from './policy.ts';
import { partners } from './store.ts';
import { holder } from './words.ts';

/** Days ahead for which the lead is told that a membership ends. */
const noticeDays = 90;

/** For whoever keeps the partners: memberships that end soon and that nothing follows. */
export const partnershipAtHome: AtHome = {
  needs: async ({ tx, me }) => {
    if (!mayManagePartners(me)) return [];
    const day = today();
    return (await partners(tx)).flatMap((partner) =>
      partner.memberships.flatMap((membership) => {
        const { ends, serviceId } = membership;
        if (ends === undefined || ends >= daysAfter(day, noticeDays) || !isRunning(membership, day)) return [];
        const follows = partner.memberships.some(
          (other) => other.starts > ends && (other.serviceId === undefined || other.serviceId === serviceId),
        );
        if (follows) return [];
        const whose = serviceId === undefined ? '' : ` (${holder(membership, partner).toLowerCase()})`;
        const text = `The membership of ${partner.name}${whose} ends on ${formatDate(ends)} and nothing follows it`;
        return [{ text, href: `/partners/${partner.id}`, by: ends }];
      }),
    );
  },
};
