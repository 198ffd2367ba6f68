import type { PlanDocument } from '../../document/model.ts';

/** Where the plans are listed. */
export const documentsPath = '/plan/documents';

/** The address of a page of a plan: `documentPath(plan, 'checklist')`. */
export const documentPath = ({ id }: Pick<PlanDocument, 'id'>, ...parts: readonly string[]): string =>
  [documentsPath, id, ...parts].join('/');

/** The same as a route declares it: `documentRoute('checklist')`. */
export const documentRoute = (...parts: readonly string[]): string => [documentsPath, ':plan', ...parts].join('/');
