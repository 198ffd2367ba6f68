/** The partners of a partnership, what they consist of, and the places that they hold in it. */

export const organisationKinds = [
  'local-authority',
  'childrens-trust',
  'nhs-trust',
  'university',
  'voluntary',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  'local-authority': 'Local authority',
  'childrens-trust': 'Children’s trust',
  'nhs-trust': 'NHS trust',
  university: 'University',
  voluntary: 'Private, voluntary or independent',
};

export const serviceKinds = ['children', 'adults'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** As an adjective: “the children’s service”. */
export const serviceWords: Readonly<Record<ServiceKind, string>> = { children: 'children’s', adults: 'adults’' };

export const tiers = ['primary', 'secondary'] as const;
export type Tier = (typeof tiers)[number];

export interface Organisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  shortName: string;
  /** Eight digits, of universities: how the public registers call them. */
  ukprn: string | undefined;
}

/** A partner's children's or adults' directorate: at most one of each. */
export interface Service {
  id: string;
  organisationId: string;
  kind: ServiceKind;
  name: string;
}

/** A unit inside a service in which a student sits. */
export interface Team {
  id: string;
  serviceId: string;
  name: string;
  outcode: string | undefined;
}

/** A place in the partnership for a period, held by a partner or, with `serviceId`, by one of its services [E 7.1]. */
export interface Membership {
  id: string;
  organisationId: string;
  serviceId: string | undefined;
  tier: Tier;
  /** ISO dates; the last day belongs to it. No end: until further notice. */
  starts: string;
  ends: string | undefined;
}

/** An organisation with its services and the memberships that it holds or held here, the latest first. */
export interface Partner extends Organisation {
  services: Service[];
  memberships: Membership[];
}

export function isRunning({ starts, ends }: Pick<Membership, 'starts' | 'ends'>, day: string): boolean {
  return starts <= day && (ends === undefined || ends >= day);
}

/** Running, to come or over, by the memberships it holds. */
export function standing({ memberships }: Pick<Partner, 'memberships'>, day: string): 'member' | 'to-come' | 'former' {
  if (memberships.some((membership) => isRunning(membership, day))) return 'member';
  return memberships.some(({ starts }) => starts > day) ? 'to-come' : 'former';
}

/**
 * The membership that a new one would contradict: of the same holder, or of the whole partner and one of its services,
 * with a day in common.
 */
export function contradicted(
  wanted: Pick<Membership, 'serviceId' | 'starts' | 'ends'>,
  held: readonly Membership[],
): Membership | undefined {
  return held.find(
    (other) =>
      (other.serviceId === undefined || wanted.serviceId === undefined || other.serviceId === wanted.serviceId) &&
      other.starts <= (wanted.ends ?? '9999-12-31') &&
      wanted.starts <= (other.ends ?? '9999-12-31'),
  );
}

/** Counts of people below this are kept from those whose people they are not. */
export const smallestShown = 5;

/**
 * A count of people as it may be shown to somebody who sees `visible` of them by name. Where 1 to 4 are others' people,
 * neither they nor a total from which they could be worked out are shown: `undefined`.
 */
export function countShown(total: number, visible: number): number | undefined {
  const others = total - visible;
  return others > 0 && others < smallestShown ? undefined : total;
}
