import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Services } from '../services.ts';
import { headersOf } from '../web/answer.ts';
import { id } from '../web/form.ts';
import { NotFound } from '../web/reply.ts';
import type { Session } from '../web/server.ts';
import { ProgressStream } from './stream.ts';

/**
 * Adds `GET /jobs/:id/events`: progress as it happens, as server-sent events, for whoever may see the job. To be given to
 * the server as its `extend`, because an answer that lasts is not a page.
 */
export function progressStreams(
  { database, jobs }: Services,
  identify: (headers: Headers) => Promise<Session | undefined>,
): (server: FastifyInstance) => void {
  const open = new Set<ProgressStream>();
  return (server) => {
    server.addHook('preClose', async () => {
      for (const stream of open) stream.close();
    });
    server.get('/jobs/:id/events', async (request, reply) => {
      const session = await identify(headersOf(request));
      if (session === undefined) return reply.code(401).send('Sign in to see this.');
      const { id: jobId } = params.parse(request.params);
      const { personId, partnershipId } = session;
      const job = await database.as({ kind: 'person', personId, partnershipId }, (tx) => jobs.read(tx, jobId));
      if (job === undefined) throw new NotFound();

      reply.hijack();
      const stream = new ProgressStream(reply.raw, reply.getHeaders());
      open.add(stream);
      stream.onClose(() => open.delete(stream));
      stream.tell(job);
      stream.onClose(await jobs.watch(jobId, (view) => stream.tell(view)));
    });
  };
}

const params = z.object({ id });
