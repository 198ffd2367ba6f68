import type { FanChart, Format } from '../charts/index.ts';
import type { DocumentFan } from './model.ts';

type Unit = DocumentFan['unit'];

const percent = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
// Whole per cents, unless the whole axis lies within a few.
const shortPercent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 });
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

const formats: Readonly<Record<Unit, Format>> = {
  share: (value) => percent.format(value),
  number: (value) => number.format(value),
};
const tickFormats: Readonly<Record<Unit, Format>> = {
  share: (value) => shortPercent.format(value),
  number: (value) => number.format(value),
};

/** The fan of a document as charts draw it. */
export function fanOf({ dates, points, names, means, aim, unit }: DocumentFan): FanChart {
  return { dates, points, names, means, aim, format: formats[unit], formatTick: tickFormats[unit] };
}
