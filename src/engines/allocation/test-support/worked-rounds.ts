import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import {
  defaultPolicy,
  type Educator,
  type Offer,
  type Peps,
  type Pin,
  type Place,
  type Policy,
  type Round,
  type ServiceKind,
  type Stage,
  type Student,
} from '../model.ts';

/** Worked rounds that lie beside the repository on some machines; tests that need them are skipped elsewhere. */
const shared = new URL('../../../../../shared/data/', import.meta.url);

export const missingBecause: string | false = existsSync(new URL('rounds', shared))
  ? false
  : 'the worked rounds are not on this machine';

type Row = Record<string, string>;

function rowsOf(path: string): Row[] {
  const rows: Row[] = parse(readFileSync(new URL(path, shared)), { columns: true, skip_empty_lines: true, bom: true });
  return rows;
}

const listOf = (cell: string | undefined): string[] => (cell ?? '').split(';').filter((item) => item !== '');
const yes = (cell: string | undefined): boolean => cell === 'yes';
const oneOf = <Word extends string>(words: readonly Word[], cell: string | undefined): Word => {
  const word = words.find((each) => each === cell);
  if (word === undefined) throw new Error(`${cell} is none of ${words.join(', ')}`);
  return word;
};
const stages: readonly Stage[] = ['first', 'final', 'contrasting'];
const services: readonly ServiceKind[] = ['children', 'adults'];
const peps: readonly Peps[] = ['none', '1', '2-trainee', '2'];

function geography(): (outcode: string | undefined) => Place {
  const places = new Map(
    rowsOf('geo/outcodes_england.csv').map((row) => [
      row.outcode,
      { outcode: row.outcode ?? '', lat: Number(row.lat), lon: Number(row.lon), approximate: false },
    ]),
  );
  return (outcode) => {
    const place = places.get(outcode);
    if (!place) throw new Error(`unknown outcode ${outcode}`);
    return place;
  };
}

function studentOf(row: Row, at: (outcode: string | undefined) => Place): Student {
  return {
    id: row.student_id ?? '',
    stage: oneOf(stages, row.stage),
    preferredAreas: listOf(row.preferred_areas),
    home: at(row.home_outcode),
    drives: yes(row.drives),
    ...(row.max_travel_km ? { maxTravelKm: Number(row.max_travel_km) } : {}),
    ...(row.earlier_service ? { earlierService: oneOf(services, row.earlier_service) } : {}),
    ...(row.earlier_statutory ? { earlierStatutory: yes(row.earlier_statutory) } : {}),
    excluded: listOf(row.excluded).map((name) => {
      const [organisation = '', team] = name.split('/');
      return team === undefined ? { organisation } : { organisation, team };
    }),
    ...(row.required_organisation ? { requiredOrganisation: row.required_organisation } : {}),
    needs: listOf(row.needs),
  };
}

function offerOf(row: Row, at: (outcode: string | undefined) => Place): Offer {
  return {
    id: row.offer_id ?? '',
    organisation: row.organisation ?? '',
    service: oneOf(services, row.service),
    team: row.team ?? '',
    area: row.area ?? '',
    statutory: yes(row.statutory),
    places: Number(row.places),
    stages: listOf(row.stages).map((stage) => oneOf(stages, stage)),
    at: at(row.outcode),
    driverRequired: yes(row.driver_required),
    provides: listOf(row.provides),
    ...(row.educator_id ? { educatorId: row.educator_id } : {}),
    onSiteSupervisor: yes(row.on_site_supervisor),
    partner: row.partner === '' || yes(row.partner),
    ...(row.nqsw_vacancies ? { nqswVacancies: Number(row.nqsw_vacancies) } : {}),
  };
}

function educatorOf(row: Row, at: (outcode: string | undefined) => Place): Educator {
  return {
    id: row.educator_id ?? '',
    organisation: row.organisation ?? '',
    service: oneOf(services, row.service),
    at: at(row.outcode),
    peps: oneOf(peps, row.peps),
    ...(row.last_student_ended ? { lastStudentEnded: row.last_student_ended } : {}),
    ...(row.other_learner_ended ? { otherLearnerEnded: row.other_learner_ended } : {}),
    teachesPracticeEducation: yes(row.teaches_practice_education),
    capacity: Number(row.capacity),
    offSite: yes(row.off_site),
  };
}

function pinOf(row: Row): Pin {
  return {
    studentId: row.student_id ?? '',
    offerId: row.offer_id ?? '',
    ...(row.educator_id ? { educatorId: row.educator_id } : {}),
    kind: oneOf(['must', 'never'], row.kind),
  };
}

/** Reads a worked round, with its pins or its policy where the names of those files are given. */
export function workedRound(name: string, files: { pins?: string; policy?: string } = {}): Round {
  const at = geography();
  const given: Partial<Policy> = files.policy
    ? JSON.parse(readFileSync(new URL(`rounds/${name}/${files.policy}`, shared), 'utf8'))
    : {};
  return {
    students: rowsOf(`rounds/${name}/students.csv`).map((row) => studentOf(row, at)),
    offers: rowsOf(`rounds/${name}/offers.csv`).map((row) => offerOf(row, at)),
    educators: rowsOf(`rounds/${name}/educators.csv`).map((row) => educatorOf(row, at)),
    pins: files.pins ? rowsOf(`rounds/${name}/${files.pins}`).map(pinOf) : [],
    policy: { ...defaultPolicy, ...given },
  };
}

/** The best value of every objective, by name. */
export function expectedOf(name: string, file = 'expected.json'): Record<string, number> {
  const read: { optimum: Record<string, number> } = JSON.parse(
    readFileSync(new URL(`rounds/${name}/${file}`, shared), 'utf8'),
  );
  return read.optimum;
}
