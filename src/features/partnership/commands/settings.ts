import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { settingsChanged } from '../events.ts';
import { readSettings, type Settings, settingNames, writeSettings } from '../settings.ts';
import { requireManager } from './shared.ts';

/** Changes what the partnership sets for itself; false where it is so already. The log keeps what each was before. */
export async function changeSettings(tx: Tx, me: Me, wanted: Settings): Promise<boolean> {
  requireManager(me);
  const before = await readSettings(tx);
  const changes = settingNames
    .filter((name) => before[name] !== wanted[name])
    .map((setting) => ({ setting, from: before[setting], to: wanted[setting] }));
  if (changes.length === 0) return false;
  await writeSettings(tx, wanted);
  await record(tx, settingsChanged, { changes });
  return true;
}
