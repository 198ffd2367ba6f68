import type { Html } from '../../../../../../../platform/web/html.ts';
import { filterInputs } from '../../../../../../../platform/web/table/index.ts';

/** The filters that offers and educators share: words, the service, and whether there is room. */
export function roomFilters(
  set: { q?: string | undefined; service?: string | undefined; room?: string | undefined },
  searched: string,
): Html[] {
  const { words, chosen } = filterInputs(set);
  return [
    words('q', searched),
    chosen('service', 'Service', [
      { value: 'children', text: 'Children’s' },
      { value: 'adults', text: 'Adults’' },
    ]),
    chosen('room', 'Room', [
      { value: 'free', text: 'With room for more' },
      { value: 'full', text: 'Full' },
    ]),
  ];
}
