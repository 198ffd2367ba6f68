/**
 * Measures the allocation engine on invented rounds and prints Markdown tables:
 * `node bench/allocation/run.ts [150 600 2400 10000] [--repeat 5]`. Sizes that are not named are left out; without any,
 * 150, 600 and 2,400. Times are processor time of the one thread that works, so that whatever else the machine is doing
 * disturbs them little; on an idle machine they are what a person waits.
 */
import { parseArgs } from 'node:util';
import { findBottlenecks } from '../../src/engines/allocation/index.ts';
import { matchesOf } from '../../src/engines/allocation/matches.ts';
import type { Pin, Round } from '../../src/engines/allocation/model.ts';
import { openSession, type Session } from '../../src/engines/allocation/session.ts';
import { denseRound, generateRound, hardRound, type RoundShape, usualRound } from './generate.ts';
import { byPeople, type Values } from './people.ts';

const { positionals, values: given } = parseArgs({
  allowPositionals: true,
  options: { repeat: { type: 'string', default: '5' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [150, 600, 2400];
const repeat = Number(given.repeat);

const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(milliseconds < 1000 ? 3 : 1);

/** Milliseconds after which what has been found of bottlenecks is enough, as on the pages. */
const mostForBottlenecks = 60_000;

interface Measured {
  proven: string;
  first: number;
  again: number;
  bottlenecks: number;
  values: Values;
}

async function measure(shape: (students: number, seed: number) => RoundShape, students: number): Promise<Measured> {
  const first: number[] = [];
  const again: number[] = [];
  const bottlenecks: number[] = [];
  let proven = 0;
  let values: Values = {};
  for (let seed = 1; seed <= repeat; seed += 1) {
    const round = generateRound(shape(students, seed));
    const started = processorTime();
    const session = await openSession(round);
    const allocation = session.allocate([]);
    first.push(processorTime() - started);
    if ('why' in allocation) throw new Error('a round without pins cannot clash');
    if (allocation.proven) proven += 1;
    if (seed === 1) values = Object.fromEntries(allocation.objectives.map(({ name, value }) => [name, value]));
    const matches = matchesOf(session.fits, allocation.placements);
    again.push(...solvedAgain(session, round));
    session.close();
    const asked = processorTime();
    const late = () => processorTime() - asked > mostForBottlenecks;
    await findBottlenecks(round, { matches, enough: late });
    bottlenecks.push(processorTime() - asked);
  }
  return {
    proven: `${proven} of ${repeat}`,
    first: median(first),
    again: median(again),
    bottlenecks: median(bottlenecks),
    values,
  };
}

/** Milliseconds to solve again after each of a few pins: a student moved to another offer, or kept from theirs. */
function solvedAgain(session: Session, round: Round): number[] {
  const times: number[] = [];
  for (let at = 0; at < 6; at += 1) {
    const student = Math.floor((round.students.length * (at + 0.5)) / 6);
    const choices = session.fits.offersOf[student] ?? [];
    const choice = choices[(at * 7) % Math.max(1, choices.length)];
    const studentId = session.fits.round.students[student]?.id;
    const offerId = choice && session.fits.round.offers[choice.offer]?.id;
    if (studentId === undefined || offerId === undefined) continue;
    const pin: Pin = { studentId, offerId, kind: at % 2 === 0 ? 'must' : 'never' };
    const started = processorTime();
    session.allocate([pin]);
    times.push(processorTime() - started);
  }
  return times;
}

const kinds = { usual: usualRound, 'three in four offers open to both stages': hardRound };
console.log('| students | kind | proven on all ten | first solve, s | after a pin, s | bottlenecks, s |');
console.log('| ---: | --- | --- | ---: | ---: | ---: |');
const atUsual = new Map<number, Values>();
for (const students of sizes) {
  for (const [kind, shape] of Object.entries(kinds)) {
    const { proven, first, again, bottlenecks, values } = await measure(shape, students);
    if (shape === usualRound) atUsual.set(students, values);
    console.log(
      `| ${students} | ${kind} | ${proven} | ${seconds(first)} | ${seconds(again)} | ${seconds(bottlenecks)} |`,
    );
  }
  if (students !== 600) continue;
  const { proven, first, again, bottlenecks } = await measure(denseRound, students);
  console.log(
    `| ${students} | 200 offers a driver | ${proven} | ${seconds(first)} | ${seconds(again)} | ${seconds(bottlenecks)} |`,
  );
}

const compared = sizes.includes(600) ? 600 : sizes[0];
const exact = compared === undefined ? undefined : atUsual.get(compared);
if (compared !== undefined && exact) {
  const { coordinator, lottery } = byPeople(generateRound(usualRound(compared, 1)), 60);
  console.log(
    `\n| ${compared} students | exact | careful co-ordinator | best of 60 lotteries |\n| --- | ---: | ---: | ---: |`,
  );
  for (const [name, value] of Object.entries(exact)) {
    console.log(`| ${name} | ${value} | ${coordinator[name]} | ${lottery[name]} |`);
  }
}
console.log(`\nLargest memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
