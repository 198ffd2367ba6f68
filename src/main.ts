import { enableCompileCache } from 'node:module';

// Before anything else is loaded: it halves the time of every start but the first.
enableCompileCache();
const { start } = await import('./start.ts');
await start();
