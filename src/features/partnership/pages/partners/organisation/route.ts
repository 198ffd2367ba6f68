import { recentEvents } from '../../../../../platform/events/recent.ts';
import { page } from '../../../../../platform/web/route.ts';
import { today } from '../../../../../platform/web/today.ts';
import { existing } from '../../../commands/shared.ts';
import { countShown } from '../../../model.ts';
import { mayCountEducators, mayCountFew, mayManagePartners } from '../../../policy.ts';
import { type Counted, peopleOf } from '../../../store.ts';
import { teamsOf } from '../../../teams.ts';
import { ofPartner } from './place.ts';
import { view } from './view.ts';

/** One partner: its services and teams, the places it holds and held, how many people it has, and what happened. */
export const partnerPage = page({
  path: '/partners/:organisation',
  capability: 'partnership.view',
  params: ofPartner,
  show: async ({ tx, me, params }) => {
    const partner = await existing(tx, params.organisation);
    const people = await peopleOf(tx, partner.id);
    const counted = ({ total, visible }: Counted) => ({
      shown: mayCountFew(me) ? total : countShown(total, visible),
      visible: visible > 0,
    });
    return view({
      partner,
      teams: await teamsOf(
        tx,
        partner.services.map(({ id }) => id),
      ),
      educators: mayCountEducators(me, partner.id) ? counted(people.educators) : undefined,
      students: counted(people.students),
      happened: await recentEvents(tx, { subjectId: partner.id, limit: 50 }),
      mayManage: mayManagePartners(me),
      seesEducators: me.can('educators.view'),
      seesStudents: me.can('people.view'),
      day: today(),
    });
  },
});
