/** What is known once the fields are right, by the names of all layouts: census, bulk upload, plain template. */
const byFields: readonly (readonly [fields: string, known: string])[] = [
  ['AgencyWorker EMPLSTATUS employment', 'Who is in post, who left and who comes through an agency: every figure'],
  ['FTE FTE30 CONTHOURS AVGHOURS fte', 'Full-time equivalents: turnover, vacancy, agency, caseload and absence'],
  ['PersonBirthDate DOB date_of_birth', 'Age, and who comes near retirement'],
  ['Sex GenderCurrent GENDER sex', 'Sex'],
  ['Ethnicity ETHNICITY ethnicity', 'Ethnic group'],
  ['OrgRole role', 'Role, and who went from role to role'],
  ['MAINJOBROLE', 'Who is a social worker: every figure'],
  ['RoleStartDate STARTDATE started', 'Who started, and how long leavers had been in their role'],
  ['StartOrigin came_from', 'Where starters came from, and how long the newly qualified stay'],
  ['RoleEndDate left', 'Who left, and when: turnover'],
  ['LeaverDestination went_to', 'Where leavers went'],
  ['ReasonLeave reason', 'Why leavers went'],
  ['Cases30 cases', 'Average caseload'],
  ['WorkingDaysLost DAYSSICK days_lost', 'Absence'],
  [
    'SWENo UNIQUEWORKERID person',
    'Who is the same person in other years: stability, from role to role, how long the newly qualified stay',
  ],
  ['NumberOfVacancies VACANCIES', 'Vacancy, and vacancies that agency workers cover'],
  ['NoAgencyFTE covers_vacancy', 'Agency workers who cover vacancies, and vacancies covered'],
  ['STARTERS', 'How many started'],
  ['LEAVERS', 'How many left: turnover'],
];

const known = new Map(byFields.flatMap(([fields, words]) => fields.split(' ').map((field) => [field, words] as const)));

/** What mending a field of a return makes known; some fields are checked that no figure rests on. */
export const makesKnown = (field: string): string => known.get(field) ?? 'No figure here rests on it';
