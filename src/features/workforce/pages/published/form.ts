import { z } from 'zod';
import { optionalFile } from '../../../../platform/web/form.ts';

const mostFiles = 10;

/** Published files, one or several, and whether they may take the place of editions that are there. */
export const publishedForm = z
  .object({
    files: z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(optionalFile)),
    replace: z.string().optional(),
  })
  .transform(({ files, replace }, context) => {
    const chosen = files.filter((file) => file !== undefined);
    const message =
      chosen.length === 0
        ? 'Choose a file that the DfE published, or a table of adults’ figures'
        : chosen.length > mostFiles
          ? `Choose ${mostFiles} files or fewer at a time`
          : undefined;
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['files'], message });
    return { files: chosen.map(({ filename, path }) => ({ name: filename, path })), replace: replace === 'yes' };
  });
