export type { Actor } from './actor.ts';
export { backup } from './backup.ts';
export { type Database, type DatabaseOptions, openDatabase } from './database.ts';
export { migrate, schemaVersion } from './migrate.ts';
export { migrationsFolder, readMigrations } from './migrations.ts';
export { DatabaseInUse, DatabaseProblem } from './problems.ts';
export { isEmpty, restore } from './restore.ts';
export type { Schema, Tx } from './schema.ts';
