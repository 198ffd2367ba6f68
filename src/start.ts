import { buildApp } from './app.ts';
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

  try {
    if (services.database.kind === 'embedded') await demonstrateIfNew(services);
    if (config.jobsInWeb) await services.jobs.work(services);
    const address = await server.listen({ host: config.host, port: config.port });
    console.log(`Tandem is at ${address}`);
  } catch (error) {
    // Whatever was under way when it was asked to stop found the database closed.
    if (!stopping) throw error;
  }
}

async function demonstrateIfNew(services: Services): Promise<void> {
  const { demonstrateAtFirstStart } = await import('../demo/first-start.ts');
  await demonstrateAtFirstStart(services, console.log);
}
