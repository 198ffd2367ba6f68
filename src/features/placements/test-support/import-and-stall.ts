import { z } from 'zod';
import { asPersona } from '../../../../test/support/server.ts';
import { openDatabase } from '../../../platform/database/index.ts';
import { acceptImport } from '../imports/commands.ts';
import { previewOf } from '../imports/preview.ts';
import { openImport } from '../imports/store.ts';
import { roundOf } from '../rounds/store.ts';

const { url, ownerUrl, roundId, persona } = z
  .object({
    url: z.string(),
    ownerUrl: z.string(),
    roundId: z.string(),
    persona: z.object({ personId: z.string(), name: z.string(), partnershipId: z.string() }),
  })
  .parse(JSON.parse(process.env.STALL ?? '{}'));

/** Makes an import, says how many students it wrote, and never commits: somebody kills this process. */
const database = await openDatabase({ url, ownerUrl, folder: '', poolSize: 1 });
await asPersona(database, persona, async (tx, me) => {
  const round = await roundOf(tx, roundId);
  const open = await openImport(tx, roundId);
  if (open === undefined) throw new Error('There is nothing to import.');
  const { plan } = await previewOf(tx, me, round, open, new Set());
  const [file] = await acceptImport(tx, me, round, { digest: plan.digest, complete: new Set() });
  console.log(`written ${file?.added}`);
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
