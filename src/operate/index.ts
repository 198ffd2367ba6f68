import type { Command } from '../platform/command-line/index.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { migrateCommand } from './migrate.ts';
import { workerCommand } from './worker.ts';

/** Commands of whoever runs Tandem for a partnership. */
export const commands: readonly Command[] = [migrateCommand, backupCommand, restoreCommand, workerCommand];
