import { addPage } from './pages/partners/add/route.ts';
import { editPage } from './pages/partners/organisation/edit/route.ts';
import { addMembershipPage } from './pages/partners/organisation/memberships/add/route.ts';
import { endMembershipPage } from './pages/partners/organisation/memberships/membership/end/route.ts';
import { partnerPage } from './pages/partners/organisation/route.ts';
import { addServicePage } from './pages/partners/organisation/services/add/route.ts';
import { renameServicePage } from './pages/partners/organisation/services/service/edit/route.ts';
import { addTeamPage } from './pages/partners/organisation/services/service/teams/add/route.ts';
import { editTeamPage } from './pages/partners/organisation/teams/team/edit/route.ts';
import { partnersPage } from './pages/partners/route.ts';
import { settingsPage } from './pages/partners/settings/route.ts';

/** Partners, their services and teams, and the places they hold in a partnership. */
export const partnershipRoutes = [
  ...partnersPage,
  ...addPage,
  ...settingsPage,
  ...partnerPage,
  ...editPage,
  ...addServicePage,
  ...renameServicePage,
  ...addTeamPage,
  ...editTeamPage,
  ...addMembershipPage,
  ...endMembershipPage,
];
export { partnershipAtHome } from './at-home.ts';
export { addMembership } from './commands/membership.ts';
export { addPartner, addService } from './commands/partner.ts';
export { keepTeams, teamKey } from './commands/team.ts';
export type { Directory } from './directory.ts';
export {
  kindWords,
  type Organisation,
  type OrganisationKind,
  type Partner,
  type Service,
  type ServiceKind,
  serviceWords,
  type Team,
} from './model.ts';
export { readSettings, type Settings } from './settings.ts';
export { organisations, partners, readDirectory } from './store.ts';
export { type TeamWanted, teamsOf } from './teams.ts';
