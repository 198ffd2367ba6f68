import type { Fits } from '../fit.ts';
import type { ObjectiveName } from '../model.ts';
import { numbered } from '../numbered.ts';
import { senses } from '../objectives.ts';
import type { Allocation } from '../session.ts';
import { preferenceRank } from '../student-fit.ts';
import { listed } from './words.ts';

/** What one allocation costs in place of another: everything that is worse for somebody other than the student at issue. */
export interface Price {
  /** Ids of others who would wait. */
  wouldWait: string[];
  /** Ids of others who would lose their first choice of area, and of those who would get another lower choice. */
  loseFirstChoice: string[];
  lowerChoice: string[];
  /** Objectives that would be worse, and by how much: whole numbers, travel in hundreds of metres. */
  worse: { name: ObjectiveName; by: number }[];
  /** In words that follow "possible; ". */
  inWords: string;
}

/** Compares two allocations of one round, leaving aside what changes for one student. */
export function priceOf(studentId: string, before: Allocation, after: Allocation, { round }: Fits): Price {
  const offerAfter = new Map(after.placements.map(({ student, offer }) => [student, offer]));
  const wouldWait: string[] = [];
  const loseFirstChoice: string[] = [];
  const lowerChoice: string[] = [];
  for (const { student: number, offer } of before.placements) {
    const student = numbered(round.students, number);
    const then = offerAfter.get(number);
    if (student.id === studentId) continue;
    if (then === undefined) {
      wouldWait.push(student.id);
      continue;
    }
    const had = preferenceRank(student, numbered(round.offers, offer)) ?? 0;
    const has = preferenceRank(student, numbered(round.offers, then)) ?? 0;
    if (has > had) (had === 1 ? loseFirstChoice : lowerChoice).push(student.id);
  }
  const worse = before.objectives.flatMap(({ name, value }) => {
    const then = after.objectives.find((objective) => objective.name === name)?.value ?? value;
    const by = senses[name] === 'max' ? value - then : then - value;
    return by > 0 ? [{ name, by }] : [];
  });
  const price = { wouldWait, loseFirstChoice, lowerChoice, worse };
  return { ...price, inWords: priceInWords(price) };
}

/** What is lost by one, and by several. */
const losses: Partial<Record<ObjectiveName, { one: string; many: string }>> = {
  finalStatutory: { one: 'fewer statutory final placement', many: 'fewer statutory final placements' },
  twoStatutory: { one: 'fewer second statutory placement', many: 'fewer second statutory placements' },
  contrast: { one: 'fewer contrast of service', many: 'fewer contrasts of service' },
  withinPartnership: { one: 'fewer placement within the partnership', many: 'fewer placements within the partnership' },
  growYourOwn: {
    one: 'fewer final placement where newly qualified workers are wanted',
    many: 'fewer final placements where newly qualified workers are wanted',
  },
  independentEducators: { one: 'more independent educator', many: 'more independent educators' },
  currency: { one: 'fewer educator kept current', many: 'fewer educators kept current' },
};

function lossInWords({ name, by }: Price['worse'][number]): string[] {
  const loss = losses[name];
  return loss ? [`${by} ${by === 1 ? loss.one : loss.many}`] : [];
}

function priceInWords({ wouldWait, loseFirstChoice, lowerChoice, worse }: Omit<Price, 'inWords'>): string {
  const others = (count: number) => `${count} ${count === 1 ? 'other' : 'others'}`;
  const travel = worse.find(({ name }) => name === 'travel');
  const costs = [
    ...(wouldWait.length > 0 ? [`${others(wouldWait.length)} would wait`] : []),
    ...(loseFirstChoice.length > 0 ? [`${others(loseFirstChoice.length)} would lose their first choice`] : []),
    ...(lowerChoice.length > 0 ? [`${others(lowerChoice.length)} would get a lower choice of area`] : []),
    ...worse.flatMap(lossInWords),
    ...(travel ? [`${travel.by / 10} km more travel in all`] : []),
  ];
  return costs.length === 0 ? 'nobody else would lose anything' : listed(costs, costs.length);
}
