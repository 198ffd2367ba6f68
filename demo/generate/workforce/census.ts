import { writeCensus } from '../../../src/features/workforce/formats/census/write-census.ts';
import type { Chance } from '../chance.ts';
import type { Leaver, WorkforceYear } from './careers.ts';
import type { SocialWorker } from './people.ts';
import type { WorkforceShape } from './shapes.ts';
import { type Fields, spoilCensus } from './spoilt.ts';

/**
 * The return of a children's service as the DfE takes it, in the layout of its year: sex in place of gender from 2024, more about
 * pay and no status of assessment from 2025.
 */
export function censusFile(chance: Chance, shape: WorkforceShape, told: WorkforceYear): Buffer {
  const { year, inPost, leavers, agency } = told;
  const workers = spoilCensus(
    chance,
    chance.shuffled([
      ...inPost.map((one) => ({ ...person(one, year), ...there(chance, one, year) })),
      ...leavers.map((one) => ({ ...person(one, year), ...gone(chance, one, year) })),
      ...agency.map((one) => agencyWorker(chance, one, year)),
    ]),
  );
  return Buffer.from(xml(shape, told, workers, vacancies(chance, shape, inPost)));
}

function vacancies(chance: Chance, { vacancy }: WorkforceShape, inPost: readonly SocialWorker[]): number {
  const share = (vacancy + chance.whole(-12, 12) / 10) / 100;
  return (inPost.reduce((sum, { fte }) => sum + fte, 0) * share) / (1 - share);
}

function person(one: SocialWorker, year: number): Fields {
  return {
    AgencyWorker: 0,
    SWENo: `SW${one.number}`,
    FTE: one.fte,
    PersonBirthDate: one.born,
    ...(year < 2024 ? { GenderCurrent: one.sex === 'M' ? 1 : 2 } : { Sex: one.sex }),
    Ethnicity: one.ethnicity,
    QualLevel: one.number % 3 === 0 ? 1 : 2,
    StepUpGrad: one.number % 17 === 0 ? 1 : 0,
    FrontlineGrad: one.number % 23 === 0 ? 1 : 0,
    OrgRole: one.role,
    RoleStartDate: one.started,
    StartOrigin: one.origin,
  };
}

function there(chance: Chance, one: SocialWorker, year: number): Fields {
  return {
    FTE30: one.fte,
    Cases30: casesOf(chance, one),
    WorkingDaysLost: daysLost(chance),
    Absat30Sept: 0,
    ...(year < 2025 && one.role > 2 && { CFKSSstatus: one.started > `${year - 1}-09-30` && one.origin === 1 ? 1 : 2 }),
    ...(year >= 2025 && { BaseSalary: 34_000 + 4_000 * (6 - one.role) + (one.number % 40) * 100 }),
  };
}

function gone(chance: Chance, { fte, ended, destination, reason }: Leaver, year: number): Fields {
  return {
    FTE: 0,
    RoleEndDate: ended,
    LeaverDestination: destination,
    ReasonLeave: reason,
    FTE30: fte,
    WorkingDaysLost: daysLost(chance),
    ...(year >= 2025 && { BaseSalary: 38_000 }),
  };
}

function agencyWorker(chance: Chance, one: SocialWorker, year: number): Fields {
  const { AgencyWorker: _, QualLevel: __, ...fields } = person(one, year);
  return {
    AgencyWorker: 1,
    ...fields,
    FTE30: one.fte,
    Cases30: casesOf(chance, one),
    ContractWeeks: chance.whole(4, 60),
  };
}

function casesOf(chance: Chance, { role, fte }: SocialWorker): number | undefined {
  if (role === 5) return Math.round(chance.whole(11, 22) * fte);
  return role === 4 && chance.happens(0.4) ? Math.round(chance.whole(5, 12) * fte) : undefined;
}

/** Most lose a few days, a few lose months. */
const daysLost = (chance: Chance): number => Math.floor(chance.next() ** 4 * 90) / 2;

function xml(
  { authority = '' }: WorkforceShape,
  { year, agency }: WorkforceYear,
  workers: readonly Fields[],
  vacant: number,
): string {
  const covering = Math.min(vacant, agency.reduce((sum, { fte }) => sum + fte, 0) * 0.82);
  const stated: Fields = {
    NumberOfVacancies: vacant.toFixed(2),
    NoAgencyFTE: covering.toFixed(2),
    NoAgencyHeadcount: Math.ceil(covering),
    ...(year >= 2025 && {
      RecruitmentBonus: 2,
      RetentionBonus: 2,
      CarAllowance: 1,
      RelocationPackage: 0,
      CostSWE: 1,
      CostDBS: 1,
    }),
  };
  const level = year < 2025 ? 'LALevelVacancies' : 'LALevel';
  return writeCensus({ year, authority, stated, level }, workers);
}
