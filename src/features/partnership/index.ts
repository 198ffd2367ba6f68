/** Partners, their services and teams, and the places they hold in a partnership. */
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
export { partners, readDirectory } from './store.ts';
export { type TeamWanted, teamsOf } from './teams.ts';
