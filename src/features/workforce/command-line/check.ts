import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { command, Misuse, option } from '../../../platform/command-line/index.ts';
import { Unreadable, writeAll } from '../../../platform/files/index.ts';
import { type BrokenRule, brokenRuleLine, brokenRulesCsv } from '../formats/broken-rule.ts';
import { countReturns } from '../returns/count-returns.ts';
import { type Opened, openReturn } from '../returns/open-return.ts';
import { latestCensus } from './census-date.ts';

const anotherYear = '“workforce indicators” takes another by --census-date.';

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
    const hearing = {
      broken: (rule: BrokenRule) => {
        broken += 1;
        io.out(`${brokenRuleLine(rule)}\n`);
        if (out !== undefined) rules.push(rule);
      },
      warning: (sentence: string) => io.err(`${sentence}\n`),
    };
    const year = { year: undefined, latest: latestCensus(new Date()), another: anotherYear };
    const orSay = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        io.err(`${error.message}\n`);
        unreadable += 1;
        return undefined;
      }
    };
    const adults: Opened[] = [];
    for (const path of files) {
      const opened = await orSay(() => openReturn(path));
      if (opened?.kind === 'adults') adults.push(opened);
      else if (opened !== undefined) await orSay(() => countReturns([opened], year, hearing));
    }
    // The worker and workplace files of one account are one return.
    await orSay(() => countReturns(adults, year, hearing));
    if (out !== undefined) await writeAll(dirname(out), { [basename(out)]: await brokenRulesCsv(rules) });
    if (unreadable > 0) return 2;
    return broken > 0 ? 3 : 0;
  },
});
