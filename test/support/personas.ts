import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/index.ts';
import type { Role } from '../../src/platform/identity/me.ts';
import '../../src/features/educators/schema.ts';
import '../../src/features/partnership/schema.ts';
import '../../src/features/people/schema.ts';

/**
 * A small invented partnership, Rivermouth, with a person for every role, and a second partnership, Highmoor, whose lead
 * must see nothing of it. Thornham Council has both services, and its lead answers for the children's only; Aldermere
 * Children's Trust has one, and its lead answers for the whole trust.
 */
export interface World {
  partnershipId: string;
  elsewhereId: string;
  organisations: Record<'kingsbridge' | 'eastmoor' | 'thornham' | 'aldermere' | 'faraway', string>;
  services: Record<'thornhamChildren' | 'thornhamAdults' | 'aldermereChildren' | 'farawayAdults', string>;
  teams: Record<'thornhamFirst' | 'thornhamHospital' | 'aldermereSafeguarding', string>;
  personas: Record<PersonaName, Persona>;
  /** The records that the persona `educator` (in Thornham children's) and the persona `student` (at Kingsbridge) have. */
  educatorId: string;
  studentId: string;
}

export interface Persona {
  personId: string;
  name: string;
  partnershipId: string;
}

export const personaNames = [
  'ada',
  'consultant',
  'coordinator',
  'childrensLead',
  'trustLead',
  'educator',
  'student',
  'board',
  'evaluator',
  'otherLead',
] as const;
export type PersonaName = (typeof personaNames)[number];

const people: Record<PersonaName, { name: string; role: Role; at?: keyof World['organisations'] }> = {
  ada: { name: 'Ada Fenwick', role: 'partnership-lead' },
  consultant: { name: 'Colin Pryce', role: 'practice-consultant' },
  coordinator: { name: 'Kamala Iyer', role: 'university-co-ordinator', at: 'kingsbridge' },
  childrensLead: { name: 'Tessa Thorn', role: 'employer-lead', at: 'thornham' },
  trustLead: { name: 'Alun Meredith', role: 'employer-lead', at: 'aldermere' },
  educator: { name: 'Edie Practice', role: 'practice-educator' },
  student: { name: 'Stefan Learner', role: 'student' },
  board: { name: 'Beatrix Chair', role: 'board-member' },
  evaluator: { name: 'Evan Measure', role: 'evaluator' },
  otherLead: { name: 'Olga Highmoor', role: 'partnership-lead' },
};

/** Puts Rivermouth and Highmoor into an empty database. */
export async function makeWorld(database: Database): Promise<World> {
  const world = newWorld();
  const { partnershipId, elsewhereId, organisations: org, services, teams, personas } = world;
  await database.as({ kind: 'system' }, async (tx) => {
    await tx
      .insertInto('partnership')
      .values([
        { id: partnershipId, name: 'Rivermouth Social Work Teaching Partnership', short_name: 'Rivermouth' },
        { id: elsewhereId, name: 'Highmoor Social Work Teaching Partnership', short_name: 'Highmoor' },
      ])
      .execute();
    await tx
      .insertInto('organisation')
      .values([
        organisation(org.kingsbridge, 'university', 'Kingsbridge University', 'Kingsbridge', '10099001'),
        organisation(org.eastmoor, 'university', 'University of Eastmoor', 'Eastmoor', '10099002'),
        organisation(org.thornham, 'local-authority', 'Thornham Council', 'Thornham', null),
        organisation(org.aldermere, 'childrens-trust', 'Aldermere Children’s Trust', 'Aldermere', null),
        organisation(org.faraway, 'local-authority', 'Faraway Council', 'Faraway', null),
      ])
      .execute();
    await tx
      .insertInto('service')
      .values([
        service(services.thornhamChildren, org.thornham, 'children', 'Children and families'),
        service(services.thornhamAdults, org.thornham, 'adults', 'Adult social care'),
        service(services.aldermereChildren, org.aldermere, 'children', 'Children’s social care'),
        service(services.farawayAdults, org.faraway, 'adults', 'Adults'),
      ])
      .execute();
    await tx
      .insertInto('team')
      .values([
        { id: teams.thornhamFirst, service_id: services.thornhamChildren, name: 'First Response', outcode: 'KT1' },
        { id: teams.thornhamHospital, service_id: services.thornhamAdults, name: 'Hospital', outcode: 'KT2' },
        {
          id: teams.aldermereSafeguarding,
          service_id: services.aldermereChildren,
          name: 'Safeguarding',
          outcode: 'SM1',
        },
      ])
      .execute();
    const members = [org.kingsbridge, org.eastmoor, org.thornham, org.aldermere].map(
      (id) => [partnershipId, id] as const,
    );
    await tx
      .insertInto('membership')
      .values(
        [...members, [elsewhereId, org.faraway] as const].map(([partnership_id, organisation_id]) => ({
          partnership_id,
          organisation_id,
          tier: 'primary' as const,
          starts: '2020-09-01',
          ends: null,
          service_id: null,
        })),
      )
      .execute();
    await tx
      .insertInto('person')
      .values(
        personaNames.map((name) => ({
          id: personas[name].personId,
          name: people[name].name,
          email: `${name.toLowerCase()}@example.org`,
        })),
      )
      .execute();
    await tx
      .insertInto('role_held')
      .values(personaNames.map((name) => roleHeld(world, name)))
      .execute();
    await tx
      .insertInto('educator')
      .values({
        id: world.educatorId,
        partnership_id: partnershipId,
        person_id: personas.educator.personId,
        reference: 'PE-1',
        organisation_id: org.thornham,
        service_id: services.thornhamChildren,
        service_kind: 'children',
        outcode: 'KT1',
        peps: '2',
        last_student_ended: new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10),
        capacity: 1,
      })
      .execute();
    await tx
      .insertInto('student')
      .values({
        id: world.studentId,
        partnership_id: partnershipId,
        person_id: personas.student.personId,
        provider_id: org.kingsbridge,
        reference: 'ST-1',
        programme: 'MSW',
      })
      .execute();
  });
  return world;
}

function newWorld(): World {
  const partnershipId = randomUUID();
  const elsewhereId = randomUUID();
  const persona = (name: PersonaName): Persona => ({
    personId: randomUUID(),
    name: people[name].name,
    partnershipId: name === 'otherLead' ? elsewhereId : partnershipId,
  });
  return {
    partnershipId,
    elsewhereId,
    organisations: {
      kingsbridge: randomUUID(),
      eastmoor: randomUUID(),
      thornham: randomUUID(),
      aldermere: randomUUID(),
      faraway: randomUUID(),
    },
    services: {
      thornhamChildren: randomUUID(),
      thornhamAdults: randomUUID(),
      aldermereChildren: randomUUID(),
      farawayAdults: randomUUID(),
    },
    teams: { thornhamFirst: randomUUID(), thornhamHospital: randomUUID(), aldermereSafeguarding: randomUUID() },
    personas: {
      ada: persona('ada'),
      consultant: persona('consultant'),
      coordinator: persona('coordinator'),
      childrensLead: persona('childrensLead'),
      trustLead: persona('trustLead'),
      educator: persona('educator'),
      student: persona('student'),
      board: persona('board'),
      evaluator: persona('evaluator'),
      otherLead: persona('otherLead'),
    },
    educatorId: randomUUID(),
    studentId: randomUUID(),
  };
}

type OrganisationKind = 'local-authority' | 'childrens-trust' | 'university';

function organisation(id: string, kind: OrganisationKind, name: string, short_name: string, ukprn: string | null) {
  return { id, kind, name, short_name, ukprn };
}

function service(id: string, organisation_id: string, kind: 'children' | 'adults', name: string) {
  return { id, organisation_id, kind, name };
}

function roleHeld(world: World, name: PersonaName) {
  const { role, at } = people[name];
  const { personId, partnershipId } = world.personas[name];
  return {
    person_id: personId,
    partnership_id: partnershipId,
    role,
    organisation_id: at ? world.organisations[at] : null,
    service_id: name === 'childrensLead' ? world.services.thornhamChildren : null,
    starts: '2020-09-01',
    ends: null,
  };
}
