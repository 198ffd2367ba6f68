import type { Moment } from '../../../engines/pipeline/index.ts';

/** A share in percent that a partnership set itself, with where that is written. */
export interface Aim {
  percent: number;
  source: string;
}

/** Of students on placement, those whom the authority then recruits [W 5.1]. */
export const conversionAim: Aim = {
  percent: 80,
  source: 'The aim of Kent and Medway’s councils, at least 80% of students on placement',
};

/** Employed in social work after graduation [P]; it is not told there of which graduates. */
export const destinationAims: Readonly<Partial<Record<Moment, Aim>>> = {
  '6-months': {
    percent: 70,
    source:
      'The aim of the Kent and Medway partnership, at least 70% in social work 6 months after graduation, of whom is not told',
  },
  '12-months': {
    percent: 80,
    source:
      'The aim of the Kent and Medway partnership, at least 80% in social work 12 months after graduation, of whom is not told',
  },
};
