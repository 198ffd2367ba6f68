import { Chance } from './chance.ts';
import { type TrancheDates, trancheDates } from './dates.ts';
import { generateEducators } from './educators.ts';
import { type MessyFile, messyEducators } from './messy.ts';
import { nameMaker } from './names.ts';
import { generateOffers, type Tranche } from './offers.ts';
import { type Personnel, personnel } from './personnel.ts';
import { type OrganisationShape, organisations } from './region.ts';
import type { EducatorRow, OfferRow, StudentRow } from './rows.ts';
import { generateStudents } from './students.ts';
import { type Sender, senders } from './workforce/index.ts';

/** An invented partnership: what its partners would have entered and sent, before anybody allocates. */
export interface Demonstration {
  partnership: { name: string; shortName: string };
  organisations: readonly OrganisationShape[];
  personnel: readonly Personnel[];
  /** Who answer for services besides them. */
  senders: readonly Sender[];
  educators: EducatorRow[];
  tranches: Record<Tranche, { dates: TrancheDates; students: StudentRow[]; offers: OfferRow[] }>;
  messy: MessyFile;
}

/** The seed that the demonstration was chosen with. */
const usualSeed = 11;

/** The partnership that the seed determines, with its dates counted from `day` (ISO). */
export function generate(day: string, seed = usualSeed): Demonstration {
  const chance = new Chance(seed);
  const name = nameMaker(
    chance,
    [...personnel, ...senders].map((each) => each.name),
  );
  const dates = trancheDates(day);
  const educators = generateEducators({ chance, name, day });
  const of = (tranche: Tranche) => ({
    dates: dates[tranche],
    students: generateStudents(chance, tranche, name),
    offers: generateOffers(chance, tranche, educators),
  });
  return {
    partnership: { name: 'Larkmoor Vale Social Work Teaching Partnership', shortName: 'Larkmoor Vale' },
    organisations,
    personnel,
    senders,
    educators,
    tranches: { final: of('final'), first: of('first') },
    messy: messyEducators(educators),
  };
}
