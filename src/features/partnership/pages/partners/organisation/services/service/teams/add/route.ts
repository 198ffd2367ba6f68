import { id } from '../../../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../../../platform/web/route.ts';
import { existing, serviceOf } from '../../../../../../../commands/shared.ts';
import { addTeam } from '../../../../../../../commands/team.ts';
import { teamAdded } from '../../../../../../../events.ts';
import { serviceWords } from '../../../../../../../model.ts';
import { backTo, ofPartner } from '../../../../place.ts';
import { teamFields, teamForm } from '../../../../team-fields.ts';

export const addTeamPage = formPage({
  path: '/partners/:organisation/services/:service/teams/add',
  capability: 'partnership.manage',
  params: ofPartner.extend({ service: id }),
  form: teamForm,
  event: teamAdded,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    const service = serviceOf(partner, params.service);
    return {
      title: 'Add a team',
      back: backTo(partner),
      body: formBody({
        title: 'Add a team',
        caption: `${partner.name}, ${serviceWords[service.kind]} service`,
        entry,
        csrf,
        fields: teamFields(entry, undefined),
        does: 'Add team',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    await addTeam(tx, me, params.organisation, { ...form, serviceId: params.service });
    return redirect(`/partners/${params.organisation}`, `The team ${form.name} is added.`);
  },
});
