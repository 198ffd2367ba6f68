import type { Stated } from '../../../../engines/workforce/model.ts';
import { Unreadable } from '../../../../platform/files/index.ts';
import { brokenRule } from '../broken-rule.ts';
import type { Listener, ReturnHeading, Source } from '../reading.ts';
import { countedAs, openSeen, seenWords } from '../seen-before.ts';
import { openWholeFile } from '../whole-file.ts';
import { openDates } from './dates.ts';
import { readElements } from './elements.ts';
import { checkRoot, headingOf } from './heading.ts';
import { statedBy } from './stated.ts';
import { workerOf } from './worker.ts';
import { knownFields, sweNumber } from './worker-fields.ts';

/**
 * Reads a children's social work workforce census (CSWW) of any layout from 2017 to 2025, the XML that went to the DfE. Every
 * broken rule is heard, none ends the reading; nothing of the file is kept. `year` is taken instead of the header's where it
 * is given. Throws `Unreadable` for another file.
 */
export async function readCensus(source: Source, listener: Listener, year?: number): Promise<Stated> {
  const file = source.name;
  const header = new Map<string, string>();
  const authority = new Map<string, string>();
  const unknown = new Set<string>();
  const seen = openSeen();
  let fields = new Map<string, string>();
  let heading: ReturnHeading | undefined;
  let position = 0;
  const agency = { fte: 0, unknown: 0 };
  const dates = openDates(file);
  let whole: ReturnType<typeof openWholeFile> | undefined;

  const begin = (): ReturnHeading => {
    if (heading === undefined) {
      heading = headingOf(file, header, listener.broken);
      if (year !== undefined && year !== heading.year) {
        listener.warning(`${file} is the census of ${heading.year} by its header; it is counted as that of ${year}.`);
        heading = { ...heading, year };
      }
      listener.heading(heading);
      whole = openWholeFile(file, heading.year);
    }
    return heading;
  };
  const endWorker = (): void => {
    position += 1;
    const heading = begin();
    const say = (field: string, rule: string) =>
      listener.broken(brokenRule(file, position, field, fields.get(field) ?? '', rule));
    const worker = workerOf(fields, heading.year, say);
    const identifier = sweNumber(fields, say);
    const before = seen.before(identifier, worker, position, [...fields].join('\n'));
    if (before !== undefined) say('SWENo', seenWords(before));
    dates.hear(fields);
    const row = fields;
    fields = new Map();
    if (before?.same) return;
    if (worker.standing === 'agency') {
      if (worker.fte === undefined) agency.unknown += 1;
      else agency.fte += worker.fte;
    }
    whole?.hear(worker, row.get('FTE') ?? '');
    listener.worker({ worker: countedAs(worker, before), position, identifier });
  };

  await readElements(
    source,
    {
      text: (path, text) => {
        const [root = '', section, ...rest] = path.split('/');
        checkRoot(file, root);
        const name = rest.join('/');
        if (section === 'Header') header.set(name, text);
        if (section === 'LALevelVacancies' || section === 'LALevel') authority.set(name, text);
        if (section !== 'CSWWWorker') return;
        if (!knownFields.has(name)) unknown.add(name === '' ? 'CSWWWorker' : name);
        else fields.set(name, text);
      },
      end: (path) => {
        checkRoot(file, path.split('/')[0] ?? '');
        if (path === 'Message/Header') begin();
        if (path === 'Message/CSWWWorker') endWorker();
      },
    },
    () => (position === 0 ? 'before the first worker' : `after worker ${position}`),
  );
  begin();
  if (position === 0) throw new Unreadable(file, `${file} holds no workers. Export the whole return.`);
  for (const sentence of [...(whole?.sentences() ?? []), ...dates.sentences()]) listener.warning(sentence);
  if (unknown.size > 0)
    listener.warning(`${file}: fields that the census does not have were left aside: ${[...unknown].join(', ')}.`);
  const stated = statedBy(authority, (field, value, rule) =>
    listener.broken(brokenRule(file, undefined, field, value, rule)),
  );
  if (stated.agencyCovering !== undefined && agency.unknown === 0 && stated.agencyCovering > agency.fte + 0.005) {
    listener.warning(
      `${file} says that ${stated.agencyCovering} FTE of agency workers cover vacancies, and holds ${agency.fte.toFixed(1)} FTE of agency workers in all. One of the two is wrong; agency cover comes out above 100%.`,
    );
  }
  return stated;
}
