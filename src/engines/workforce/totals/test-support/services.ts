import fc from 'fast-check';
import type { Worker } from '../../model.ts';
import { somebody } from '../../test-support/somebody.ts';

/** The census year of these workers. */
export const year = 2025;

/** Several people alike. Ages near the edges of tables more often, and few of the rare kinds. */
const alike: fc.Arbitrary<Worker[]> = fc
  .record({
    age: fc.constantFrom(25, 29, 33, 44, 49, 51, 53, 54, 56, 58, 59, 60, 60, 60, 61, 62, 64, 65, 66, 70, undefined),
    standing: fc.constantFrom<Worker['standing']>('in-post', 'in-post', 'in-post', 'in-post', 'leaver', 'agency'),
    fte: fc.constantFrom(1, 1, 1, 1, 1, 0.6, 0.6, undefined),
    role: fc.constantFrom<Worker['role']>(
      'case-holder',
      'case-holder',
      'case-holder',
      'senior-practitioner',
      undefined,
    ),
    sex: fc.constantFrom<Worker['sex']>('female', 'female', 'female', 'male'),
    daysLost: fc.constantFrom(0, 4, 4, 4, 4, 4, 4, undefined),
    times: fc.constantFrom(1, 2, 3, 6, 9, 14),
  })
  .map(({ age, times, ...rest }) =>
    Array.from({ length: times }, () => ({
      ...somebody,
      ...rest,
      born: age === undefined ? undefined : `${year - age}-05-05`,
      ...(rest.standing === 'leaver' && { ended: '2025-03-31', reason: 'resignation', destination: 'other' }),
    })),
  );

/** The workers of some services. */
export const servicesOf = (fewest: number, most: number): fc.Arbitrary<Worker[][]> =>
  fc.array(
    fc.array(alike, { minLength: 3, maxLength: 16, size: 'max' }).map((groups) => groups.flat()),
    { minLength: fewest, maxLength: most },
  );
