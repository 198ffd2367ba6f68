import { addPersona, enrolPersona } from '../../src/features/accounts/index.ts';
import { educators } from '../../src/features/educators/index.ts';
import { students } from '../../src/features/people/index.ts';
import { matchedIn, type Run, waitingOf } from '../../src/features/placements/index.ts';
import type { Tx } from '../../src/platform/database/index.ts';
import type { Demonstration } from '../generate/index.ts';
import type { Acting } from './acting.ts';

interface Persona {
  personId: string;
  tries: string;
}

/**
 * Puts everybody whom a visitor can be on the list, last of all: a demonstration without it was not loaded to its end.
 * The educator and two students are of the run that was accepted.
 */
export async function addPersonas(acting: Acting, made: Demonstration, accepted: Run): Promise<void> {
  const [match] = await acting.as('lead', (tx) => matchedIn(tx, accepted.id));
  const [waits] = await acting.as('lead', (tx) => waitingOf(tx, accepted.id));
  if (match === undefined || waits === undefined)
    throw new Error('The demonstration has nobody placed, or nobody waiting.');
  await acting.asSystem(async (tx) => {
    const personas: Persona[] = made.personnel.map(({ key, tries }) => ({ personId: acting.personId(key), tries }));
    const [educator] = await educators(tx, { references: [match.educatorReference] });
    if (educator === undefined) throw new Error('The demonstration has lost an educator.');
    await enrolPersona(tx, { personId: educator.personId }, post('practice-educator'));
    personas.splice(5, 0, {
      personId: educator.personId,
      tries: 'Has a student coming. Open the round to see who, where and when, and nothing of anybody else.',
    });
    personas.splice(6, 0, {
      personId: await studentOf(tx, match.reference),
      tries: 'Is placed. Open the round to see where, with whom and when.',
    });
    personas.splice(7, 0, {
      personId: await studentOf(tx, waits.reference),
      tries: 'Still waits for a placement. Open the round to see what a student is told meanwhile.',
    });
    for (const [position, persona] of personas.entries()) await addPersona(tx, { ...persona, position });
  });
}

async function studentOf(tx: Tx, reference: string): Promise<string> {
  const [student] = await students(tx, { references: [reference] });
  if (student === undefined) throw new Error('The demonstration has lost a student.');
  return enrolPersona(tx, { personId: student.personId }, post('student'));
}

const post = (role: 'practice-educator' | 'student') => ({ role, organisationId: undefined, serviceId: undefined });
