import { input, select } from '../../../../../../../platform/web/components/index.ts';
import type { Html } from '../../../../../../../platform/web/html.ts';

/** The filters that offers and educators share: words, the service, and whether there is room. */
export function roomFilters(
  set: { q?: string | undefined; service?: string | undefined; room?: string | undefined },
  searched: string,
): Html[] {
  return [
    input({
      id: 'q',
      name: 'q',
      label: { text: searched },
      value: set.q ?? '',
      classes: 'govuk-input--width-10',
      spellcheck: false,
    }),
    select({
      id: 'service',
      name: 'service',
      label: { text: 'Service' },
      items: [
        { value: '', text: 'All' },
        { value: 'children', text: 'Children’s' },
        { value: 'adults', text: 'Adults’' },
      ],
      value: set.service ?? '',
    }),
    select({
      id: 'room',
      name: 'room',
      label: { text: 'Room' },
      items: [
        { value: '', text: 'All' },
        { value: 'free', text: 'With room for more' },
        { value: 'full', text: 'Full' },
      ],
      value: set.room ?? '',
    }),
  ];
}
