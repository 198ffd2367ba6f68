import { defaultPolicy, type Educator, type Offer, type Place, type Round, type Student } from '../../model.ts';

/** A point so many kilometres north of 51° N on one meridian. */
export const northBy = (km: number): Place => ({
  outcode: `N${km}`,
  lat: 51 + km / 111.195,
  lon: 0,
  approximate: false,
});

/** A student for whom nothing is unusual: a final placement, drives, asked for two areas. */
export const student = (row: Partial<Student> & { id: string }): Student => ({
  stage: 'final',
  preferredAreas: ['safeguarding', 'hospital'],
  home: northBy(0),
  drives: true,
  excluded: [],
  needs: [],
  ...row,
});

/** A statutory offer in Merton children’s services for a final placement, five kilometres away. */
export const offer = (row: Partial<Offer> & { id: string }): Offer => ({
  organisation: 'Merton',
  service: 'children',
  team: 'Duty',
  area: 'safeguarding',
  statutory: true,
  places: 1,
  stages: ['final'],
  at: northBy(5),
  driverRequired: false,
  provides: [],
  onSiteSupervisor: true,
  partner: true,
  ...row,
});

/** A current PEPS 2 educator in Merton children’s services, who stays on site. */
export const educator = (row: Partial<Educator> & { id: string }): Educator => ({
  organisation: 'Merton',
  service: 'children',
  at: northBy(5),
  peps: '2',
  lastStudentEnded: '2026-05-01',
  teachesPracticeEducation: false,
  capacity: 1,
  offSite: false,
  ...row,
});

export const roundOf = (rows: Partial<Round>): Round => ({
  students: [],
  offers: [],
  educators: [],
  pins: [],
  policy: defaultPolicy,
  ...rows,
});
