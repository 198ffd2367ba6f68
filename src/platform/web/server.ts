import cookies from '@fastify/cookie';
import formBody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { CapabilitiesOfRoles } from '../identity/me.ts';
import type { Services } from '../services.ts';
import { answering } from './answer.ts';
import { assetsFolder } from './assets.ts';
import { healthRoutes } from './health.ts';
import { NotFound } from './reply.ts';
import type { Route } from './route.ts';
import { secureHeaders } from './security.ts';
import type { NavigationItem } from './send.ts';

/** Who the bearer of a session is. */
export interface Session {
  personId: string;
  sessionId: string;
  /** The partnership chosen by somebody who is in several. */
  partnershipId: string | undefined;
}

/** What the web server is built from. */
export interface ServerParts {
  services: Services;
  routes: readonly Route[];
  navigation: readonly NavigationItem[];
  capabilitiesOf: CapabilitiesOfRoles;
  /** Says whose session a request carries; `undefined` for nobody's. */
  identify: (headers: Headers) => Promise<Session | undefined>;
  /** Adds what routes cannot declare, such as streams of progress. */
  extend?: (server: FastifyInstance) => void;
}

/** The web server with every route, not yet listening. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config } = parts.services;
  const server = fastify({
    logger: config.log === 'silent' ? false : { level: config.log, serializers: { req: logged, err: loggedError } },
    trustProxy: config.trustProxy ? nearest : false,
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  });
  secureHeaders(server, config.baseUrl.startsWith('https:'));
  await server.register(cookies);
  await server.register(formBody, { parser: parseForm });
  // What is too much of a file is read and let go: a browser shows no answer that comes while it still sends.
  await server.register(multipart, { throwFileSizeLimit: false });
  await server.register(statics, {
    root: assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  healthRoutes(server, parts.services.database);

  const answer = answering(parts);
  for (const route of parts.routes) {
    server.route({
      method: route.method,
      url: route.path,
      handler: (request: FastifyRequest, reply: FastifyReply) => answer.route(route, request, reply),
    });
  }
  parts.extend?.(server);
  server.setNotFoundHandler((request, reply) => answer.failed(new NotFound(), request, reply));
  server.setErrorHandler((error, request, reply) => answer.failed(error, request, reply));
  return server;
}

/**
 * Of the addresses that a request claims to come by, the one that the proxy in front saw is believed, and none before it:
 * anybody can write those, and would be counted as somebody else with each try to sign in.
 */
const nearest = (_address: string, hop: number) => hop === 0;

/** Repeated fields become lists. A null prototype, so that no field name means anything special. */
function parseForm(body: string): Record<string, unknown> {
  const form: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(body)) {
    const before = form[name];
    form[name] = before === undefined ? value : [before, value].flat();
  }
  return form;
}

/** What the log says of a request: no addresses, and no path with ids of people in it, only the route's pattern. */
function logged(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' };
}

/** The kind of an error and where it came from. Messages can quote what people typed, so they stay out of the log. */
function loggedError(error: Error) {
  const stack = error.stack ?? '';
  return { type: error.name, message: '', stack: stack.slice(stack.indexOf('\n    at ') + 1) };
}
