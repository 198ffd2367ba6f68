import type { Component } from './components.ts';
import { formulateSupply, type Supply } from './educator-supply.ts';
import type { Fits } from './fit.ts';
import type { ObjectiveName, Stage } from './model.ts';
import { numbered } from './numbered.ts';
import { objectiveOrder, placementValues } from './objectives.ts';
import type { OffSiteReach } from './off-site.ts';
import { type Program, ProgramBuilder } from './program.ts';

/** A student and an offer that fit; its place in `Formulation.choices` is its column. */
export interface Choice {
  student: number;
  offer: number;
  /** Its place in `Formulation.groups`. */
  group: number;
  /** Hundreds of metres. */
  travel: number;
  /**
   * How soon the choice is worth trying, less being sooner. It steers the order of work and never the answer: the
   * weights are guesses at what the objectives, taken together, make of a choice.
   */
  appeal: number;
}

/** Students of one stage at one offer, who can exchange their educators; or one student kept apart for a pin's sake. */
export interface Group {
  offer: number;
  stage: Stage;
  student?: number;
}

/** A component written as a program: choices first, then what educators do. The row of a group has its number. */
export interface Formulation {
  component: Component;
  program: Program;
  /** In order of student, then offer. */
  choices: Choice[];
  /** The column of a student's choice of an offer, if it fits. */
  columnOf(student: number, offer: number): number | undefined;
  groups: Group[];
  supply: Supply;
}

/** Names a student at an offer, as in the set of those kept apart. */
export const pairKey = (student: number, offer: number): string => `${student} ${offer}`;

const guessedWeights: Partial<Record<ObjectiveName, number>> = {
  finalStatutory: -3,
  twoStatutory: -3,
  contrast: -3,
  preference: 2,
  travel: 0.01,
  withinPartnership: -1,
};

/**
 * Writes a component as a program. A column for each choice and, for each offer and stage, columns for the educators
 * who come to it; a student's choices are at most one, an offer's students at most its places, an educator's at most
 * their capacity, and at each offer and stage as many students as educators' places.
 */
export function formulate(
  fits: Fits,
  component: Component,
  offSite: OffSiteReach,
  apart: ReadonlySet<string> = new Set(),
): Formulation {
  const { students, offers, policy } = fits.round;
  const objectives = objectiveOrder(policy);
  const build = new ProgramBuilder(objectives);
  const choices: Choice[] = [];
  const groups: Group[] = [];
  const groupRows = new Map<string, number>();

  function groupRow(offer: number, student: number): number {
    const { stage } = numbered(students, student);
    const alone = apart.has(pairKey(student, offer));
    const key = alone ? pairKey(student, offer) : `${offer} ${stage}`;
    let row = groupRows.get(key);
    if (row === undefined) {
      row = build.addRow(0, 0);
      groupRows.set(key, row);
      groups[row] = alone ? { offer, stage, student } : { offer, stage };
    }
    return row;
  }

  for (const student of component.students) {
    for (const { offer } of numbered(fits.offersOf, student)) groupRow(offer, student);
  }
  for (const student of component.students) {
    const studentRow = build.addRow(0, 1);
    const who = numbered(students, student);
    for (const { offer, travel } of numbered(fits.offersOf, student)) {
      const where = numbered(offers, offer);
      const group = groupRow(offer, student);
      const column = build.addColumn(1, studentRow, 1, group, 1);
      let appeal = 0;
      for (const name of objectives) {
        const value = placementValues[name]?.(who, where, travel) ?? 0;
        build.addValue(name, column, value);
        appeal += value * (guessedWeights[name] ?? 0);
      }
      choices.push({ student, offer, group, travel, appeal });
    }
  }
  const supply = formulateSupply(fits, component, offSite, groups, build);
  const firstOf = new Map<number, number>();
  choices.forEach(({ student }, column) => {
    if (!firstOf.has(student)) firstOf.set(student, column);
  });
  const columnOf = (student: number, offer: number): number | undefined => {
    for (let column = firstOf.get(student) ?? choices.length; choices[column]?.student === student; column += 1) {
      if (choices[column]?.offer === offer) return column;
    }
    return undefined;
  };
  return { component, program: build.finish(), choices, columnOf, groups, supply };
}
