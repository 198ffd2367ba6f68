import type { ConversionRow } from '../conversion.ts';
import type { Count } from '../count.ts';
import type { Activity, DestinationRow, Employer, JobRole } from '../destinations.ts';

/** A row of conversion of the years of [P 2.1]: NQSWs of one year beside students on placement in the year before. */
export const converted = (
  service: ConversionRow['service'],
  year: number,
  [placed, recruited, nqsw]: readonly [Count, Count, Count],
  otherGraduates: Count = 'not-available',
): ConversionRow => ({
  organisationId: 'council',
  service,
  year,
  placementYear: year - 1,
  placed,
  recruited,
  nqsw,
  otherGraduates,
});

/** The counts of [P 2.1]. */
export const medway = {
  children2018: converted('children', 2018, [19, 5, 12]),
  adults2018: converted('adults', 2018, [7, 3, 8]),
  children2019: converted('children', 2019, [25, 5, 12]),
  adults2019: converted('adults', 2019, [7, 3, 6]),
};
export const kent = {
  children2018: converted('children', 2018, [55, 30, 68]),
  adults2018: converted('adults', 2018, [15, 7, 34]),
  children2019: converted('children', 2019, [64, 33, 64]),
  adults2019: converted('adults', 2019, [16, 7, 38]),
};

const went = (
  year: number,
  count: Count,
  activity: Activity,
  employer?: Employer,
  role?: JobRole,
  programme = 'BA and MA',
): DestinationRow => ({
  organisationId: 'university',
  programme,
  year,
  asked: '6-months',
  activity,
  employer,
  role,
  count,
});

/** The counts of [P 1] of the University of Kent. Of 2017-18 nothing was provided. */
export const kentGraduates: readonly DestinationRow[] = [
  ...(
    [
      ['work', 'partnership', 'social-worker', 19, 16],
      ['work', 'partnership', 'other-role', 2, 0],
      ['work', 'other-authority', 'social-worker', 7, 10],
      ['work', 'other-authority', 'other-role', 0, 0],
      ['work', 'other-employer', 'social-worker', 3, 0],
      ['work', 'other-employer', 'other-role', 4, 5],
      ['other-activity', undefined, undefined, 6, 3],
      ['did-not-respond', undefined, undefined, 15, 8],
    ] as const
  ).flatMap(([activity, employer, role, first, second]) => [
    went(2016, first, activity, employer, role),
    went(2017, second, activity, employer, role),
  ]),
  went(2018, 56, 'not-provided'),
];

/** The counts of [P 1] of Canterbury. The 32 of 2015-16 include a BA cohort that was never asked: how many is not told. */
export const canterburyGraduates: readonly DestinationRow[] = (
  [
    ['work', 'graduate-level', 26, 29, 37],
    ['work', 'other-role', 'unknown', 0, 1],
    ['other-activity', undefined, 'unknown', 2, 1],
    ['further-study', undefined, 'unknown', 0, 1],
    ['did-not-respond', undefined, 32, 16, 58],
  ] as const
).flatMap(([activity, role, ...counts]) =>
  counts.map((count, at) => went(2016 + at, count, activity, activity === 'work' ? 'not-told' : undefined, role)),
);

/** The counts of [P 1] of Canterbury in 2018-19. One BA cell reads 11 or 14: only 14 makes its column 33. */
export const canterbury2019: readonly DestinationRow[] = (
  [
    ['work', 'partnership', 'social-worker', 14, 13],
    ['work', 'other-authority', 'social-worker', 1, 0],
    ['work', 'other-employer', 'social-worker', 1, 1],
    ['other-activity', undefined, undefined, 5, 6],
    ['did-not-respond', undefined, undefined, 12, 6],
  ] as const
).flatMap(([activity, employer, role, ba, ma]) => [
  { ...went(2019, ba, activity, employer, role, 'BA'), asked: 'end-of-course' as const },
  { ...went(2019, ma, activity, employer, role, 'MA'), asked: 'end-of-course' as const },
]);
