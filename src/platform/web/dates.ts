/** A day as `2026-09-14`, as the database and forms give it, or a moment, which is shown as in London. */
export type DateLike = string | Date;

/** `14 September 2026` */
export function formatDate(value: DateLike): string {
  const { day, month, year } = partsOf(value);
  return `${day} ${month} ${year}`;
}

/** `14 Sep 2026`, for tables. */
export function formatShortDate(value: DateLike): string {
  const { day, month, year } = partsOf(value);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `14 September 2026 at 2:05pm`; also `at 2pm`, `at midday` and `at midnight`, as the GOV.UK style guide writes them. */
export function formatDateTime(moment: Date): string {
  return `${formatDate(moment)} at ${formatTime(moment)}`;
}

/** `2:05pm`, `2pm`, `midday` or `midnight`. */
export function formatTime(moment: Date): string {
  const [hour = 0, minute = 0] = clock.format(moment).split(':').map(Number);
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** `14 September 2026 to 5 March 2027`; what both days share is said once: `14 to 18 September 2026`. */
export function formatDates(first: DateLike, last: DateLike): string {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.year !== to.year) return `${formatDate(first)} to ${formatDate(last)}`;
  if (from.month !== to.month) return `${from.day} ${from.month} to ${formatDate(last)}`;
  return from.day === to.day ? formatDate(first) : `${from.day} to ${formatDate(last)}`;
}

const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const inLondon = new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'Europe/London' });
const asWritten = new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
});

/** @throws RangeError when the text is not a day of the calendar in the form 2026-09-14. */
function partsOf(value: DateLike): { day: string; month: string; year: string } {
  if (typeof value !== 'string') return named(inLondon, value);
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new RangeError(`“${value}” is not a day such as 2026-09-14`);
  }
  return named(asWritten, date);
}

function named(format: Intl.DateTimeFormat, date: Date): { day: string; month: string; year: string } {
  const found = { day: '', month: '', year: '' };
  for (const { type, value } of format.formatToParts(date)) {
    if (type === 'day' || type === 'month' || type === 'year') found[type] = value;
  }
  return found;
}
