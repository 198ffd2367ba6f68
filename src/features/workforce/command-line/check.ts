import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { command, Misuse, option } from '../../../platform/command-line/index.ts';
import { Unreadable, writeAll } from '../../../platform/files/index.ts';
import { type BrokenRule, brokenRuleLine, brokenRulesCsv } from '../formats/broken-rule.ts';
import { countReturns } from '../returns/count-returns.ts';
import { openReturn } from '../returns/open-return.ts';
import { latestCensus } from './census-date.ts';

/** `npx tandem workforce check`: every rule that returns break, a line each. */
export const check = command({
  name: 'workforce check',
  summary: 'Say every rule that workforce returns break',
  operands: 'FILE…',
  options: { out: option('FILE.csv', 'a table to write the same to', z.string().min(1).optional()) },
  notes: [
    'Reads the children’s census (CSWW, XML), the bulk upload to Skills for Care (CSV), or the plain template.',
    ['Exit codes:', '  0  no rule is broken', '  2  a file cannot be read', '  3  rules are broken'].join('\n'),
  ],
  run: async ({ out }, io, files) => {
    if (files.length === 0) throw new Misuse('"workforce check" needs a file. See: npx tandem workforce check --help');
    const rules: BrokenRule[] = [];
    let broken = 0;
    let unreadable = 0;
    for (const path of files) {
      try {
        await countReturns(
          [await openReturn(path)],
          { year: undefined, latest: latestCensus(new Date()) },
          {
            broken: (rule) => {
              broken += 1;
              io.out(`${brokenRuleLine(rule)}\n`);
              if (out !== undefined) rules.push(rule);
            },
            warning: (sentence) => io.err(`${sentence}\n`),
          },
        );
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        io.err(`${error.message}\n`);
        unreadable += 1;
      }
    }
    if (out !== undefined) await writeAll(dirname(out), { [basename(out)]: await brokenRulesCsv(rules) });
    if (unreadable > 0) return 2;
    return broken > 0 ? 3 : 0;
  },
});
