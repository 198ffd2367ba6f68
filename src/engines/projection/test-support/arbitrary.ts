import fc from 'fast-check';
import type { Service, StaffGroup } from '../model.ts';

const grades = ['nqsw', 'social-worker', 'experienced', 'senior'] as const;
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.integer({ min: 0, max: 40 });

const staffGroup: fc.Arbitrary<StaffGroup> = fc.record({
  grade: fc.constantFrom(...grades),
  serviceMonths: fc.integer({ min: 0, max: 150 }),
  fte: fc.constantFrom(1, 0.8, 0.6, 0.5, 0.5405),
  count: people,
});

const steps = fc.subarray([
  { from: 'nqsw', to: 'social-worker' },
  { from: 'social-worker', to: 'experienced' },
  { from: 'experienced', to: 'senior' },
  { from: 'social-worker', to: 'senior' },
]);

/** Any service; its caps leave room for those who are there. */
export const anyService: fc.Arbitrary<Service> = fc
  .record({
    staff: fc.array(staffGroup, { minLength: 1, maxLength: 8 }),
    posts: fc.tuple(people, people, people, people),
    spare: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
    leave: fc.record({ under2: probability, '2to5': probability, over5: probability }),
    steps,
    after: fc.integer({ min: 0, max: 48 }),
    perYear: probability,
    starts: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom('vacant', 'vacant+15%')),
    fillPerMonth: probability,
  })
  .map(({ staff, posts, spare, leave, steps: rules, after, perYear, starts, fillPerMonth }) => {
    const present = (name: string): number =>
      staff.filter(({ grade }) => grade === name).reduce((sum, { fte, count }) => sum + fte * count, 0);
    return {
      organisation: 'Croydon',
      service: 'children',
      posts: Object.fromEntries(grades.map((grade, at) => [grade, posts[at] ?? 0])),
      ...(spare !== null && { caps: { senior: present('senior') + spare, nqsw: present('nqsw') + spare } }),
      staff,
      leave,
      progress: rules.map((rule) => ({ ...rule, afterMonths: after, perYear })),
      recruit: { nqsw: { months: [9, 2], posts: starts }, others: { fillPerMonth } },
      agencyCover: 0.5,
    };
  });
