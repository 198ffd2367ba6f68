import { nqsw } from '../model.ts';
import { monthsBetween, type WorkerRecord } from './records.ts';

/** The grades of a calibrated service, from the newest up. */
export const grades = [nqsw, 'social-worker', 'experienced', 'senior', 'manager'] as const;
export type Grade = (typeof grades)[number];

/** How long somebody is an NQSW, and until when a social worker is in early professional development. */
export interface GradeSettings {
  /** Months of the ASYE; from 2027 a two-year induction is planned in children’s services. */
  asyeMonths: number;
  /** Years after starting from which a social worker counts as experienced: the second and third year are EPD. */
  epdYears: number;
}

export const usualGrades: GradeSettings = { asyeMonths: 12, epdYears: 3 };

const managing = ['senior-manager', 'middle-manager', 'first-line-manager'];

/**
 * The grade of somebody in post at a date: managers and senior practitioners by their role; others by their service, those who
 * started newly qualified being NQSWs in their first year. Whose start is not known counts as a social worker.
 */
export function gradeOf(
  { role, origin, started }: Pick<WorkerRecord, 'role' | 'origin' | 'started'>,
  date: string,
  { asyeMonths, epdYears }: GradeSettings = usualGrades,
): Grade {
  if (role !== undefined && managing.includes(role)) return 'manager';
  if (role === 'senior-practitioner') return 'senior';
  if (started === undefined) return 'social-worker';
  const months = monthsBetween(started, date);
  if (origin === nqsw && months < asyeMonths) return nqsw;
  return months < epdYears * 12 ? 'social-worker' : 'experienced';
}
