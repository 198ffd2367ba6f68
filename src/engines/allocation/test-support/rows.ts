import { defaultPolicy, type Educator, type Offer, type Place, type Round, type Student } from '../model.ts';

export const here: Place = { outcode: 'KT1', lat: 51.41, lon: -0.3, approximate: false };

/** Rows that fit each other, to be changed in the one respect that a test is about. */
export const aStudent = (more: Partial<Student> = {}): Student => ({
  id: 'S1',
  stage: 'first',
  preferredAreas: [],
  home: here,
  drives: true,
  excluded: [],
  needs: [],
  ...more,
});

export const anOffer = (more: Partial<Offer> = {}): Offer => ({
  id: 'O1',
  organisation: 'Croydon',
  service: 'children',
  team: 'First Response',
  area: 'safeguarding',
  statutory: true,
  places: 1,
  stages: ['first', 'final'],
  at: here,
  driverRequired: false,
  provides: [],
  onSiteSupervisor: true,
  partner: true,
  ...more,
});

export const anEducator = (more: Partial<Educator> = {}): Educator => ({
  id: 'E1',
  organisation: 'Croydon',
  service: 'children',
  at: here,
  peps: '2',
  lastStudentEnded: '2026-03-01',
  teachesPracticeEducation: false,
  capacity: 1,
  offSite: false,
  ...more,
});

export const aRound = (more: Partial<Round> = {}): Round => ({
  students: [aStudent()],
  offers: [anOffer()],
  educators: [anEducator()],
  pins: [],
  policy: defaultPolicy,
  ...more,
});
