import { numbered } from './numbered.ts';

/**
 * Gives each student one of as many seats (educators, repeated by students they take), keeping the order of both where
 * the pins allow it; undefined if they do not allow any. Answers with the educator of each student.
 */
export function seat(
  students: readonly number[],
  educators: readonly number[],
  allowed: (student: number, educator: number) => boolean,
): number[] | undefined {
  if (students.length !== educators.length) throw new Error('there are not as many educators as students');
  const studentAt = new Array<number>(educators.length).fill(-1);

  function place(student: number, tried: Set<number>): boolean {
    for (const [at, educator] of educators.entries()) {
      if (tried.has(at) || !allowed(numbered(students, student), educator)) continue;
      tried.add(at);
      const sitting = numbered(studentAt, at);
      if (sitting >= 0 && !place(sitting, tried)) continue;
      studentAt[at] = student;
      return true;
    }
    return false;
  }

  for (const student of students.keys()) if (!place(student, new Set())) return undefined;
  const seats: number[] = [];
  studentAt.forEach((student, at) => {
    seats[student] = numbered(educators, at);
  });
  return seats;
}
