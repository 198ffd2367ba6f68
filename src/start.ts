import { buildApp, makeReady } from './app.ts';
import { BadConfiguration, readConfig } from './config.ts';
import { openServices } from './open.ts';
import { DatabaseProblem } from './platform/database/index.ts';
import type { Services } from './platform/services.ts';

/** Starts everything, says where it is, and stops it cleanly on SIGTERM or Ctrl-C. */
export async function start(): Promise<void> {
  try {
    await serve();
  } catch (error) {
    const meant = error instanceof BadConfiguration || error instanceof DatabaseProblem;
    console.error(meant ? error.message : error);
    process.exit(1);
  }
}

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const { services, close } = await openServices(config);
  const server = await buildApp(services);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close();
    await close();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  whenLeftByNpm(stop);

  try {
    if (services.database.kind === 'embedded') await demonstrateIfNew(services);
    if (config.jobsInWeb) await services.jobs.work(services);
    const address = await server.listen({ host: config.host, port: config.port });
    console.log(`Tandem is at ${address}`);
    // What fails here fails again, and is told, when its page is asked for.
    void makeReady(services).catch(() => {});
  } catch (error) {
    // Whatever was under way when it was asked to stop found the database closed.
    if (!stopping) throw error;
  }
}

/**
 * npm hands SIGTERM to the shell in which it runs this program, and the shell ends without handing it on: what was meant
 * is seen by another parent than before.
 */
function whenLeftByNpm(stop: () => Promise<void>): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid !== parent) void stop().finally(() => clearInterval(watching));
  }, 200).unref();
}

async function demonstrateIfNew(services: Services): Promise<void> {
  const { demonstrateAtFirstStart } = await import('../demo/first-start.ts');
  await demonstrateAtFirstStart(services, console.log);
}
