import { enableCompileCache } from 'node:module';
import { buildApp } from './app.ts';
import { BadConfiguration, readConfig } from './config.ts';
import { openBasics } from './open.ts';
import { DatabaseProblem } from './platform/database/index.ts';

enableCompileCache();

/** Starts everything, says where it is, and stops it cleanly on SIGTERM or Ctrl-C. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const services = await openBasics(config);
  const server = await buildApp(services, async () => undefined);

  const stop = async () => {
    await server.close();
    await services.mail.close();
    await services.database.close();
  };
  let stopping: Promise<void> | undefined;
  const stopOnce = () => {
    stopping ??= stop();
  };
  process.on('SIGTERM', stopOnce);
  process.on('SIGINT', stopOnce);

  const address = await server.listen({ host: config.host, port: config.port });
  console.log(`Tandem is at ${address}`);
}

start().catch((error: unknown) => {
  const meant = error instanceof BadConfiguration || error instanceof DatabaseProblem;
  console.error(meant ? error.message : error);
  process.exit(1);
});
