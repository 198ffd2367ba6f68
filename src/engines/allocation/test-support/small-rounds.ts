import fc from 'fast-check';
import {
  defaultPolicy,
  type Educator,
  type ObjectiveName,
  type Offer,
  objectiveNames,
  type Peps,
  type Pin,
  type Place,
  type Round,
  type ServiceKind,
  type Stage,
  type Student,
} from '../model.ts';

/** A few places, some within reach of each other and some not. */
const places: readonly Place[] = [
  [51.5, -0.1],
  [51.52, -0.13],
  [51.55, -0.2],
  [51.6, -0.3],
  [51.95, 0.2],
].map(([lat = 0, lon = 0], at) => ({ outcode: `P${at}`, lat, lon, approximate: at === 3 }));

const place = fc.constantFrom(...places);
const organisation = fc.constantFrom('Council A', 'council a ', 'Council A', 'Council B');
const service = fc.constantFrom<ServiceKind>('children', 'children', 'adults');
const stage = fc.constantFrom<Stage>('first', 'first', 'final', 'final', 'contrasting');
const area = fc.constantFrom('fostering', 'hospital', 'Youth justice');
const need = fc.constantFrom('step-free', 'part-time');
const date = fc.constantFrom(
  '2026-06-01',
  '2026-01-01',

  '2026-06-01',
  '2025-09-01',
  '2025-08-31',
  '2024-09-01',
  '2024-08-31',
  '2023-09-01',
  '2020-01-01',
);
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 4 }).map((each) => each);
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.tuple(fc.nat(9), value).map(([chance, each]) => (chance === 0 ? each : undefined));
const mostly: fc.Arbitrary<boolean> = fc.nat(3).map((chance) => chance > 0);

/** Drops keys whose value is undefined, as optional properties want it. */
function given<Row extends object>(row: Row): { [Key in keyof Row]: Exclude<Row[Key], undefined> } {
  return JSON.parse(JSON.stringify(row));
}

const studentAt = (id: string): fc.Arbitrary<Student> =>
  fc
    .record({
      stage,
      preferredAreas: fc.uniqueArray(area, { maxLength: 3 }),
      home: place,
      drives: mostly,
      maxTravelKm: seldom(fc.constantFrom(3, 15, 80)),
      earlierService: rarely(service),
      earlierStatutory: rarely(fc.boolean()),
      excluded: fc.array(fc.record({ organisation, team: rarely(fc.constantFrom('T1', 't2 ')) }).map(given), {
        maxLength: 1,
      }),
      requiredOrganisation: seldom(organisation),
      needs: seldom(need).map((each) => (each ? [each] : [])),
    })
    .map((row): Student => ({ ...given(row), id }));

const offerAt = (id: string, educators: number): fc.Arbitrary<Offer> =>
  fc
    .record({
      organisation,
      service,
      team: fc.constantFrom('T1', 'T2'),
      area,
      statutory: fc.boolean(),
      places: fc.constantFrom(1, 1, 2),
      stages: fc.uniqueArray(stage, { minLength: 2, maxLength: 3 }),
      at: place,
      driverRequired: fc.nat(6).map((chance) => chance === 0),
      provides: fc.uniqueArray(need),
      educatorId: seldom(fc.nat(educators - 1).map((at) => `E${at}`)),
      onSiteSupervisor: mostly,
      partner: mostly,
      nqswVacancies: rarely(fc.nat(2)),
    })
    .map((row): Offer => ({ ...given(row), id }));

const educatorAt = (id: string): fc.Arbitrary<Educator> =>
  fc
    .record({
      organisation: fc.oneof(
        { weight: 5, arbitrary: organisation },
        { weight: 1, arbitrary: fc.constant('Independent') },
      ),
      service,
      at: place,
      peps: fc.constantFrom<Peps>('1', '2-trainee', '2', '2', '2', 'none'),
      lastStudentEnded: fc.option(date, { nil: undefined, freq: 6 }),
      otherLearnerEnded: rarely(date),
      teachesPracticeEducation: fc.nat(5).map((chance) => chance === 0),
      capacity: fc.constantFrom(0, 1, 1, 1, 1, 2),
      offSite: fc.boolean(),
    })
    .map((row): Educator => ({ ...given(row), id }));

/** Offers never name an educator of another organisation: such rows are rejected before they come here. */
function withOwnEducators(round: Round): Round {
  const same = (a: string, b: string | undefined): boolean => a.trim().toLowerCase() === b?.trim().toLowerCase();
  const offers = round.offers.map((offer): Offer => {
    const named = round.educators.find(({ id }) => id === offer.educatorId);
    const { educatorId, ...unnamed } = offer;
    return educatorId !== undefined && !same(offer.organisation, named?.organisation) ? unnamed : offer;
  });
  return { ...round, offers };
}

const policies = fc.record({
  outOfCurrency: fc.constantFrom<'exclude' | 'allow'>('exclude', 'exclude', 'allow'),
  maxOffSiteKm: fc.constantFrom(50, 50, 15),
  maxTravelKm: fc.constantFrom({ driver: 80, other: 80 }, { driver: 40, other: 20 }),
});

/** Rounds small enough to try every allocation. */
export function smallRounds({
  students,
  pins,
  objectives = fc.constant([...objectiveNames]),
}: {
  students: number;
  pins: number;
  objectives?: fc.Arbitrary<ObjectiveName[]>;
}): fc.Arbitrary<Round> {
  const counts = fc.record({
    students: fc.constantFrom(1, students - 2, students - 1, students),
    offers: fc.constantFrom(1, 3, 4, 5),
    educators: fc.constantFrom(1, 4, 5, 6),
  });
  return counts.chain((count) => {
    const ids = (letter: string, many: number): string[] => Array.from({ length: many }, (_, at) => `${letter}${at}`);
    const oneOf = (letter: string, many: number): fc.Arbitrary<string> => fc.constantFrom(...ids(letter, many));
    const pin: fc.Arbitrary<Pin> = fc
      .record({
        studentId: oneOf('S', count.students),
        offerId: oneOf('O', count.offers),
        educatorId: rarely(oneOf('E', count.educators)),
        kind: fc.constantFrom<Pin['kind']>('must', 'never', 'never'),
      })
      .map(given);
    return fc
      .record({
        students: fc.tuple(...ids('S', count.students).map(studentAt)),
        offers: fc.tuple(...ids('O', count.offers).map((id) => offerAt(id, count.educators))),
        educators: fc.tuple(...ids('E', count.educators).map(educatorAt)),
        pins: fc.array(pin, { maxLength: pins }),
        policy: fc
          .tuple(policies, objectives)
          .map(([policy, order]) => ({ ...defaultPolicy, ...policy, objectives: order })),
      })
      .map(withOwnEducators);
  });
}
