import type { FastifyInstance } from 'fastify';
import { accountRoutes, accountsHeld, invitationsHeld, sendInvitationJob } from './features/accounts/index.ts';
import { auditRoutes } from './features/audit/index.ts';
import { educatorRoutes, educatorsAtHome, educatorsHeld } from './features/educators/index.ts';
import { aboutRoutes, homeRoutes } from './features/home/index.ts';
import { partnershipAtHome, partnershipRoutes } from './features/partnership/index.ts';
import { type HeldOnPeople, peopleHeld, peopleRoutes, retentionNightly } from './features/people/index.ts';
import {
  allocationAtHome,
  placementJobs,
  placementRoutes,
  placementsAtHome,
  placementsHeld,
  placementsKept,
  roundsAtHome,
  roundsOfStudents,
} from './features/placements/index.ts';
import { planningAtHome, planningHeld, planningJobs, planningKept, planningRoutes } from './features/planning/index.ts';
import {
  askJob,
  partnershipWorkforceRoutes,
  readyBenchmarks,
  totalsJob,
  workforceAtHome,
  workforceHeld,
  workforceKept,
  workforceRoutes,
} from './features/workforce/index.ts';
import { type Job, jobRoutes, progressStreams } from './platform/jobs/index.ts';
import type { Services } from './platform/services.ts';
import { prepareAssets } from './platform/web/assets.ts';
import type { Route } from './platform/web/route.ts';
import { buildServer } from './platform/web/server.ts';
import { capabilitiesOf } from './roles.ts';

/** Every page and change of the house, one line a feature. */
export const routes: readonly Route[] = [
  ...homeRoutes([
    placementsAtHome,
    allocationAtHome,
    roundsAtHome,
    educatorsAtHome,
    workforceAtHome,
    planningAtHome,
    partnershipAtHome,
  ]),
  ...partnershipRoutes,
  ...peopleRoutes(roundsOfStudents),
  ...educatorRoutes,
  ...placementRoutes,
  ...workforceRoutes,
  ...partnershipWorkforceRoutes,
  ...planningRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...aboutRoutes,
  ...jobRoutes,
];

/** Every kind of work in the background. */
export const jobs: readonly Job[] = [
  ...placementJobs,
  sendInvitationJob,
  totalsJob,
  askJob,
  ...planningJobs,
  retentionNightly([...placementsKept, ...workforceKept, ...planningKept]),
];

/** What each part holds on people, to tell and to erase. The person comes last: the others still look for the name. */
export const held: readonly HeldOnPeople[] = [
  accountsHeld,
  invitationsHeld,
  educatorsHeld,
  placementsHeld,
  workforceHeld,
  planningHeld,
  peopleHeld,
];

/** The service navigation, each link for those who may. */
const navigation = [
  { text: 'Home', href: '/', capability: 'signed-in' },
  { text: 'Students', href: '/students', capability: 'people.view' },
  { text: 'Educators', href: '/educators', capability: 'educators.view' },
  { text: 'Partners', href: '/partners', capability: 'partnership.view' },
  { text: 'Rounds', href: '/rounds', capability: 'placements.view' },
  { text: 'Workforce', href: '/workforce', capability: 'workforce.totals' },
  { text: 'Plan', href: '/plan', capability: 'planning.view' },
  { text: 'People and roles', href: '/accounts', capability: 'accounts.invite' },
  { text: 'Log', href: '/events', capability: 'events.read' },
] as const;

/** Makes ready what the first page would otherwise wait for. The server answers without it. */
export const makeReady = ({ database }: Services): Promise<void> => readyBenchmarks(database);

/** The web server of the whole house, from top to bottom; not yet listening. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  await prepareAssets();
  const identify = (headers: Headers) => services.accounts.sessions.identify(headers);
  const extend = progressStreams(services, identify);
  return buildServer({ services, identify, capabilitiesOf, routes, navigation, extend });
}
