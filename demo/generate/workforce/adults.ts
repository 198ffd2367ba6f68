import type { Chance } from '../chance.ts';
import { csvOf } from '../files.ts';
import type { WorkforceYear } from './careers.ts';
import type { SocialWorker } from './people.ts';
import type { WorkforceShape } from './shapes.ts';
import { type Fields, spoilAdults } from './spoilt.ts';

/** The worker file and the workplace file of an adults' service, as the bulk upload to Skills for Care takes them. */
export interface BulkUpload {
  workers: Buffer;
  workplaces: Buffer;
}

/** Teams of an adults' service, each a workplace of its own. */
const teams = ['Hospital', 'Localities', 'Mental health', 'Learning disability'] as const;
/** Job roles beside social workers (6): senior managers, support, occupational therapists. */
const otherRoles = [1, 15, 25, 8, 8] as const;

export async function bulkUpload(chance: Chance, shape: WorkforceShape, told: WorkforceYear): Promise<BulkUpload> {
  const { inPost, agency } = told;
  const social = [
    ...inPost.map((one) => worker(chance, shape, one, { employed: one.number % 19 === 0 ? 2 : 1, role: 6 })),
    ...agency.map((one) => worker(chance, shape, one, { employed: 4, role: 6 })),
  ];
  const others = inPost.slice(0, Math.round(inPost.length / 5)).map((one, at) => ({
    ...worker(chance, shape, one, { employed: 1, role: otherRoles[at % otherRoles.length] ?? 8 }),
    UNIQUEWORKERID: `W${one.number + 500_000}`,
  }));
  const rows = [...spoilAdults(chance, chance.shuffled(social)), ...others];
  return {
    workers: Buffer.from(await csvOf(rows)),
    workplaces: Buffer.from(await csvOf(workplaces(chance, shape, told))),
  };
}

const workplaceOf = ({ organisation }: WorkforceShape, number: number): string =>
  `${organisation}-AS-${(number % teams.length) + 1}`;

function worker(
  chance: Chance,
  shape: WorkforceShape,
  one: SocialWorker,
  { employed, role }: { employed: number; role: number },
): Fields {
  return {
    LOCALESTID: workplaceOf(shape, one.number),
    UNIQUEWORKERID: `W${one.number}`,
    STATUS: 'UPDATE',
    DISPLAYID: `W${one.number}`,
    NINUMBER: '',
    POSTCODE: '',
    DOB: dayMonthYear(one.born),
    GENDER: one.sex === 'M' ? 1 : 2,
    ETHNICITY: ethnicities[one.ethnicity] ?? 99,
    NATIONALITY: 999,
    BRITISHCITIZENSHIP: 999,
    COUNTRYOFBIRTH: 999,
    YEAROFENTRY: 999,
    DISABLED: 999,
    RECSOURCE: 999,
    STARTDATE: dayMonthYear(one.started),
    STARTINSECT: Number(one.started.slice(0, 4)),
    APPRENTICE: 2,
    EMPLSTATUS: employed,
    ZEROHRCONT: 2,
    DAYSSICK: employed === 4 ? 999 : Math.floor(chance.next() ** 4 * 40),
    SALARYINT: 1,
    SALARY: '',
    HOURLYRATE: '',
    MAINJOBROLE: role,
    MAINJRDESC: '',
    CONTHOURS: Math.round(one.fte * 37 * 10) / 10,
    AVGHOURS: '',
    AMHP: one.number % 6 === 0 ? 1 : 2,
    SCQUAL: 999,
    NONSCQUAL: 999,
  };
}

/** Codes of the bulk upload for those of the census. */
const ethnicities: Readonly<Record<string, number>> = {
  WBRI: 31,
  WOTH: 34,
  MWBC: 35,
  MOTH: 38,
  AIND: 39,
  APKN: 40,
  ABAN: 41,
  BAFR: 44,
  BCRB: 45,
  OOTH: 98,
};

/** Workplaces say how many social workers came, left and are missing: posts, not full-time equivalents. */
function workplaces(chance: Chance, shape: WorkforceShape, { inPost, leavers, starters }: WorkforceYear): Fields[] {
  const share = (shape.vacancy + chance.whole(-8, 8) / 10) / 100;
  const vacant = Math.round((inPost.length * share) / (1 - share));
  return teams.map((team, at) => {
    const part = (whole: number) => Math.floor(whole / teams.length) + (at < whole % teams.length ? 1 : 0);
    return {
      LOCALESTID: workplaceOf(shape, at),
      STATUS: 'UPDATE',
      ESTNAME: `${team} team`,
      ESTTYPE: 6,
      MAINSERVICE: 47,
      ALLSERVICES: 47,
      TOTALPERMTEMP: inPost.filter(({ number }) => number % teams.length === at).length,
      ALLJOBROLES: '6;8',
      STARTERS: `${part(starters)};${part(3)}`,
      LEAVERS: `${part(leavers.length)};${part(2)}`,
      VACANCIES: `${part(vacant)};0`,
    };
  });
}

const dayMonthYear = (day: string): string => day.split('-').toReversed().join('/');
