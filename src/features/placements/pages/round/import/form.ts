import { z } from 'zod';
import { optionalFile } from '../../../../../platform/web/form.ts';
import { importKinds, isImportKind } from '../../../imports/kinds.ts';

/** The files chosen, by their places; at least one. */
export const filesForm = z
  .object({ students: optionalFile, offers: optionalFile, educators: optionalFile, pins: optionalFile })
  .transform((sent, context) => {
    const chosen = importKinds.flatMap((kind) => (sent[kind] === undefined ? [] : [{ kind, upload: sent[kind] }]));
    if (chosen.length === 0) {
      context.addIssue({ code: 'custom', path: ['file'], message: 'Choose at least one file' });
    }
    return chosen;
  });

/** The files said to be complete: any number of words for kinds of file, and nothing that is none. */
export const completeKinds = z
  .unknown()
  .default([])
  .transform(
    (sent) => new Set([sent].flat().flatMap((word) => (typeof word === 'string' && isImportKind(word) ? [word] : []))),
  );

export const acceptForm = z.object({ digest: z.string(), complete: completeKinds });

/** Which heading of the file stands for which of our columns: fields called `column-…`. */
export const columnsForm = z.looseObject({ kind: z.enum(importKinds) }).transform(({ kind, ...fields }) => ({
  kind,
  meanings: Object.entries(fields).flatMap(([field, heading]) =>
    field.startsWith('column-') && typeof heading === 'string'
      ? [{ column: field.slice('column-'.length), heading }]
      : [],
  ),
}));
