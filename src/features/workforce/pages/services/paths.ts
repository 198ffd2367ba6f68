import type { OwnService } from '../../sending/model.ts';

/** The address of a page of one's own service: `servicePath(service, 'send')`. */
export function servicePath({ id }: Pick<OwnService, 'id'>, ...parts: readonly string[]): string {
  return ['/workforce/services', id, ...parts].join('/');
}
