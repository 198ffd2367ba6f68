import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openServices } from '../../src/open.ts';
import type { Services } from '../../src/platform/services.ts';
import { createPostgres } from './database.ts';

/** The whole house as `npm start` puts it together, listening on a port of this machine. */
export interface House {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  services: Services;
  close(): Promise<void>;
}

/**
 * Opens the house over a new PostgreSQL database of its own, or over the embedded one; `environment` adds to its settings
 * as environment variables do. Jobs are at work. E-mails are kept in files where no SMTP_URL is given.
 */
export async function openHouse(
  environment: Readonly<Record<string, string>> = {},
  kind: 'postgresql' | 'embedded' = 'postgresql',
): Promise<House> {
  const postgres = kind === 'postgresql' ? await createPostgres() : undefined;
  const folder = await mkdtemp(`${tmpdir()}/tandem-house-`);
  const port = await freePort();
  const config = readConfig({
    NODE_ENV: 'test',
    LOG: 'silent',
    PORT: String(port),
    TANDEM_DATA: folder,
    DATABASE_POOL: '6',
    ...(postgres && { DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl }),
    ...environment,
  });
  const { services, close } = await openServices(config);
  const server = await buildApp(services);
  await services.jobs.work(services);
  await server.listen({ host: config.host, port });
  return {
    address: `http://127.0.0.1:${port}`,
    services,
    close: async () => {
      await server.close();
      await close();
      await postgres?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Chosen before the house is opened, since its e-mails name the address. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
