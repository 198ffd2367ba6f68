import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { Unreadable } from '../files/index.ts';
import { command } from './command.ts';
import { file, files, flag, option, optionalFile } from './options.ts';
import { progressBar } from './progress.ts';
import { runCommandLine } from './run.ts';

const given: unknown[] = [];
const bake = command({
  name: 'bake',
  summary: 'Bakes a cake',
  options: {
    recipe: file('the recipe, as CSV'),
    icing: optionalFile('the icing'),
    'oven-minutes': option(
      'MINUTES',
      'stop after so long',
      z.coerce.number('must be a number').positive('must be above 0').optional(),
    ),
    plain: flag('without decoration'),
  },
  notes: ['Exit codes:\n  0  baked'],
  run: async (options) => {
    given.push(options);
    if (options.recipe === 'lost.csv') throw new Unreadable('lost.csv', 'There is no file lost.csv.');
    if (options.recipe === 'burnt.csv') throw new TypeError('oven is undefined\n  at somewhere');
    return options.plain ? 5 : 0;
  },
});
const eat = command({
  name: 'cake eat',
  summary: 'Eats',
  options: {},
  operands: 'CAKE…',
  notes: [],
  run: async (_, { out }, cakes) => {
    out(cakes.join('+'));
    return 0;
  },
});
const mix = command({
  name: 'mix',
  summary: 'Mixes',
  options: { flour: files('one kind or more'), in: file('the bowl') },
  notes: [],
  run: async (options) => {
    given.push(options);
    return 0;
  },
});

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    watched: false,
    signal: AbortSignal.any([]),
  };
  const code = await runCommandLine([bake, eat, mix], args, io);
  return { code, out, err };
}

test('--help lists every command with a line each, and every command has its own', async () => {
  const { code, out } = await run('--help');
  assert.equal(code, 0);
  assert.match(out, /^ {2}bake {6}Bakes a cake$/m);
  assert.match(out, /^ {2}cake eat {2}Eats$/m);
  const own = await run('bake', '--recipe', 'x', '--help');
  assert.equal(own.code, 0);
  assert.match(own.out, /Usage: npx tandem bake --recipe FILE \[--icing FILE\] \[--oven-minutes MINUTES\] \[--plain\]/);
  assert.match(own.out, /--icing FILE {12}the icing/);
  assert.match(own.out, /0 {2}baked/);
  assert.equal((await run()).code, 2);
});

test('options are read in any order and by their type', async () => {
  assert.equal((await run('bake', '--plain', '--oven-minutes=1.5', '--recipe', 'a b.csv')).code, 5);
  assert.deepEqual(given.at(-1), { recipe: 'a b.csv', 'oven-minutes': 1.5, plain: true });
  assert.deepEqual(await run('cake', 'eat', 'one', 'two'), { code: 0, out: 'one+two', err: '' });
});

test('an option that takes several values is given again, or followed by them', async () => {
  const flour = ['rye', 'oat', 'wheat'];
  for (const args of [
    ['--flour', 'rye', 'oat', 'wheat', '--in', 'bowl'],
    ['--in', 'bowl', '--flour', 'rye', '--flour=oat', 'wheat'],
    ['--flour', 'rye', '--in', 'bowl', '--flour', 'oat', '--flour', 'wheat'],
  ]) {
    assert.equal((await run('mix', ...args)).code, 0, args.join(' '));
    assert.deepEqual(given.at(-1), { flour, in: 'bowl' });
  }
  assert.match((await run('mix', '--help')).out, /Usage: npx tandem mix --flour FILE… --in FILE/);
  assert.match((await run('mix', '--in', 'bowl')).err, /"mix" needs --flour FILE…\./);
  assert.match((await run('mix', '--flour', '--in', 'bowl')).err, /--flour must be followed by FILE…/);
  assert.match((await run('mix', '--flour', 'rye', '--in', 'bowl', 'oat')).err, /does not know what to do with "oat"/);
});

test('what does not fit is one sentence on standard error, and exit code 2', async () => {
  const cases: [string[], RegExp][] = [
    [['fry'], /^There is no command "fry"\. See: npx tandem --help\n$/],
    [['cake'], /^Commands that start with "cake": "cake eat"/],
    [['cake', 'bin'], /^There is no command "cake bin"\. Commands that start with "cake"/],
    [['bake'], /^"bake" needs --recipe FILE\. See: npx tandem bake --help\n$/],
    [['bake', '--recpie', 'x'], /has no option --recpie/],
    [['bake', '--recipe'], /--recipe must be followed by FILE/],
    [['bake', '--recipe', '--plain'], /--recipe must be followed by FILE/],
    [['bake', '--recipe', 'x', '--recipe', 'y'], /--recipe was given twice/],
    [['bake', '--recipe', 'x', '--plain=yes'], /--plain takes no value/],
    [['bake', '--recipe', 'x', 'y'], /does not know what to do with "y"/],
    [['bake', '--recipe', 'x', '--oven-minutes', 'soon'], /--oven-minutes must be a number/],
    [['bake', '--recipe', 'x', '--oven-minutes', '0'], /--oven-minutes must be above 0/],
    [['bake', '--recipe', 'lost.csv'], /^There is no file lost\.csv\.\n$/],
  ];
  for (const [args, sentence] of cases) {
    const { code, out, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, sentence);
    assert.equal(err.trim().split('\n').length, 1);
  }
});

test('a mistake of ours is told in a sentence too, without a stack', async () => {
  const { code, err } = await run('bake', '--recipe', 'burnt.csv');
  assert.equal(code, 1);
  assert.match(err, /^Something went wrong that should not have: oven is undefined\. /);
  assert.doesNotMatch(err, /at somewhere/);
});

test('the progress bar is drawn where a person watches, not more often than can be seen', () => {
  let drawn = '';
  let time = 0;
  const bar = progressBar({ watched: true, err: (text) => (drawn += text) }, () => time);
  bar.show(0.5, 'half');
  bar.show(0.6, 'too soon');
  time = 200;
  bar.show(7, 'done');
  bar.clear();
  assert.equal(
    drawn,
    `\r\u001b[K[${'█'.repeat(15)}${'░'.repeat(15)}] half\r\u001b[K[${'█'.repeat(30)}] done\r\u001b[K`,
  );
  progressBar({ watched: false, err: () => assert.fail() }).show(0.5, 'unseen');
});
