import type { Chance } from '../chance.ts';
import { csvOf } from '../files.ts';
import type { WorkforceYear } from './careers.ts';
import type { SocialWorker } from './people.ts';
import type { WorkforceShape } from './shapes.ts';

const roles = {
  1: 'senior-manager',
  2: 'middle-manager',
  3: 'first-line-manager',
  4: 'senior-practitioner',
  5: 'case-holder',
  6: 'qualified-without-cases',
} as const;
const origins = ['nqsw', 'other-authority', 'outside-england', 'agency', 'other-social-work', 'other-social-care'];
const destinations = ['other-authority', 'outside-england', 'agency', 'other-social-work', 'other-social-care'];
const groups: Readonly<Record<string, string>> = { W: 'white', M: 'mixed', A: 'asian', B: 'black', O: 'other' };

/** The plain template, as somebody fills it in who makes neither return: what they do not know is left empty. */
export async function templateFile(chance: Chance, { vacancy }: WorkforceShape, told: WorkforceYear): Promise<Buffer> {
  const { year, inPost, leavers, agency } = told;
  const row = (employment: string, one: SocialWorker) => ({
    year,
    service: 'children',
    employment,
    person: `P${one.number}`,
    fte: one.fte,
    date_of_birth: one.born,
    sex: one.sex === 'M' ? 'male' : 'female',
    ethnicity: groups[one.ethnicity.slice(0, 1)] ?? '',
    role: roles[one.role],
    started: one.started,
    came_from: origins[one.origin - 1] ?? '',
    left: '',
    went_to: '',
    reason: '',
    cases: one.role === 5 && employment !== 'left' ? Math.round(chance.whole(8, 14) * one.fte) : '',
    days_lost: employment === 'in post' ? chance.whole(0, 9) : '',
    covers_vacancy: employment === 'agency' ? 'yes' : '',
  });
  return Buffer.from(
    await csvOf([
      ...inPost.map((one) => row('in post', one)),
      ...leavers.map((one) => ({
        ...row('left', one),
        left: one.ended,
        went_to: destinations[one.destination - 1] ?? '',
        reason: one.reason === 5 ? 'retired' : 'resignation',
      })),
      ...agency.map((one) => row('agency', one)),
      ...Array.from({ length: Math.round((inPost.length * vacancy) / (100 - vacancy)) }, () => ({
        year,
        service: 'children',
        employment: 'vacancy',
        fte: 1,
      })),
    ]),
  );
}
