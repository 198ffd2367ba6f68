import { gradeWords, placeWords } from './words.ts';

/** Names of services, levers and programmes in a scenario, as far as it has them; it may be one that cannot be used. */
export interface Names {
  services: readonly { organisation: string; service: string; rules: readonly { from: string; to: string }[] }[];
  levers: readonly string[];
  programmes: readonly string[];
}

const lists = { services: 'service', levers: 'lever', pipeline: 'programme' } as const;

/** What a path of a scenario is of, in words: “Croydon children’s services: leaving within a year, under 2 years of service”. */
export function pathWords(path: string, names: Names): string {
  const [, list = '', at = '0', rest = ''] = /^(services|levers|pipeline)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (list === 'services' || list === 'levers' || list === 'pipeline') {
    const name = nameIn(list, Number(at), names);
    return rest === ''
      ? name
      : `${name}: ${ruleWords(rest, names.services[list === 'services' ? Number(at) : -1]) ?? restWords(rest)}`;
  }
  return restWords(path);
}

function nameIn(list: keyof typeof lists, at: number, { services, levers, programmes }: Names): string {
  const service = services[at];
  if (list === 'services') return service ? placeWords(service) : `Service ${at + 1}`;
  const name = (list === 'levers' ? levers : programmes)[at];
  return name === undefined
    ? `${list === 'levers' ? 'Lever' : 'Programme'} ${at + 1}`
    : `${lists[list] === 'lever' ? 'Lever' : 'Programme'} “${name}”`;
}

const bandWords: Record<string, string> = {
  under2: 'under 2 years of service',
  '2to5': '2 to 5 years of service',
  over5: 'over 5 years of service',
};

const exact: Record<string, string> = {
  name: 'Name',
  start: 'Date of the present staff',
  years: 'Years ahead',
  runs: 'Runs',
  posts: 'posts',
  staff: 'staff in post',
  agencyCover: 'vacancies that agency workers cover',
  'recruit.nqsw.posts': 'NQSWs who start in a year',
  'recruit.others.fillPerMonth': 'a vacant post is filled within a month, if not by an NQSW',
  'conversion.ofPlaced': 'Students on placement who are recruited, as observed',
  'conversion.target': 'Students on placement who are recruited, the aim',
  'conversion.ofNqsws': 'NQSWs who are to come from one’s own placements',
  'targets.vacancyRate': 'Aim for the vacancy rate',
  'targets.by': 'Date of the aim',
  'targets.confidence': 'How sure the aim is to be',
  'targets.agencyShare': 'Aim for the share of agency workers',
  'costs.agencyPremium': 'What an agency worker costs more',
  'costs.recruitment.nqsw': 'Recruiting an NQSW',
  'costs.recruitment.others': 'Recruiting somebody else',
  'costs.bursary': 'Bursary of a student',
  from: 'from',
  'costs.perYear': 'costs in each year it runs',
  'costs.once': 'costs once',
  'costs.perFte': 'costs a year for each FTE in post',
  admissions: 'students admitted a year',
  award: 'who are awarded',
  finalPlacementsInPartnership: 'final placement in the partnership',
  employedInPartnership: 'then employed in the partnership',
};

function restWords(rest: string): string {
  const known = exact[rest];
  if (known !== undefined) return known;
  const [head = '', ...more] = rest.split('.');
  if (head === 'leave') return `leaving within a year, ${bandWords[more[0] ?? ''] ?? 'all bands'}`;
  if (head === 'leaveByGrade')
    return `leaving within a year, ${gradeWords(more[0] ?? '')}, ${bandWords[more[1] ?? ''] ?? 'all bands'}`;
  if (head === 'posts') return `posts, ${gradeWords(more[0] ?? '')}`;
  if (head === 'caps') return `most posts, ${gradeWords(more[0] ?? '')}`;
  const [, list = '', at = ''] = /^(progress|progression|staff|services)\[(\d+)\]/.exec(rest) ?? [];
  if (list === 'progress') return `progression rule ${Number(at) + 1}${partWords(more)}`;
  if (list === 'progression') return `progression in year ${Number(at) + 1}`;
  if (list === 'staff') return `staff group ${Number(at) + 1}${partWords(more)}`;
  if (list === 'services') return `service ${Number(at) + 1}`;
  if (rest.startsWith('recruit.nqsw.months')) return 'months in which NQSWs start';
  return rest;
}

/** A rule of progression by its grades: “NQSW to Social worker: probability a year”. */
function ruleWords(rest: string, service: Names['services'][number] | undefined): string | undefined {
  const [, at, part = ''] = /^progress\[(\d+)\]\.(perYear|afterMonths)$/.exec(rest) ?? [];
  const rule = at === undefined ? undefined : service?.rules[Number(at)];
  return rule && `${gradeWords(rule.from)} to ${gradeWords(rule.to)}, ${parts[part] ?? part}`;
}

const parts: Record<string, string> = {
  perYear: 'who take this step in a year',
  afterMonths: 'months of service before it',
  from: 'from grade',
  to: 'to grade',
  serviceMonths: 'months of service',
  fte: 'FTE of each',
  count: 'people',
  grade: 'grade',
  age: 'age',
};

const partWords = (more: readonly string[]): string => more.map((part) => `, ${parts[part] ?? part}`).join('');

/** The names in a scenario as JSON, whatever is wrong with it. */
export function namesIn(json: unknown): Names {
  const listIn = (of: unknown, key: string): unknown[] => {
    const found = value(field(of, key));
    return Array.isArray(found) ? found.map(value) : [];
  };
  const list = (key: string) => listIn(json, key);
  const text = (of: unknown, key: string): string => {
    const found = value(field(of, key));
    return typeof found === 'string' ? found : '?';
  };
  return {
    services: list('services').map((one) => ({
      organisation: text(one, 'organisation'),
      service: text(one, 'service'),
      rules: listIn(one, 'progress').map((rule) => ({ from: text(rule, 'from'), to: text(rule, 'to') })),
    })),
    levers: list('levers').map((one) => text(one, 'name')),
    programmes: list('pipeline').map((one) => `${text(one, 'provider')}, ${text(one, 'programme')}`),
  };
}

const field = (of: unknown, key: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;

/** A value that may stand with its source. */
function value(of: unknown): unknown {
  return typeof of === 'object' && of !== null && 'value' in of ? of.value : of;
}
