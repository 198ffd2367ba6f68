/** DfE's published children's social work workforce figures, of every edition and both layouts of columns. */
export { type EditionsReading, readEditions } from './read-editions.ts';
export { type PublishedReading, readPublished } from './read-published.ts';
