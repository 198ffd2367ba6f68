/**
 * The categories in which figures are told, each with the words that people read. The first are the codes of the
 * children's social work workforce census (DfE); what other returns hold is translated into them.
 */
export const roles = {
  'senior-manager': 'Senior manager',
  'middle-manager': 'Middle manager',
  'first-line-manager': 'First-line manager',
  'senior-practitioner': 'Senior practitioner',
  'case-holder': 'Case holder',
  'qualified-without-cases': 'Qualified, without cases',
  'social-worker': 'Social worker',
} as const;
export type Role = keyof typeof roles;

/** Where a starter came from. */
export const origins = {
  nqsw: 'Newly qualified social worker',
  'other-authority': 'Social worker in another authority in England',
  'outside-england': 'Social worker outside England',
  agency: 'Agency social worker',
  'other-social-work': 'Other social work',
  'other-social-care': 'Other work in social care',
  'outside-social-care': 'Outside social care, not in work, or a break',
  other: 'Other',
} as const;
export type Origin = keyof typeof origins;

/** Where a leaver went: as where starters come from, without the newly qualified. */
export const destinations = {
  'other-authority': 'Social worker in another authority in England',
  'outside-england': 'Social worker outside England',
  agency: 'Agency social worker',
  'other-social-work': 'Other social work',
  'other-social-care': 'Other work in social care',
  'outside-social-care': 'Outside social care, not in work, or a break',
  other: 'Other',
} as const;
export type Destination = keyof typeof destinations;

export const reasons = {
  resignation: 'Resigned',
  'voluntary-redundancy': 'Voluntary redundancy',
  'compulsory-redundancy': 'Compulsory redundancy',
  dismissed: 'Dismissed',
  retired: 'Retired',
  deceased: 'Died',
  'other-role': 'Another role in the authority',
  other: 'Other',
} as const;
export type Reason = keyof typeof reasons;

export const sexes = { female: 'Female', male: 'Male', other: 'Neither, or another' } as const;
export type Sex = keyof typeof sexes;

/** Groups of the 2011 census of England and Wales, in which Chinese is among Asian. */
export const ethnicGroups = { white: 'White', mixed: 'Mixed', asian: 'Asian', black: 'Black', other: 'Other' } as const;
export type EthnicGroup = keyof typeof ethnicGroups;

export const notKnown = 'not known';

/** The categories of one of these lists, in its order. */
export const keysOf = <Key extends string>(categories: Record<Key, string>): Key[] =>
  Object.keys(categories).filter((key): key is Key => key in categories);
