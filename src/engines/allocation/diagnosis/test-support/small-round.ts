import fc from 'fast-check';
import {
  defaultPolicy,
  type Educator,
  type Offer,
  type Pin,
  type Place,
  type Round,
  type Stage,
  type Student,
} from '../../model.ts';

/** Four points on one meridian, about 11 km apart from one to the next. */
const place = (step: number): Place => ({ outcode: `X${step}`, lat: 51 + step / 10, lon: 0, approximate: false });

const organisation = fc.constantFrom('Merton', 'Sutton');
const service = fc.constantFrom('children' as const, 'adults' as const);
const at = fc.integer({ min: 0, max: 3 }).map(place);
const often = fc.integer({ min: 0, max: 3 }).map((dice) => dice > 0);
const seldom = fc.integer({ min: 0, max: 5 }).map((dice) => dice === 0);

export interface RoundShape {
  students: number;
  /** One stage for an offer only, so that the round is a flow. */
  oneStage?: boolean;
  pins?: boolean;
}

const stage = fc.constantFrom('first' as const, 'final' as const);

function studentRow(id: string): fc.Arbitrary<Student> {
  return fc
    .record({ stage, home: at, drives: often, needs: seldom, excluded: seldom, required: seldom, limit: seldom })
    .map((drawn) => ({
      id,
      stage: drawn.stage,
      preferredAreas: ['safeguarding', 'hospital'],
      home: drawn.home,
      drives: drawn.drives,
      ...(drawn.limit ? { maxTravelKm: 5 } : {}),
      excluded: drawn.excluded ? [{ organisation: 'Sutton' }] : [],
      ...(drawn.required ? { requiredOrganisation: 'merton' } : {}),
      needs: drawn.needs ? ['step-free'] : [],
    }));
}

function offerRow(id: string, educatorIds: string[], oneStage: boolean): fc.Arbitrary<Offer> {
  const one: fc.Arbitrary<Stage[]> = stage.map((only) => [only]);
  const both: fc.Arbitrary<Stage[]> = fc.constant(['first', 'final']);
  return fc
    .record({
      organisation,
      service,
      area: fc.constantFrom('safeguarding', 'hospital', 'fostering'),
      places: fc.integer({ min: 1, max: 2 }),
      stages: oneStage ? one : fc.oneof(one, both),
      at,
      statutory: often,
      driverRequired: seldom,
      stepFree: often,
      onSiteSupervisor: fc.boolean(),
      named: seldom,
      who: fc.constantFrom(...educatorIds),
    })
    .map(({ stepFree, named, who, ...row }) => ({
      ...row,
      id,
      team: 'Duty',
      provides: stepFree ? ['step-free'] : [],
      ...(named ? { educatorId: who } : {}),
      partner: true,
    }));
}

function educatorRow(id: string): fc.Arbitrary<Educator> {
  return fc
    .record({
      organisation: fc.constantFrom('Merton', 'Sutton', 'Merton', 'Sutton', 'independent'),
      service,
      at,
      peps: fc.constantFrom('1' as const, '2' as const, '2' as const, '2-trainee' as const, 'none' as const),
      lastStudentEnded: fc.constantFrom('2026-05-01', '2025-01-01', '2020-01-01'),
      capacity: fc.integer({ min: 0, max: 2 }),
      offSite: seldom,
    })
    .map((row) => ({ ...row, id, teachesPracticeEducation: false }));
}

const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/** Random rounds with few places and educators, in which somebody often waits. */
export function smallRound({ students, oneStage = false, pins = false }: RoundShape): fc.Arbitrary<Round> {
  return fc
    .record({
      students: fc.integer({ min: 1, max: students }),
      offers: fc.integer({ min: 1, max: 5 }),
      educators: fc.integer({ min: 1, max: 5 }),
    })
    .chain((size) => {
      const educatorIds = ids('E', size.educators);
      const studentIds = ids('S', size.students);
      const offerIds = ids('O', size.offers);
      const pin: fc.Arbitrary<Pin> = fc
        .record({
          studentId: fc.constantFrom(...studentIds),
          offerId: fc.constantFrom(...offerIds),
          educatorId: fc.constantFrom(...educatorIds),
          withEducator: seldom,
          kind: fc.constantFrom('must' as const, 'never' as const, 'never' as const),
        })
        .map(({ withEducator, educatorId, ...row }) => ({ ...row, ...(withEducator ? { educatorId } : {}) }));
      return fc.record({
        students: fc.tuple(...studentIds.map(studentRow)),
        offers: fc.tuple(...offerIds.map((id) => offerRow(id, educatorIds, oneStage))),
        educators: fc.tuple(...educatorIds.map(educatorRow)),
        pins: pins ? fc.array(pin, { maxLength: 5 }) : fc.constant<Pin[]>([]),
        policy: fc.constant(defaultPolicy),
      });
    })
    .map((round) => ({ ...round, offers: round.offers.map((offer) => namesOnlyOwn(offer, round.educators)) }));
}

/** A named educator of another organisation is a rejected row, so it never comes here. */
function namesOnlyOwn(offer: Offer, educators: readonly Educator[]): Offer {
  const named = educators.find(({ id }) => id === offer.educatorId);
  if (!named || named.organisation === offer.organisation) return offer;
  const { educatorId: _other, ...nobody } = offer;
  return nobody;
}
