import { notKnown } from '../categories.ts';
import type { Service } from '../model.ts';

interface Band {
  name: string;
  /** Whole years from which somebody is in the band, to that of the next. */
  from: number;
}

/** Years in the role when it ended: the published bands of the children's census; those of adults' services divide at three. */
const bandsOfService: Record<Service, readonly Band[]> = {
  children: [
    { name: 'under 2 years', from: 0 },
    { name: '2 to 5 years', from: 2 },
    { name: '5 to 10 years', from: 5 },
    { name: '10 years and more', from: 10 },
  ],
  adults: [
    { name: 'under 3 years', from: 0 },
    { name: '3 years and more', from: 3 },
  ],
};

const bandsOfAge: readonly Band[] = [
  { name: 'under 30', from: 0 },
  { name: '30 to 39', from: 30 },
  { name: '40 to 49', from: 40 },
  { name: '50 to 59', from: 50 },
  { name: '60 and over', from: 60 },
];

const inBand = (bands: readonly Band[], years: number | undefined): string =>
  (years === undefined ? undefined : bands.findLast(({ from }) => years >= from)?.name) ?? notKnown;

export const serviceBand = (service: Service, years: number | undefined): string =>
  inBand(bandsOfService[service], years);
export const ageBand = (years: number | undefined): string => inBand(bandsOfAge, years);

/** Full time is 1 FTE; undefined hours are not known. */
export const hoursBand = (fte: number | undefined): string =>
  fte === undefined ? notKnown : fte < 1 ? 'part time' : 'full time';

/** The names of the bands in their order, for tables: `not known` is not among them. */
export const serviceBands = (service: Service): string[] => bandsOfService[service].map(({ name }) => name);
export const ageBands: readonly string[] = bandsOfAge.map(({ name }) => name);
/** The age from which each of them is. */
export const ageBandsFrom: readonly number[] = bandsOfAge.map(({ from }) => from);
export const hoursBands: readonly string[] = ['full time', 'part time'];
