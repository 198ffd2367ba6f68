/** The headings of `allocation.csv` and `unplaced.csv`, as docs/formats.md promises them. */
export const allocationColumns = [
  'student_id',
  'offer_id',
  'organisation',
  'service',
  'team',
  'educator_id',
  'educator_role',
  'assessor_id',
  'travel_km',
  'preference_rank',
  'statutory',
  'explanation',
];
export const unplacedColumns = ['student_id', 'reason_code', 'explanation', 'what_would_help'];
