import type { EducatorRow } from './rows.ts';

/** A file as an employer sends it: its own headings, semicolons, the encoding of an old spreadsheet, and rows that need a word. */
export interface MessyFile {
  name: string;
  bytes: Buffer;
  /** Which of its headings stands for which of our columns. */
  meanings: { heading: string; column: string }[];
  /** Rows that cannot be used. */
  badRows: number;
}

const organisation = 'Thornmere Borough Council';

type Cells = Record<
  'reference' | 'name' | 'organisation' | 'service' | 'outcode' | 'peps' | 'ended' | 'capacity' | 'offSite',
  string
>;

/** What is wrong with rows of educators who are on the register. */
const mistakes: readonly Partial<Cells>[] = [
  { peps: 'Stage 2' },
  { ended: '31/06/2026' },
  { ended: 'last spring' },
  { capacity: 'one' },
  { outcode: 'town hall' },
  { capacity: '-1' },
  { offSite: 'if asked' },
];

/** And of educators who are not: one stands there twice. */
const strangers: readonly Partial<Cells>[] = [
  { reference: 'THO-C21', name: 'Siân Brathwaite' },
  { reference: 'THO-C21', name: 'Chloë Marchbanks' },
  { reference: 'THO-A21', name: 'Zoë Lindqvist', organisation: 'Thornmere and District' },
  { reference: 'THO-A22', name: 'Bartholomew Eze', peps: '2 (lapsed)' },
];

/** Two who can be added as they are. */
const newcomers: readonly Partial<Cells>[] = [
  { reference: 'THO-C22', name: 'Amélie Okonjo', peps: '1' },
  { reference: 'THO-A23', name: 'Desmond Achterhuis', service: 'Adults', peps: '2-trainee' },
];

/** Thornmere's own list of its educators: four as they are on the register, three with news, two new, eleven unreadable. */
export function messyEducators(register: readonly EducatorRow[]): MessyFile {
  const own = register.filter((each) => each.organisation === organisation);
  const [known, spoilt] = [own.slice(0, 7), own.slice(7, 7 + mistakes.length)];
  const blank: Cells = {
    reference: '',
    name: '',
    organisation,
    service: 'Children',
    outcode: 'NG10 3AB',
    peps: '2',
    ended: '',
    capacity: '1',
    offSite: 'N',
  };
  const rows: Cells[] = [
    ...known.map((educator, at) => ({
      ...cellsOf(educator),
      ...(at > 3 && { capacity: String(educator.capacity + 1) }),
    })),
    ...spoilt.map((educator, at) => ({ ...cellsOf(educator), ...mistakes[at] })),
    ...[...strangers, ...newcomers].map((each) => ({ ...blank, ...each })),
  ];
  const header = 'PE ref;Name;Organisation;Service;Postcode;PEPS;Last student ended;Capacity;Off site;Line manager';
  const lines = rows.map((row) =>
    [
      row.reference,
      row.name,
      row.organisation,
      row.service,
      row.outcode,
      row.peps,
      row.ended,
      row.capacity,
      row.offSite,
      'tbc',
    ].join(';'),
  );
  return {
    name: 'Thornmere practice educators.csv',
    bytes: Buffer.from(`${[header, ...lines].join('\r\n')}\r\n`, 'latin1'),
    meanings: [
      { heading: 'PE ref', column: 'educator_id' },
      { heading: 'Postcode', column: 'outcode' },
    ],
    badRows: mistakes.length + strangers.length,
  };
}

function cellsOf(educator: EducatorRow): Cells {
  const [year = '', month = '', date = ''] = educator.last_student_ended?.split('-') ?? [];
  return {
    reference: educator.educator_id,
    name: educator.name,
    organisation: educator.organisation,
    service: educator.service,
    outcode: educator.outcode,
    peps: educator.peps,
    ended: year === '' ? '' : `${date}/${month}/${year}`,
    capacity: String(educator.capacity),
    offSite: educator.off_site ? 'Y' : 'N',
  };
}
