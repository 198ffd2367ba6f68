import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { addFigures, noFigures } from '../../../engines/workforce/figures/figures.ts';
import { visibleTo } from '../../../engines/workforce/totals/visible.ts';
import { command, flag, Misuse, option } from '../../../platform/command-line/index.ts';
import { writeAll } from '../../../platform/files/index.ts';
import { type CountedReturn, countReturns } from '../returns/count-returns.ts';
import { openReturn } from '../returns/open-return.ts';
import { censusDateOption, latestCensus } from './census-date.ts';
import { figuresJson } from './figures-json.ts';

/** `npx tandem workforce indicators`: the rates and tables of returns, one by one and together, as JSON. */
export const indicators = command({
  name: 'workforce indicators',
  summary: 'Work out the rates of workforce returns, one by one and together',
  operands: 'FILE…',
  options: {
    'census-date': option('YYYY-09-30', 'the day of the figures; adults’ files do not say it', censusDateOption),
    suppress: flag('hide counts of 1 to 4 and what would reveal them, as others than the owner see it'),
    out: option('FILE.json', 'where to write; without it, to the terminal', z.string().min(1).optional()),
  },
  notes: [
    'What breaks a rule is unknown, and each figure says on how many it rests (known, of). null is what is not known.',
    'Exit codes: 0 done; 2 a file cannot be read.',
  ],
  run: async ({ 'census-date': year, suppress, out }, io, paths) => {
    if (paths.length === 0) {
      throw new Misuse('"workforce indicators" needs a file. See: npx tandem workforce indicators --help');
    }
    let broken = 0;
    const opened = await Promise.all(paths.map((path) => openReturn(path)));
    const returns = await countReturns(
      opened,
      { year, latest: latestCensus(new Date()) },
      {
        broken: () => {
          broken += 1;
        },
        warning: (sentence) => io.err(`Warning: ${sentence}\n`),
      },
    );
    if (broken > 0) io.err(`${broken} rules are broken; what breaks one is unknown. See: npx tandem workforce check\n`);
    const json = `${JSON.stringify(report(returns, suppress), undefined, 2)}\n`;
    if (out === undefined) io.out(json);
    else await writeAll(dirname(out), { [basename(out)]: json });
    return 0;
  },
});

/** The order of the files changes nothing but the order of their entries. */
function report(returns: readonly CountedReturn[], suppress: boolean) {
  const visible = suppress
    ? visibleTo(returns.map(({ figures, heading }) => ({ figures, service: heading.service })))
    : [];
  const years = new Set(returns.map(({ heading }) => heading.year));
  const [year] = years;
  return {
    files: returns.map(({ files, heading, figures }, at) => ({
      source: files.join(' + '),
      kind: heading.source,
      authority: heading.authority ?? null,
      year: heading.year,
      ...figuresJson(figures, visible[at]),
    })),
    together: {
      source: 'together',
      authority: null,
      year: years.size === 1 ? year : null,
      ...figuresJson(returns.map(({ figures }) => figures).reduce(addFigures, noFigures()), visible.at(-1)),
    },
  };
}
