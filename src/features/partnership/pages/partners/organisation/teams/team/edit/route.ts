import { id } from '../../../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../../../platform/web/form-body.ts';
import { NotFound, redirect } from '../../../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../../../platform/web/route.ts';
import { existing } from '../../../../../../commands/shared.ts';
import { changeTeam } from '../../../../../../commands/team.ts';
import { teamChanged } from '../../../../../../events.ts';
import { teamsOf } from '../../../../../../teams.ts';
import { backTo, ofPartner } from '../../../place.ts';
import { teamFields, teamForm } from '../../../team-fields.ts';

export const editTeamPage = formPage({
  path: '/partners/:organisation/teams/:team/edit',
  capability: 'partnership.manage',
  params: ofPartner.extend({ team: id }),
  form: teamForm,
  event: teamChanged,
  show: async ({ tx, csrf, params }, entry) => {
    const partner = await existing(tx, params.organisation);
    const teams = await teamsOf(
      tx,
      partner.services.map((service) => service.id),
    );
    const team = teams.find((candidate) => candidate.id === params.team);
    if (!team) throw new NotFound();
    return {
      title: 'Change a team',
      back: backTo(partner),
      body: formBody({
        title: 'Change a team',
        caption: `${partner.name}: ${team.name}`,
        entry,
        csrf,
        fields: teamFields(entry, team),
        does: 'Save changes',
        cancel: backTo(partner).href,
      }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    const changed = await changeTeam(tx, me, params.organisation, params.team, form);
    return redirect(`/partners/${params.organisation}`, changed ? 'The changes are saved.' : undefined);
  },
});
