import type { Peps, ServiceKind, Stage } from '../../../engines/allocation/model.ts';
import { date, decimal, list, listOf, oneOf, table, text, wholeNumber, yesNo } from '../../../platform/files/index.ts';

const stages = ['first', 'final', 'contrasting'] as const satisfies readonly Stage[];
const services = ['children', 'adults'] as const satisfies readonly ServiceKind[];
const pepsStages = ['none', '1', '2-trainee', '2'] as const satisfies readonly Peps[];

/** `students.csv` of a placement round: who needs a placement, and what must be kept in mind. */
export const studentsTable = table({
  name: 'students',
  key: 'student_id',
  columns: {
    student_id: text(100).required(),
    name: text().required(),
    provider: text().required(),
    programme: text().required(),
    stage: oneOf(stages).required(),
    preferred_areas: list().otherwise([]),
    home_outcode: text(20).required(),
    drives: yesNo().required(),
    max_travel_km: decimal({ least: 0, most: 2000 }),
    earlier_service: oneOf(services),
    earlier_statutory: yesNo(),
    earlier_organisation: text(),
    excluded: list().otherwise([]),
    required_organisation: text(),
    needs: list().otherwise([]),
  },
});

/** `offers.csv`: the places that teams put forward. */
export const offersTable = table({
  name: 'offers',
  key: 'offer_id',
  columns: {
    offer_id: text(100).required(),
    organisation: text().required(),
    service: oneOf(services).required(),
    team: text().required(),
    area: text().required(),
    statutory: yesNo().required(),
    places: wholeNumber({ least: 1, most: 1000 }).required(),
    stages: listOf(stages).required(),
    outcode: text(20).required(),
    driver_required: yesNo().required(),
    provides: list().otherwise([]),
    educator_id: text(100),
    on_site_supervisor: yesNo().required(),
    partner: yesNo().otherwise(true),
    nqsw_vacancies: wholeNumber({ least: 0, most: 10_000 }),
  },
});

/** `educators.csv`: who may teach, supervise and assess a student. */
export const educatorsTable = table({
  name: 'educators',
  key: 'educator_id',
  columns: {
    educator_id: text(100).required(),
    name: text().required(),
    organisation: text().required(),
    service: oneOf(services).required(),
    outcode: text(20).required(),
    peps: oneOf(pepsStages).required(),
    last_student_ended: date(),
    other_learner_ended: date(),
    teaches_practice_education: yesNo().otherwise(false),
    capacity: wholeNumber({ least: 0, most: 1000 }).required(),
    off_site: yesNo().required(),
  },
});

/** `pins.csv`: placements that are promised or refused beforehand. Headings alone are fine: no pins. */
export const pinsTable = table({
  name: 'pins',
  mayBeEmpty: true,
  columns: {
    student_id: text(100).required(),
    offer_id: text(100).required(),
    educator_id: text(100),
    kind: oneOf(['must', 'never']).required(),
  },
});

/** All tables of a round, to recognise a file that was chosen in another's place. */
export const roundTables = [studentsTable, offersTable, educatorsTable, pinsTable];
