import type { Personnel } from '../personnel.ts';

/** Who sends the returns of services for which nobody of the personnel answers. Nobody signs in as them. */
export interface Sender extends Pick<Personnel, 'name' | 'role' | 'service'> {
  key: (typeof keys)[number];
  at: string;
}

const keys = [
  'alderbrook',
  'castlewick',
  'marlingate',
  'elmsworth',
  'ravensholtAdults',
  'northmarsh',
  'fennimore',
  'wayfold',
] as const;

const lead = (key: Sender['key'], name: string, at: string, service?: Sender['service']): Sender => ({
  key,
  name,
  role: 'employer-lead',
  at,
  ...(service !== undefined && { service }),
});

export const senders: readonly Sender[] = [
  lead('alderbrook', 'Rukhsana Thirlwell', 'Alderbrook'),
  lead('castlewick', 'Desmond Broughton', 'Castlewick'),
  lead('marlingate', 'Ifeoma Lovelock', 'Marlingate'),
  lead('elmsworth', 'Bronwen Sharratt', 'Elmsworth'),
  lead('ravensholtAdults', 'Colin Rosewarne', 'Ravensholt', 'adults'),
  lead('northmarsh', 'Jacinta Oldroyd', 'Northmarsh'),
  lead('fennimore', 'Wilfred Danso', 'Fennimore'),
  lead('wayfold', 'Hester Pakenham', 'Wayfold', 'children'),
];
