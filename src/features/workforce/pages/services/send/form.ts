import { z } from 'zod';
import { optionalFile } from '../../../../../platform/web/form.ts';

const box = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

/** The files of one return, and whether a copy is to be kept: a census, a template, or the worker and workplace files together. */
export const filesForm = z
  .object({
    files: z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(optionalFile)),
    copy: box,
  })
  .transform(({ files, copy }, context) => {
    const chosen = files.filter((file) => file !== undefined);
    const message =
      chosen.length === 0
        ? 'Choose the file of your return'
        : chosen.length > 2
          ? 'Choose one return at a time: one file, or the worker and workplace files of one account'
          : undefined;
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['files'], message });
    return { files: chosen.map(({ filename, path }) => ({ name: filename, path })), copy };
  });

/** The draft that whoever sends it has looked at, and whether its copy stays. */
export const keepForm = z.object({ draft: z.string().optional(), keep: box });
