import type { ObjectiveName } from '../../../engines/allocation/model.ts';
import { senses } from '../../../engines/allocation/objectives.ts';
import type { Matched } from './matched.ts';
import type { RunSummary } from './model.ts';

/** An objective in two runs; `better` says which of them has more of what counts. */
export interface ObjectiveCompared {
  name: ObjectiveName;
  from: number | undefined;
  to: number | undefined;
  better: 'from' | 'to' | 'neither';
}

/** The objectives of either run, in the order of the later one. */
export function objectivesCompared(from: RunSummary, to: RunSummary): ObjectiveCompared[] {
  const values = ({ objectives }: RunSummary) => new Map(objectives.map(({ name, value }) => [name, value]));
  const [before, after] = [values(from), values(to)];
  return [...new Set([...after.keys(), ...before.keys()])].map((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    const gain = one === undefined || other === undefined ? 0 : (other - one) * (senses[name] === 'max' ? 1 : -1);
    return { name, from: one, to: other, better: gain === 0 ? 'neither' : gain > 0 ? 'to' : 'from' };
  });
}

/** A student to whom two runs give something different. */
export interface StudentCompared {
  profileId: string;
  name: string;
  reference: string;
  from: Matched | undefined;
  to: Matched | undefined;
  change: 'gained' | 'lost' | 'moved' | 'educator';
}

/** Who gains or loses a placement, who goes elsewhere, and who only gets another educator; in that order. */
export function studentsCompared(from: readonly Matched[], to: readonly Matched[]): StudentCompared[] {
  const before = new Map(from.map((match) => [match.profileId, match]));
  const after = new Map(to.map((match) => [match.profileId, match]));
  const everybody = new Map([...from, ...to].map((match) => [match.profileId, match]));
  const order = ['gained', 'lost', 'moved', 'educator'];
  return [...everybody.values()]
    .flatMap(({ profileId, name, reference }): StudentCompared[] => {
      const [one, other] = [before.get(profileId), after.get(profileId)];
      const change = changeOf(one, other);
      return change === undefined ? [] : [{ profileId, name, reference, from: one, to: other, change }];
    })
    .sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function changeOf(one: Matched | undefined, other: Matched | undefined): StudentCompared['change'] | undefined {
  if (one === undefined) return 'gained';
  if (other === undefined) return 'lost';
  if (one.offerId !== other.offerId) return 'moved';
  return one.educatorId === other.educatorId ? undefined : 'educator';
}
