import type { FastifyInstance } from 'fastify';
import { auditRoutes } from './features/audit/index.ts';
import { aboutRoutes, homeRoutes } from './features/home/index.ts';
import type { Services } from './platform/services.ts';
import { prepareAssets } from './platform/web/assets.ts';
import type { Route } from './platform/web/route.ts';
import { buildServer, type Session } from './platform/web/server.ts';
import { capabilitiesOf } from './roles.ts';

/** Every page and change of the house, one line a feature. */
export const routes: readonly Route[] = [...homeRoutes([]), ...auditRoutes, ...aboutRoutes];

/** The web server of the whole house, from top to bottom; not yet listening. */
export async function buildApp(
  services: Services,
  identify: (headers: Headers) => Promise<Session | undefined>,
): Promise<FastifyInstance> {
  await prepareAssets();
  return buildServer({
    services,
    identify,
    capabilitiesOf,
    routes,
    navigation: [
      { text: 'Home', href: '/', capability: 'signed-in' },
      { text: 'Log', href: '/events', capability: 'events.read' },
    ],
  });
}
