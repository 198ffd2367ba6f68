const areas = ['safeguarding', 'fostering', 'hospital', 'mental health', 'older people', 'youth justice'];
const outcodes = [
  'KT1',
  'SW19',
  'CR0',
  'SM1',
  'TW9',
  'W5',
  'N4',
  'E8',
  'SE15',
  'BR1',
  'RM3',
  'IG2',
  'HA4',
  'UB6',
  'EN2',
  'GU7',
];

/**
 * The files of a round in which everybody competes with everybody, so that it takes a while to solve: a little too few
 * places, all within reach. The same every time.
 */
export function largeRound(students: number): {
  'students.csv': string;
  'offers.csv': string;
  'educators.csv': string;
} {
  let state = 1;
  const pick = (from: readonly string[]): string => {
    state = (state * 48271) % 2147483647;
    return from[state % from.length] ?? '';
  };
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const stage = (at: number): string => (at % 2 ? 'first' : 'final');
  const organisations = numbers(20).map((at) => `Council ${at}`);
  const services = ['children', 'adults'];
  const ofStudents = numbers(students).map((at) => {
    const wishes = `${pick(areas)};${pick(areas)};${pick(areas)}`;
    return `S${at},Student ${at},University,BA,${stage(at)},${wishes},${pick(outcodes)},${pick(['yes', 'yes', 'no'])},${pick(services)},yes`;
  });
  const ofOffers = numbers(Math.round(students * 0.9)).map((at) => {
    const where = `${pick(organisations)},${pick(services)},Team ${at % 7},${pick(areas)},${pick(['yes', 'no'])}`;
    return `O${at},${where},1,first;final,${pick(outcodes)},no,,yes`;
  });
  const ofEducators = numbers(students).map(
    (at) =>
      `E${at},Educator ${at},${pick(organisations)},${pick(services)},${pick(outcodes)},2,2026-05-01,1,${pick(['yes', 'no'])}`,
  );
  const text = (header: string, rows: string[]): string => `${[header, ...rows].join('\n')}\n`;
  return {
    'students.csv': text(
      'student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,earlier_service,earlier_statutory',
      ofStudents,
    ),
    'offers.csv': text(
      'offer_id,organisation,service,team,area,statutory,places,stages,outcode,driver_required,educator_id,on_site_supervisor',
      ofOffers,
    ),
    'educators.csv': text(
      'educator_id,name,organisation,service,outcode,peps,last_student_ended,capacity,off_site',
      ofEducators,
    ),
  };
}
