import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import '../../src/features/placements/imports/schema.ts';
import '../../src/features/placements/schema.ts';
import '../../src/features/planning/schema.ts';
import '../../src/features/workforce/schema.ts';
import '../../src/platform/events/schema.ts';
import { defaultPolicy } from '../../src/engines/allocation/model.ts';
import { noFigures } from '../../src/engines/workforce/figures/figures.ts';
import type { Database, Tx } from '../../src/platform/database/index.ts';
import type { PersonaName, World } from './personas.ts';

/**
 * Puts at least one row into every table about a round: a student of Kingsbridge who is placed with Thornham children's
 * and the persona `educator`, a student of Eastmoor who is placed with Aldermere, and a third who waits.
 */
export async function fillEveryTable(database: Database, world: World): Promise<void> {
  await database.as({ kind: 'system' }, async (tx) => {
    const eastmoor = await addStudent(tx, world, 'ST-2', 'Esme Eastmoor', world.organisations.eastmoor);
    const waiting = await addStudent(tx, world, 'ST-3', 'Wilf Waiting', world.organisations.kingsbridge);
    const aldermereEducator = await addEducator(tx, world);
    const round = { id: randomUUID(), partnership_id: world.partnershipId, name: 'Final placements' };
    await tx
      .insertInto('round')
      .values({
        ...round,
        academic_year: '2026-27',
        tranche: 'September',
        allocation_day: null,
        starts: '2026-09-14',
        ends: '2027-02-26',
        policy: JSON.stringify(defaultPolicy),
      })
      .execute();
    const profiles = [world.studentId, eastmoor, waiting].map((studentId) => ({ id: randomUUID(), studentId }));
    await tx
      .insertInto('profile')
      .values(profiles.map(({ id, studentId }) => profile(world, round.id, id, studentId)))
      .execute();
    await tx
      .insertInto('profile_guarded')
      .values(
        profiles.map(({ id }) => ({
          profile_id: id,
          needs: ['step-free'],
          excluded: ['Thornham Council'],
          erased_at: null,
        })),
      )
      .execute();
    const thornham = offer(world, round.id, 'O-1', 'thornham', 'thornhamChildren', 'thornhamFirst', world.educatorId);
    const aldermere = offer(
      world,
      round.id,
      'O-2',
      'aldermere',
      'aldermereChildren',
      'aldermereSafeguarding',
      aldermereEducator,
    );
    await tx.insertInto('offer').values([thornham, aldermere]).execute();
    await place(tx, world, round.id, profiles, [thornham, aldermere]);
    await sql`insert into outcode values ('KT1', 51.41, -0.3)`.execute(tx);
    await sql`insert into job (partnership_id, name, input, round_id, asked_by)
      values (${world.partnershipId}, 'allocation.solve', '{}', ${round.id}, ${world.personas.coordinator.personId}),
        (${world.partnershipId}, 'accounts.send-invitation', '{}', null, ${world.personas.ada.personId})`.execute(tx);
    await importOf(tx, world, round.id, 'coordinator', 'students');
    await importOf(tx, world, round.id, 'childrensLead', 'offers');
    await fillWorkforce(tx, world);
    await fillPipeline(tx, world);
    await fillScenarios(tx, world);
    await fillPlans(tx, world);
    await sql`insert into invitation (partnership_id, person_id, email, role, token_hash, invited_by, expires_at)
      values (${world.partnershipId}, ${world.personas.board.personId}, 'board@example.org', 'board-member', 'hash', ${world.personas.ada.personId}, now() + interval '14 days')`.execute(
      tx,
    );
    await sql`insert into event (partnership_id, actor_id, kind, round_id, organisation_id, service_id)
      values (${world.partnershipId}, ${world.personas.ada.personId}, 'round.made', ${round.id}, null, null),
        (${world.partnershipId}, ${world.personas.childrensLead.personId}, 'offer.made', ${round.id}, ${world.organisations.thornham}, ${world.services.thornhamChildren}),
        (${world.partnershipId}, ${world.personas.ada.personId}, 'offer.made', ${round.id}, ${world.organisations.thornham}, ${world.services.thornhamAdults}),
        (${world.partnershipId}, null, 'retention.done', null, null, null)`.execute(tx);
  });
  // Which the system may not write: a file of each return.
  await database.owner((client) =>
    client.query(`insert into workforce_file
      select id, 1, 'census.xml', 1, decode(repeat('00', 29), 'hex') from workforce_return`),
  );
}

/** A file on its way in, and a heading that its maker has named. */
async function importOf(tx: Tx, world: World, round_id: string, maker: PersonaName, kind: string): Promise<void> {
  const id = randomUUID();
  const partnership_id = world.partnershipId;
  const made_by = world.personas[maker].personId;
  await tx.insertInto('import').values({ id, partnership_id, round_id, made_by }).execute();
  await tx.insertInto('import_file').values({ import_id: id, kind, name: 'list.csv' }).execute();
  await tx.insertInto('import_rows').values({ import_id: id, kind, batch: 0, rows: '[[2,["x"]]]' }).execute();
  await tx
    .insertInto('import_heading')
    .values({ partnership_id, person_id: made_by, kind, heading: 'ref', column_name: 'offer_id' })
    .execute();
}

type Offer = ReturnType<typeof offer>;

async function place(
  tx: Tx,
  world: World,
  round_id: string,
  profiles: { id: string; studentId: string }[],
  offers: Offer[],
) {
  const run_id = randomUUID();
  const ada = world.personas.ada.personId;
  const partnership_id = world.partnershipId;
  const now = new Date();
  await tx
    .insertInto('run')
    .values({
      id: run_id,
      partnership_id,
      round_id,
      number: 1,
      state: 'done',
      asked_by: ada,
      accepted_by: ada,
      accepted_at: now,
      policy: '{}',
      pins: '[]',
      finished_at: now,
      message: null,
      proven: true,
    })
    .execute();
  await tx
    .insertInto('run_input')
    .values({ run_id, kind: 'student', record_id: profiles[0]?.id ?? '', fields: '{}' })
    .execute();
  for (const [index, at] of offers.entries()) {
    const profile = profiles[index];
    if (profile === undefined || at.educator_id === null) continue;
    const matched = {
      profile_id: profile.id,
      offer_id: at.id,
      educator_id: at.educator_id,
      educator_role: 'on-site',
      statutory: true,
      assessor_id: null,
    } as const;
    await tx
      .insertInto('match')
      .values({
        run_id,
        round_id,
        ...matched,
        travel_km: 4,
        travel_approximate: false,
        preference_rank: 1,
        explanation: 'x',
        explanation_for_provider: 'y',
      })
      .execute();
    await tx
      .insertInto('placement')
      .values({
        id: randomUUID(),
        partnership_id,
        round_id,
        run_id,
        ...matched,
        student_id: profile.studentId,
        organisation_id: at.organisation_id,
        service_id: at.service_id,
        stage: 'final',
        explanation: 'y',
        starts: '2026-09-14',
        ends: '2027-02-26',
      })
      .execute();
    await tx
      .insertInto('pin')
      .values({
        partnership_id,
        round_id,
        profile_id: profile.id,
        offer_id: at.id,
        educator_id: null,
        kind: 'must',
        made_by: ada,
      })
      .execute();
  }
  await tx
    .insertInto('waiting')
    .values({
      run_id,
      round_id,
      profile_id: profiles[2]?.id ?? '',
      reason: 'contested',
      explanation: 'z',
      blocking: '[]',
      helps: '[]',
    })
    .execute();
}

async function addStudent(tx: Tx, world: World, reference: string, name: string, provider_id: string): Promise<string> {
  const person_id = randomUUID();
  const id = randomUUID();
  await tx.insertInto('person').values({ id: person_id, name, email: null, erased_at: null }).execute();
  await tx
    .insertInto('student')
    .values({
      id,
      partnership_id: world.partnershipId,
      person_id,
      provider_id,
      reference,
      programme: 'BA',
      withdrawn_at: null,
    })
    .execute();
  return id;
}

async function addEducator(tx: Tx, world: World): Promise<string> {
  const person_id = randomUUID();
  const id = randomUUID();
  await tx
    .insertInto('person')
    .values({ id: person_id, name: 'Alma Aldermere', email: null, erased_at: null })
    .execute();
  await tx
    .insertInto('educator')
    .values({
      id,
      partnership_id: world.partnershipId,
      person_id,
      reference: 'PE-2',
      organisation_id: world.organisations.aldermere,
      service_id: world.services.aldermereChildren,
      service_kind: 'children',
      outcode: 'SM1',
      peps: '2',
      last_student_ended: null,
      other_learner_ended: null,
      capacity: 1,
      left_at: null,
    })
    .execute();
  return id;
}

function profile(world: World, round_id: string, id: string, student_id: string) {
  return {
    id,
    partnership_id: world.partnershipId,
    round_id,
    student_id,
    stage: 'final' as const,
    preferred_areas: ['safeguarding'],
    home_outcode: 'KT1',
    drives: true,
    max_travel_km: null,
    earlier_service: null,
    earlier_statutory: null,
    earlier_organisation: null,
    required_organisation: null,
    withdrawn_at: null,
  };
}

function offer(
  world: World,
  round_id: string,
  reference: string,
  organisation: keyof World['organisations'],
  service: keyof World['services'],
  team: keyof World['teams'],
  educator_id: string | null,
) {
  return {
    id: randomUUID(),
    partnership_id: world.partnershipId,
    round_id,
    reference,
    organisation_id: world.organisations[organisation],
    service_id: world.services[service],
    team_id: world.teams[team],
    area: 'safeguarding',
    statutory: true,
    limb_setting: null,
    limb_work: null,
    limb_records: null,
    places: 1,
    stages: ['final' as const],
    outcode: 'KT1',
    driver_required: false,
    provides: ['step-free'],
    educator_id,
    on_site_supervisor: true,
    nqsw_vacancies: null,
    withdrawn_at: null,
    withdrawn_because: null,
  };
}

/** A return of each of two services, one sent and one not yet; a total of both; and what the DfE published. */
async function fillWorkforce(tx: Tx, world: World): Promise<void> {
  const partnership_id = world.partnershipId;
  const sent = [
    ['thornham', 'thornhamChildren', 'childrensLead', 'kept'],
    ['aldermere', 'aldermereChildren', 'trustLead', 'draft'],
  ] as const;
  for (const [organisation, service, lead, state] of sent) {
    const id = randomUUID();
    const organisation_id = world.organisations[organisation];
    const service_id = world.services[service];
    const person_id = world.personas[lead].personId;
    await tx
      .insertInto('workforce_key')
      .values({ organisation_id, key: Buffer.alloc(32) })
      .execute();
    await tx
      .insertInto('workforce_return')
      .values({
        id,
        partnership_id,
        organisation_id,
        service_id,
        year: 2025,
        source: 'census',
        files: ['census.xml'],
        authority: '801',
        state,
        workers: 1,
        rules_broken: 1,
        figures: JSON.stringify(noFigures()),
        warnings: '[]',
        digest: Buffer.alloc(32),
        sent_by: person_id,
        ended_at: null,
      })
      .execute();
    const worker = { person: Buffer.alloc(16), standing: 'in-post', role: 'case-holder', origin: 'nqsw' };
    await tx
      .insertInto('workforce_record')
      .values({ return_id: id, position: 1, ...worker, started: '2024-10-01', ended: null })
      .execute();
    await tx
      .insertInto('workforce_fault')
      .values({
        return_id: id,
        number: 1,
        file: 'census.xml',
        position: 1,
        field: 'FTE',
        value: '',
        rule: 'is more than 1',
      })
      .execute();
    await tx
      .insertInto('workforce_sharing')
      .values({ partnership_id, service_id, shares: 'totals', set_by: person_id })
      .execute();
    await tx.insertInto('workforce_look').values({ partnership_id, service_id, person_id, page: 'own' }).execute();
  }
  const total_id = randomUUID();
  const total = { service_kind: 'children' as const, year: 2025, edition: 1, shown: '{}' };
  const services = [world.services.thornhamChildren, world.services.aldermereChildren];
  await tx
    .insertInto('workforce_total')
    .values({ id: total_id, partnership_id, services, ...total })
    .execute();
  await tx.insertInto('workforce_total_source').values({ total_id, contributions: '[]' }).execute();
  const loaded_by = world.personas.ada.personId;
  const edition = { service_kind: 'children' as const, edition: 2025, file: 'published.csv', content: '{}' };
  await tx
    .insertInto('published_edition')
    .values({ partnership_id, loaded_by, ...edition })
    .execute();
}

/** A row of each of two services and two universities, a file that waits to be accepted, and a total. */
async function fillPipeline(tx: Tx, world: World): Promise<void> {
  const partnership_id = world.partnershipId;
  const rows = [
    ['conversion', 'thornham', 'thornhamChildren', 'childrensLead'],
    ['conversion', 'thornham', 'thornhamAdults', 'ada'],
    ['conversion', 'aldermere', 'aldermereChildren', 'trustLead'],
    ['destinations', 'kingsbridge', undefined, 'coordinator'],
    ['programmes', 'eastmoor', undefined, 'ada'],
  ] as const;
  for (const [kind, organisation, service, enteredBy] of rows) {
    await tx
      .insertInto('pipeline_row')
      .values({
        partnership_id,
        kind,
        organisation_id: world.organisations[organisation],
        service_id: service === undefined ? null : world.services[service],
        year: 2025,
        about: '',
        figures: '{}',
        source: 'a list',
        as_at: '2025-10-31',
        entered_by: world.personas[enteredBy].personId,
      })
      .execute();
  }
  const made_by = world.personas.childrensLead.personId;
  await tx
    .insertInto('pipeline_draft')
    .values({ partnership_id, made_by, file: 'table.csv', kind: 'conversion', content: '{}' })
    .execute();
  const id = randomUUID();
  await tx
    .insertInto('pipeline_total')
    .values({ id, partnership_id, kind: 'conversion', edition: 1, shown: '{}' })
    .execute();
  await tx.insertInto('pipeline_total_source').values({ total_id: id, content: '{}' }).execute();
}

/** A draft of the partnership's that is not shared, a shared one that is frozen, and one of a service's own; each projected. */
async function fillScenarios(tx: Tx, world: World): Promise<void> {
  const partnership_id = world.partnershipId;
  const digest = '0'.repeat(64);
  const { ada, childrensLead } = world.personas;
  for (const [made_by, state, shared, service_id] of [
    [ada.personId, 'draft', false, null],
    [ada.personId, 'frozen', true, null],
    [childrensLead.personId, 'draft', false, world.services.thornhamChildren],
  ] as const) {
    const id = randomUUID();
    const work = { digest, runs: 10, seed: '1' };
    await tx
      .insertInto('plan_scenario')
      .values({ id, partnership_id, service_id, name: 'As we are', scenario: '{}', state, shared, made_by, ...work })
      .execute();
    await tx
      .insertInto('plan_projection')
      .values({
        scenario_id: id,
        ...work,
        engine: 1,
        rows: '[]',
        together: '[]',
        answers: '{}',
        outcome_digest: digest,
        same_again_at: null,
        differed_at: null,
      })
      .execute();
  }
}

/** A plan that was published, one before the board and a draft, each with a text, an action and a measure. */
async function fillPlans(tx: Tx, world: World): Promise<void> {
  const made_by = world.personas.ada.personId;
  const partnership_id = world.partnershipId;
  const locked = { content: '{}', content_digest: '0'.repeat(64), proposed_at: new Date('2026-09-01T09:00:00Z') };
  const states = [
    { year: 2025, ends: 'published' },
    { year: 2026, ends: 'proposed' },
    { year: 2027, ends: 'draft' },
  ] as const;
  for (const { year, ends } of states) {
    const id = randomUUID();
    const none = { scenario_id: null, based_on: null, agreed_on: null, published_on: null, published_by: null };
    await tx
      .insertInto('plan_document')
      .values({
        id,
        partnership_id,
        year,
        version: 1,
        title: `Plan ${year}`,
        made_by,
        ...none,
        content: null,
        content_digest: null,
        proposed_at: null,
      })
      .execute();
    await tx
      .insertInto('plan_text')
      .values({ document_id: id, section: 'vision', body: 'What we want', written_by: made_by })
      .execute();
    await tx
      .insertInto('plan_action')
      .values({
        document_id: id,
        section: 'recruitment',
        what: 'Do it',
        who: 'The central team',
        due: '2027-03-31',
        standing: 'planned',
        continues: null,
      })
      .execute();
    await tx
      .insertInto('plan_measure')
      .values({ document_id: id, figure: null, title: 'Entry', aim: '90%', source: 'admissions' })
      .execute();
    if (ends === 'draft') continue;
    await tx
      .updateTable('plan_document')
      .set({ ...locked, state: 'proposed' })
      .where('id', '=', id)
      .execute();
    if (ends === 'proposed') continue;
    const done = { agreed_on: '2026-09-20', published_on: '2026-09-21', published_by: made_by };
    await tx
      .updateTable('plan_document')
      .set({ ...done, state: 'published' })
      .where('id', '=', id)
      .execute();
  }
}
