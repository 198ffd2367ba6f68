import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/index.ts';

/** `/health` answers while the process lives, `/ready` when it can serve: then the database answers too. */
export function healthRoutes(server: FastifyInstance, database: Database): void {
  server.get('/health', { logLevel: 'silent' }, async () => 'alive');
  server.get('/ready', { logLevel: 'silent' }, async (_request, reply) => {
    try {
      await database.pool.query('select 1');
      return 'ready';
    } catch {
      return reply.code(503).send('The database does not answer.');
    }
  });
}
