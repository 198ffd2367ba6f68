import { tag } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import type { Column } from '../../../../../platform/web/table/index.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import type { Profile } from '../../../profiles/model.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { stageWords, yesOrNo } from '../../words.ts';
import { roundPath } from '../frame.ts';

export const sortable = ['name', 'reference', 'university', 'stage', 'area', 'home', 'state'] as const;
type SortKey = (typeof sortable)[number];

export const orders: Readonly<Record<SortKey, (profile: Profile) => string>> = {
  name: ({ name }) => name,
  reference: ({ reference }) => reference,
  university: ({ provider }) => provider,
  stage: ({ stage }) => stage,
  area: ({ preferredAreas }) => preferredAreas[0] ?? '',
  home: ({ homeOutcode }) => homeOutcode,
  state: ({ state }) => state,
};

export const states = ['placed', 'not placed', 'withdrawn'] as const;

/** What the list shows of a profile: nothing of needs and declared interests. */
export function columns(round: PlacementRound): readonly Column<Profile, SortKey>[] {
  return [
    {
      key: 'name',
      heading: 'Name',
      sort: true,
      cell: ({ id, name }) =>
        html`<a class="govuk-link"${attributes({ href: roundPath(round, 'students', id) })}>${name}</a>`,
      value: ({ name }) => name,
    },
    { key: 'reference', heading: 'Reference', sort: true, cell: ({ reference }) => reference },
    { key: 'university', heading: 'University', sort: true, cell: ({ provider }) => provider },
    { key: 'programme', heading: 'Programme', cell: ({ programme }) => programme },
    { key: 'stage', heading: 'Stage', sort: true, cell: ({ stage }) => stageWords[stage] },
    {
      key: 'area',
      heading: 'First preference',
      sort: true,
      cell: ({ preferredAreas }) => preferredAreas[0] ?? 'None stated',
    },
    { key: 'home', heading: 'Home', sort: true, cell: ({ homeOutcode }) => homeOutcode },
    { key: 'drives', heading: 'Drives', cell: ({ drives }) => yesOrNo(drives) },
    { key: 'state', heading: 'State', sort: true, cell: stateTag, value: ({ state }) => state },
  ];
}

export function stateTag({ state }: Pick<Profile, 'state'>): Html {
  const colour = { placed: 'green', 'not placed': 'blue', withdrawn: 'grey' }[state];
  return tag({ text: capitalised(state), classes: `govuk-tag--${colour}` });
}
