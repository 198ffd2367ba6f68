import {
  defaultPolicy,
  type Educator,
  type Offer,
  type Peps,
  type Place,
  type Round,
  type ServiceKind,
  type Stage,
  type Student,
} from '../../src/engines/allocation/model.ts';
import { type Chance, pick, seeded, shuffled } from './seeded.ts';

export interface RoundShape {
  students: number;
  seed: number;
  /** Share of offers open to first and final placements alike: what makes a round hard. */
  bothStages: number;
  /** Offers that fit a student who drives, about; others get a little more than half as many. */
  choices: number;
  /** By how much the educators' capacity falls short of the students. */
  shortOfEducators: number;
  /** Regions that lie too far apart to share anything; within each, everything hangs together. */
  regions: number;
}

/** Students in the largest region: more than any real teaching partnership places in a year. */
const largestRegion = 2500;

/** A round with 20 to 60 fitting offers a student, and 5% too few educators. */
export const usualRound = (students: number, seed: number): RoundShape => ({
  students,
  seed,
  bothStages: 0.3,
  choices: 50,
  shortOfEducators: 0.05,
  regions: Math.ceil(students / largestRegion),
});

/** The same with three offers in four open to both stages. */
export const hardRound = (students: number, seed: number): RoundShape => ({
  ...usualRound(students, seed),
  bothStages: 0.75,
});

/** As dense as a real region: each driver fits 200 offers. */
export const denseRound = (students: number, seed: number): RoundShape => ({
  ...hardRound(students, seed),
  choices: 200,
});

const areas = ['safeguarding', 'looked-after children', 'fostering', 'youth justice', 'mental health'] as const;
const adultAreas = ['older people', 'learning disability', 'hospital', 'mental health', 'substance use'] as const;
const needs = ['step-free', 'part-time'] as const;
const limits = { driver: 40, other: 30 };

interface Organisation {
  name: string;
  statutory: boolean;
  services: readonly ServiceKind[];
  x: number;
  y: number;
}

/** An invented round: the same shape and seed give the same round. */
export function generateRound(shape: RoundShape): Round {
  const chance = seeded(shape.seed);
  const students = Math.ceil(shape.students / shape.regions);
  const regions = Array.from({ length: shape.regions }, (_, region) =>
    generateRegion(chance, { ...shape, students }, region),
  );
  return {
    students: regions.flatMap((region, at) => region.students.map((row) => moved(row, at, 'home'))),
    offers: regions.flatMap((region, at) => region.offers.map((row) => named(moved(row, at, 'at'), at))),
    educators: regions.flatMap((region, at) => region.educators.map((row) => moved(row, at, 'at'))),
    pins: [],
    policy: { ...defaultPolicy, maxTravelKm: limits },
  };
}

/** The same row in another region: with its own id and far away. */
function moved<Key extends string, Row extends { id: string } & Record<Key, Place>>(
  row: Row,
  region: number,
  key: Key,
): Row {
  const place: Place = row[key];
  return { ...row, id: inRegion(row.id, region), [key]: { ...place, lon: place.lon + 8 * region } };
}

const inRegion = (id: string, region: number): string => (region === 0 ? id : `${id}R${region}`);

const named = (offer: Offer, region: number): Offer =>
  offer.educatorId === undefined ? offer : { ...offer, educatorId: inRegion(offer.educatorId, region) };

function generateRegion(
  chance: Chance,
  shape: RoundShape,
  region: number,
): Pick<Round, 'students' | 'offers' | 'educators'> {
  const offerCount = Math.ceil(shape.students * 1.1);
  const perStage = 0.5 + shape.bothStages / 2;
  const side = Math.sqrt((offerCount * perStage * 0.85 * Math.PI * limits.driver ** 2) / shape.choices);
  const organisations = organisationsOf(chance, shape.students, side, region);
  const offers = Array.from({ length: offerCount }, (_, at) => offerOf(chance, at, organisations, shape, side));
  const educators = educatorsOf(chance, offers, organisations, shape, side);
  nameEducators(chance, offers, educators);
  return {
    students: Array.from({ length: shape.students }, (_, at) => studentOf(chance, at, organisations, side)),
    offers,
    educators,
  };
}

function organisationsOf(chance: Chance, students: number, side: number, region: number): Organisation[] {
  return Array.from({ length: Math.max(3, Math.round(students / 20)) }, (_, at) => {
    const statutory = chance() < 0.65;
    return {
      name: inRegion(`${statutory ? 'Council' : 'Charity'} ${at + 1}`, region),
      statutory,
      services: statutory ? (['children', 'adults'] as const) : [pick(chance, ['children', 'adults'] as const)],
      x: chance() * side,
      y: chance() * side,
    };
  });
}

/** A point of the region, to the nearest two kilometres, as postcodes cluster. */
function placeAt(x: number, y: number, side: number): Place {
  const east = Math.round(Math.min(side, Math.max(0, x)) / 2) * 2;
  const north = Math.round(Math.min(side, Math.max(0, y)) / 2) * 2;
  const lat = 52 + (north - side / 2) / 111.2;
  const lon = -1.5 + (east - side / 2) / (111.2 * Math.cos((lat * Math.PI) / 180));
  return { outcode: `X${east}Y${north}`, lat, lon, approximate: false };
}

const near = (chance: Chance, { x, y }: Organisation, side: number): Place =>
  placeAt(x + (chance() - 0.5) * 30, y + (chance() - 0.5) * 30, side);

function offerOf(chance: Chance, at: number, organisations: Organisation[], shape: RoundShape, side: number): Offer {
  const organisation = pick(chance, organisations);
  const service = pick(chance, organisation.services);
  const both = chance() < shape.bothStages;
  const stages: Stage[] = both ? ['first', 'final'] : [pick(chance, ['first', 'final'] as const)];
  const vacancies = organisation.statutory && chance() < 0.7 ? Math.floor(chance() * 5) : undefined;
  return {
    id: `O${at + 1}`,
    organisation: organisation.name,
    service,
    team: `Team ${Math.ceil(chance() * 5)}`,
    area: pick(chance, service === 'children' ? areas : adultAreas),
    statutory: organisation.statutory && chance() < 0.9,
    places: chance() < 0.8 ? 1 : 2,
    stages,
    at: near(chance, organisation, side),
    driverRequired: chance() < 0.2,
    provides: needs.filter(() => chance() < 0.6),
    onSiteSupervisor: chance() < 0.55,
    partner: organisation.statutory || chance() < 0.5,
    ...(vacancies === undefined ? {} : { nqswVacancies: vacancies }),
  };
}

function studentOf(chance: Chance, at: number, organisations: Organisation[], side: number): Student {
  const final = chance() < 0.5;
  const town = pick(chance, organisations);
  const excluded = chance() < 0.05 ? [{ organisation: pick(chance, organisations).name }] : [];
  return {
    id: `S${at + 1}`,
    stage: final ? 'final' : 'first',
    preferredAreas: chance() < 0.95 ? shuffled(chance, [...new Set([...areas, ...adultAreas])]).slice(0, 3) : [],
    home: placeAt(town.x + (chance() - 0.5) * 50, town.y + (chance() - 0.5) * 50, side),
    drives: chance() < 0.7,
    ...(final
      ? { earlierService: pick(chance, ['children', 'adults'] as const), earlierStatutory: chance() < 0.5 }
      : {}),
    excluded,
    needs: chance() < 0.08 ? [pick(chance, needs)] : [],
  };
}

const pepsShares: readonly Peps[] = ['1', '1', '1', '2-trainee', '2-trainee', '2', '2', '2', '2', 'none'];

function educatorsOf(
  chance: Chance,
  offers: readonly Offer[],
  organisations: readonly Organisation[],
  shape: RoundShape,
  side: number,
): Educator[] {
  const educators: Educator[] = [];
  const enough = shape.students * (1 - shape.shortOfEducators);
  for (let capacity = 0; capacity < enough; ) {
    const independent = chance() < 0.05;
    const offer = pick(chance, offers);
    const home = organisations.find(({ name }) => name === offer.organisation);
    const peps = independent ? '2' : pick(chance, pepsShares);
    const ended = chance() < 0.8 ? `202${4 + Math.floor(chance() * 3)}-0${1 + Math.floor(chance() * 8)}-15` : undefined;
    const educator: Educator = {
      id: `E${educators.length + 1}`,
      organisation: independent ? 'independent' : offer.organisation,
      service: offer.service,
      at: home ? near(chance, home, side) : offer.at,
      peps,
      ...(ended === undefined ? {} : { lastStudentEnded: ended }),
      teachesPracticeEducation: chance() < 0.1,
      capacity: chance() < 0.85 ? 1 : 2,
      offSite: independent || (peps === '2' && chance() < 0.15),
    };
    educators.push(educator);
    const usable = peps !== 'none' && (ended === undefined ? peps !== '2' : ended >= '2024-09-01');
    if (usable || educator.teachesPracticeEducation) capacity += educator.capacity;
  }
  return educators;
}

/** Names an educator for some offers, as teams do. */
function nameEducators(chance: Chance, offers: Offer[], educators: readonly Educator[]): void {
  for (const offer of offers) {
    if (chance() > 0.15) continue;
    const own = educators.filter((each) => each.organisation === offer.organisation && each.service === offer.service);
    if (own.length > 0) offer.educatorId = pick(chance, own).id;
  }
}
