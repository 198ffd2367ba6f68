/** Where outcodes are: read from the files that a partnership loads, and kept for every allocation. */
export { geographyCommands } from './commands.ts';
export { type GeographyFile, readGeography } from './read-geography.ts';
export { loadedGeography } from './store.ts';
