import { z } from 'zod';
import { yearName } from '../../../../../engines/workforce/calendar.ts';
import { id } from '../../../../../platform/web/form.ts';
import { FileReply, redirect } from '../../../../../platform/web/reply.ts';
import { action, page } from '../../../../../platform/web/route.ts';
import { ownService } from '../../../sending/commands.ts';
import { filesDeleted } from '../../../sending/events.ts';
import { deleteFiles, openFile } from '../../../sending/files.ts';
import { servicePath } from '../paths.ts';

const params = z.object({ service: id, return: id });

/** A file as it was chosen. Whatever it is, it is saved and not shown. */
const download = page({
  path: '/workforce/services/:service/returns/:return/files/:file',
  capability: 'workforce.send',
  params: params.extend({ file: z.coerce.number().int().min(1).max(2).catch(0) }),
  show: async ({ tx, params }) => {
    const service = await ownService(tx, params.service);
    const { name, bytes } = await openFile(tx, service, { returnId: params.return, number: params.file });
    return new FileReply({ name, type: 'application/octet-stream', body: bytes });
  },
});

const remove = action({
  path: '/workforce/services/:service/returns/:return/files/delete',
  capability: 'workforce.send',
  params,
  form: z.object({}),
  event: filesDeleted,
  act: async ({ tx, params }) => {
    const service = await ownService(tx, params.service);
    const { year } = await deleteFiles(tx, service, params.return);
    return redirect(
      servicePath(service, 'returns'),
      `The copy of the return of ${yearName(year)} was deleted. Its figures stay.`,
    );
  },
});

/** The copies of files that a service asked for: to have back, and to be deleted. */
export const fileRoutes = [...download, ...remove];
