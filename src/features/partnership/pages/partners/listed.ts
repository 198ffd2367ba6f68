import { isRunning, type Membership, type OrganisationKind, type Partner, standing, type Tier } from '../../model.ts';

/** A partner with the memberships that say how it stands: those that run; otherwise the next; otherwise the last. */
export interface Listed extends Partner {
  standing: 'member' | 'to-come' | 'former';
  telling: Membership[];
}

/** Each partner as it stands on a day. */
export function listed(partners: readonly Partner[], day: string): Listed[] {
  return partners.map((partner) => {
    const running = partner.memberships.filter((membership) => isRunning(membership, day));
    const next = partner.memberships.filter(({ starts }) => starts > day).slice(-1);
    const telling = [running, next, partner.memberships.slice(0, 1)].find((some) => some.length > 0) ?? [];
    return { ...partner, standing: standing(partner, day), telling };
  });
}

export interface Filters {
  q?: string | undefined;
  kind?: OrganisationKind | undefined;
  tier?: Tier | undefined;
  former?: 'yes' | undefined;
}

export function selected(all: readonly Listed[], { q, kind, tier, former }: Filters): Listed[] {
  const text = q?.toLowerCase() ?? '';
  return all.filter(
    (partner) =>
      (partner.standing === 'former') === (former === 'yes') &&
      (kind === undefined || partner.kind === kind) &&
      (tier === undefined || partner.telling.some((membership) => membership.tier === tier)) &&
      [partner.name, partner.shortName, partner.ukprn ?? ''].some((word) => word.toLowerCase().includes(text)),
  );
}

export const sortKeys = ['name', 'kind', 'tier', 'starts'] as const;
export type SortKey = (typeof sortKeys)[number];

const orders: Readonly<Record<SortKey, (partner: Listed) => string>> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  tier: ({ telling }) => telling[0]?.tier ?? '',
  starts: ({ telling }) => telling[0]?.starts ?? '',
};
const byWord = new Intl.Collator('en-GB', { numeric: true }).compare;

export function sorted(rows: readonly Listed[], key: SortKey, direction: 'ascending' | 'descending'): Listed[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * byWord(orders[key](a), orders[key](b)) || byWord(a.name, b.name));
}
