import type { Stated } from '../../../../engines/workforce/model.ts';
import { type Sheet, Unreadable } from '../../../../platform/files/index.ts';
import { americanWords, isAmerican, ordersIn, wary } from '../date-order.ts';
import type { Listener } from '../reading.ts';
import { rowsOf } from '../rows.ts';
import { countedAs, openSeen, seenWords } from '../seen-before.ts';
import { date, socialWorker, unknownMark } from './codes.ts';
import { adultsKind } from './kinds.ts';
import { socialWorkerOf } from './worker.ts';
import { countWorkplaces, type WorkplaceCounts } from './workplace.ts';

/**
 * Reads the adults' services' return to Skills for Care (ASC-WDS bulk upload): worker files, workplace files, or both of one
 * account, in either layout. They hold no year, so it is given: that whose 30 September is the day of the figures. What
 * a missing file would have told stays unknown. Throws `Unreadable` for sheets that are neither.
 */
export function readAdults(sheets: readonly Sheet[], year: number, listener: Listener): Stated {
  const workers = sheets.filter((sheet) => adultsKind(sheet) === 'worker');
  const workplaces = sheets.filter((sheet) => adultsKind(sheet) === 'workplace');
  for (const sheet of sheets) {
    if (!workers.includes(sheet) && !workplaces.includes(sheet)) throw new Unreadable(sheet.file, notOurs(sheet));
    for (const warning of sheet.warnings) listener.warning(warning);
  }
  checkRows(workers, 'workers');
  checkRows(workplaces, 'workplaces');
  listener.heading({ source: 'adults', service: 'adults', authority: undefined, year });
  const found = readWorkers(workers, year, listener);
  for (const sentence of missingWords(workers, workplaces, found)) listener.warning(sentence);
  const counts = workplaces.map((sheet) => countWorkplaces(sheet, listener.broken));
  const total = (of: (counts: WorkplaceCounts) => number | undefined): number | undefined => {
    const known = counts.map(of).filter((count) => count !== undefined);
    return known.length === 0 ? undefined : known.reduce((all, count) => all + count, 0);
  };
  const leavers = total((one) => one.leavers);
  const starters = total((one) => one.starters);
  return {
    vacantPosts: total((one) => one.vacancies),
    leavers,
    starters,
    untold: [
      ...(workers.length === 0 ? (['inPost', 'agency'] as const) : []),
      ...(leavers === undefined ? (['leavers'] as const) : []),
      ...(starters === undefined ? (['starters'] as const) : []),
    ],
  };
}

/** Throws `Unreadable` for files in which there is nothing below the headings. */
function checkRows(sheets: readonly Sheet[], what: string): void {
  const [first] = sheets;
  if (first === undefined || sheets.some(({ rows }) => rows.length > 0)) return;
  throw new Unreadable(first.file, `${first.file} holds no ${what}, only headings. Export the whole file.`);
}

/** What half of a return, or one of other people, leaves unknown. */
function missingWords(workers: readonly Sheet[], workplaces: readonly Sheet[], found: number): string[] {
  const together = 'Choose both together.';
  const names = (sheets: readonly Sheet[]) => sheets.map(({ file }) => file).join(' and ');
  if (workers.length === 0) {
    return [
      `The worker file that goes with ${names(workplaces)} is missing, so who is in post is not known. ${together}`,
    ];
  }
  return [
    ...(found === 0
      ? [`${names(workers)} holds no social workers: nobody has the main job role ${socialWorker}.`]
      : []),
    ...(workplaces.length === 0
      ? [
          `The workplace file that goes with ${names(workers)} is missing, so leavers, starters and vacancies are not known. ${together}`,
        ]
      : []),
  ];
}

/** Gives how many social workers there are. */
function readWorkers(sheets: readonly Sheet[], year: number, listener: Listener): number {
  const seen = openSeen();
  let found = 0;
  for (const sheet of sheets) {
    const orders = ordersIn(sheet, ['DOB', 'STARTDATE']);
    const american = isAmerican(orders);
    if (american) listener.warning(americanWords(sheet.file, orders, 'day/month/year, as 30/09/2021'));
    for (const row of rowsOf(sheet, unknownMark, listener.broken)) {
      if (row.text('STATUS').toUpperCase() === 'DELETE') continue;
      const worker = socialWorkerOf(row, year, american ? wary(date) : date);
      if (worker === undefined) continue;
      found += 1;
      const identifier = `${row.text('LOCALESTID')} ${row.text('UNIQUEWORKERID')}`.trim() || undefined;
      const before = seen.before(identifier, worker, row.position, row.whole);
      if (before !== undefined) row.say('UNIQUEWORKERID', seenWords(before));
      if (before?.same) continue;
      listener.worker({ worker: countedAs(worker, before), position: row.position, identifier });
    }
  }
  return found;
}

function notOurs(sheet: Sheet): string {
  return adultsKind(sheet) === 'training'
    ? `${sheet.file} is the training file of the bulk upload. Choose the worker file and the workplace file.`
    : `${sheet.file} is neither the worker file nor the workplace file of the bulk upload to Skills for Care.`;
}
