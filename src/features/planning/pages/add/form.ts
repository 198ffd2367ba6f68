import { z } from 'zod';
import { optionalFile, text } from '../../../../platform/web/form.ts';

/** What a new scenario is called and where it comes from: the partnership, a service, a file, or another scenario's id. */
export const addForm = z
  .object({
    name: text('Enter a name for the scenario'),
    from: z.string({ error: 'Choose where the scenario comes from' }).min(1, 'Choose where the scenario comes from'),
    file: optionalFile,
    service: z.string().optional(),
  })
  .refine(({ from, file }) => from !== 'file' || file !== undefined, {
    path: ['file'],
    error: 'Choose the file that holds the scenario',
  });
export type AddForm = z.output<typeof addForm>;
