/** Where outcodes are, read from the files that a partnership loads. */
export { type GeographyFile, readGeography } from './read-geography.ts';
