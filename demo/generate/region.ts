import type { OrganisationKind, ServiceKind } from '../../src/features/partnership/index.ts';

/**
 * What a service brings to the two tranches, and whom it can send as educators. The numbers are chosen so that the region
 * has the gaps that teaching partnerships report: teams that would take students but have too few educators who are
 * qualified and current, the latter most of all in one children's service for final placements [M].
 */
export interface ServiceShape {
  kind: ServiceKind;
  name: string;
  teams: readonly (keyof typeof teamAreas)[];
  /** Places that its teams offer for final placements, and for first and contrasting ones. */
  finalPlaces: number;
  firstPlaces: number;
  /** Educators of each sort who are current; `lapsed` are PEPS 2 and out of currency. */
  educators: { peps2: number; trainee: number; peps1: number; lapsed: number; inactive: number };
  /** Vacancies that it expects for newly qualified social workers. */
  vacancies: number;
}

export interface OrganisationShape {
  /** Begins its offers' and educators' references. */
  code: string;
  kind: OrganisationKind;
  name: string;
  shortName: string;
  ukprn?: string;
  outcodes: readonly string[];
  /** Its services have held memberships of their own for some time, one primary and one secondary [E 7.1]. */
  dividedMembership?: true;
  services: readonly ServiceShape[];
}

/** Teams as councils have them, with the area of practice in which a student works there. */
export const teamAreas = {
  'First Response': 'safeguarding',
  'Safeguarding and Court': 'safeguarding',
  'Children in Care': 'looked-after children',
  'Family Support': 'early help',
  Fostering: 'fostering and adoption',
  'Children with Disabilities': 'disabled children',
  'Youth Justice': 'youth justice',
  'Hospital Discharge': 'hospital',
  'Community Mental Health': 'mental health',
  'Learning Disability': 'learning disability',
  'Older People': 'older people',
  'Adult Safeguarding': 'adult safeguarding',
  Recovery: 'substance use',
} as const;

const children = [
  'First Response',
  'Safeguarding and Court',
  'Children in Care',
  'Children with Disabilities',
] as const;
const adults = ['Hospital Discharge', 'Community Mental Health', 'Older People', 'Learning Disability'] as const;

function service(
  kind: ServiceKind,
  [finalPlaces, firstPlaces]: readonly [number, number],
  [peps2, trainee, peps1, lapsed, inactive]: readonly [number, number, number, number, number],
  vacancies: number,
  teams: ServiceShape['teams'] = kind === 'children' ? children : adults,
): ServiceShape {
  const name = kind === 'children' ? 'Children and families' : 'Adult social care';
  const educators = { peps2, trainee, peps1, lapsed, inactive };
  return { kind, name, teams, finalPlaces, firstPlaces, educators, vacancies };
}

/** No real council, trust, charity or university has these names; the outcodes are those of a real region. */
export const organisations: readonly OrganisationShape[] = [
  {
    code: 'LU',
    kind: 'university',
    name: 'Larkmoor University',
    shortName: 'Larkmoor',
    ukprn: '90000001',
    outcodes: ['NG7'],
    services: [],
  },
  {
    code: 'ALD',
    kind: 'local-authority',
    name: 'Alderbrook City Council',
    shortName: 'Alderbrook',
    outcodes: ['DE1', 'DE21', 'DE22', 'DE23', 'DE24'],
    services: [
      service('children', [8, 7], [6, 1, 2, 1, 0], 5, [...children, 'Fostering']),
      service('adults', [6, 5], [4, 1, 1, 1, 0], 3),
    ],
  },
  {
    code: 'THO',
    kind: 'local-authority',
    name: 'Thornmere Borough Council',
    shortName: 'Thornmere',
    outcodes: ['NG9', 'NG10', 'DE7', 'DE72'],
    services: [service('children', [5, 7], [4, 1, 2, 1, 0], 4), service('adults', [4, 5], [4, 0, 1, 1, 0], 2)],
  },
  {
    code: 'CAS',
    kind: 'local-authority',
    name: 'Castlewick Council',
    shortName: 'Castlewick',
    outcodes: ['DE5', 'DE56', 'DE55', 'DE75'],
    dividedMembership: true,
    services: [service('children', [4, 0], [3, 0, 1, 1, 0], 3), service('adults', [4, 4], [4, 0, 1, 1, 0], 2)],
  },
  {
    code: 'MAR',
    kind: 'local-authority',
    name: 'Marlingate City Council',
    shortName: 'Marlingate',
    outcodes: ['NG1', 'NG3', 'NG5', 'NG7', 'NG8'],
    services: [
      service('children', [9, 10], [7, 1, 3, 2, 1], 6, [...children, 'Youth Justice', 'Fostering']),
      service('adults', [8, 9], [6, 1, 2, 2, 1], 4, [...adults, 'Adult Safeguarding']),
    ],
  },
  {
    code: 'ELM',
    kind: 'local-authority',
    name: 'Elmsworth Council',
    shortName: 'Elmsworth',
    outcodes: ['NG2', 'NG11', 'NG12'],
    services: [service('children', [4, 5], [3, 0, 1, 1, 0], 2), service('adults', [3, 0], [3, 0, 1, 1, 0], 1)],
  },
  {
    code: 'RAV',
    kind: 'local-authority',
    name: 'Ravensholt County Council',
    shortName: 'Ravensholt',
    outcodes: ['NG17', 'NG18', 'NG19'],
    services: [
      service('children', [8, 6], [2, 0, 5, 4, 1], 7, [...children, 'Youth Justice']),
      service('adults', [3, 5], [3, 0, 2, 1, 0], 3),
    ],
  },
  {
    code: 'NOR',
    kind: 'local-authority',
    name: 'Northmarsh Council',
    shortName: 'Northmarsh',
    outcodes: ['DE11', 'DE14', 'DE15', 'DE65'],
    services: [service('children', [4, 6], [2, 0, 0, 2, 1], 4), service('adults', [3, 4], [2, 0, 0, 2, 0], 2)],
  },
  {
    code: 'FEN',
    kind: 'childrens-trust',
    name: 'Fennimore Children’s Trust',
    shortName: 'Fennimore',
    outcodes: ['NG4', 'NG5', 'NG6', 'NG15'],
    services: [service('children', [6, 8], [4, 1, 2, 1, 0], 4, [...children, 'Family Support'])],
  },
  {
    code: 'WAY',
    kind: 'voluntary',
    name: 'Wayfold Families',
    shortName: 'Wayfold',
    outcodes: ['NG7', 'DE23'],
    services: [service('children', [1, 0], [1, 0, 1, 0, 0], 0, ['Family Support', 'Children with Disabilities'])],
  },
  {
    code: 'OPL',
    kind: 'voluntary',
    name: 'Openlatch',
    shortName: 'Openlatch',
    outcodes: ['NG1', 'DE1'],
    services: [service('adults', [2, 4], [1, 0, 2, 0, 0], 0, ['Recovery', 'Learning Disability'])],
  },
];

/**
 * From where the students of each tranche come, as outcodes with their weights: the city and its suburbs for all, and for
 * each tranche more of one end of the region.
 */
const city = { NG7: 9, NG8: 6, NG9: 6, NG3: 6, NG5: 5, NG1: 3, NG2: 4, NG11: 2, NG12: 1, NG4: 3, NG6: 3, NG10: 4 };
const west = { DE1: 4, DE21: 3, DE22: 3, DE23: 4, DE24: 3, DE3: 1, DE7: 3, DE72: 1, DE73: 1, DE74: 1 };
const between = { DE5: 1, DE56: 1, DE75: 2, DE55: 2, NG15: 2, NG16: 2 };
export const north = { NG17: 10, NG18: 11, NG19: 9, NG21: 4 };
export const south = { DE11: 16, DE14: 16, DE15: 8, DE65: 3 };
export const homes: Readonly<Record<'final' | 'first', Readonly<Record<string, number>>>> = {
  final: { ...city, ...west, ...between, ...north, DE14: 3 },
  first: { ...city, ...west, ...between, ...south, NG18: 4 },
};
