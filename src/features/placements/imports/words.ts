import type { Directory } from '../../partnership/index.ts';

/** A value of a record as a preview shows it. */
export type Shown = string | number | boolean | readonly string[] | undefined;

/** `yes`, `3`, `first; final`, or nothing for what is empty. */
export function shown(value: Shown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** The partner and service of these ids, as people call them. */
export function placeName({ organisations, services }: Directory, organisationId: Shown, serviceId?: Shown): string {
  const organisation = organisations.find(({ id }) => id === organisationId)?.name;
  const service = services.find(({ id }) => id === serviceId);
  if (organisation === undefined) return organisationId === undefined ? 'independent' : '';
  return service === undefined ? organisation : `${organisation}, ${service.kind}`;
}
