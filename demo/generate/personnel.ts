import type { ServiceKind } from '../../src/features/partnership/index.ts';

/** People who hold a role by their post. Those of the registers are found once there are placements. */
export interface Personnel {
  key: 'lead' | 'consultant' | 'coordinator' | 'thornmere' | 'ravensholt' | 'board' | 'evaluator';
  name: string;
  role:
    | 'partnership-lead'
    | 'practice-consultant'
    | 'university-co-ordinator'
    | 'employer-lead'
    | 'board-member'
    | 'evaluator';
  /** Short name of the organisation that it is held for, and the service where it is one alone. */
  at?: string;
  service?: ServiceKind;
  /** What a visitor can try as this person. */
  tries: string;
}

export const personnel: readonly Personnel[] = [
  {
    key: 'lead',
    name: 'Philippa Adeyemi',
    role: 'partnership-lead',
    tries:
      'Sees what is due and what is slipping. Look at why students wait and what would place them, accept the allocation that is ready, make sense of the list that Thornmere sent, and see under Workforce who leaves and whose data is in.',
  },
  {
    key: 'consultant',
    name: 'Owen Tranter',
    role: 'practice-consultant',
    tries:
      'Keeps the register of practice educators. Find those who will soon be out of currency, and see whom the allocation asks of each of them.',
  },
  {
    key: 'coordinator',
    name: 'Meera Nair',
    role: 'university-co-ordinator',
    at: 'Larkmoor',
    tries:
      'Gets every student a suitable placement. Open the round, promise or refuse a place with a pin, run the allocation again, compare the two and accept one. Under Plan, send how students progress and where graduates go.',
  },
  {
    key: 'thornmere',
    name: 'Gareth Ingleby',
    role: 'employer-lead',
    at: 'Thornmere',
    tries:
      'Answers for both services of a council. Offer another place, withdraw one with a reason, and see which students are coming; nobody else’s are shown. Send the workforce return that was read.',
  },
  {
    key: 'ravensholt',
    name: 'Denise Mensah',
    role: 'employer-lead',
    at: 'Ravensholt',
    service: 'children',
    tries:
      'Answers for one children’s service, the one that is shortest of educators. Bring an educator’s record up to date and see what that changes; under Workforce, see who leaves, when and why.',
  },
  {
    key: 'board',
    name: 'Rosalind Keating',
    role: 'board-member',
    tries:
      'Sees the partners and what each brings, the workforce of all together, how many students become its newly qualified social workers, and nothing about any person. Under Plan, compare what a retention payment and more NQSWs come to.',
  },
  {
    key: 'evaluator',
    name: 'Tomasz Varley',
    role: 'evaluator',
    tries: 'Sees the partnership and its workforce as a whole, and nothing about any person.',
  },
];
