import type { Worker } from '../model.ts';

/** A case holder in post in 2021 and 2025 of whom everything is known. */
export const somebody: Worker = {
  standing: 'in-post',
  repeated: false,
  fte: 1,
  born: '1985-05-05',
  started: '2015-10-01',
  ended: undefined,
  sex: 'female',
  ethnicity: 'white',
  role: 'case-holder',
  origin: 'nqsw',
  destination: undefined,
  reason: undefined,
  cases: 15,
  daysLost: 4,
};
