import { z } from 'zod';
import { type ObjectiveName, objectiveNames, type Policy } from '../../../../engines/allocation/model.ts';
import { choice, date, isoDate, optionalText, text, wholeNumber } from '../../../../platform/web/form.ts';
import type { RoundDetails } from '../../rounds/commands.ts';
import { objectiveWords } from '../../rounds/objectives.ts';

/** Objectives whose place is chosen; `placed` is always first. */
export const rankedObjectives = objectiveNames.filter((name) => name !== 'placed');
export const rankField = (name: ObjectiveName): string => `rank-${name}`;
export const notUsed = 'not-used';

const optionalDate = (what: string) =>
  optionalText().transform((value, context) => {
    if (value === undefined) return undefined;
    const iso = isoDate(value);
    if (iso === undefined) context.addIssue(`${what}, such as 14/09/2026: “${value}” is not a date`);
    return iso;
  });
const kilometres = (what: string) => wholeNumber(what, { most: 2000 });
const years = (what: string) => wholeNumber(what, { most: 50 });

const fields = z.object({
  name: text('Enter a name for the round'),
  academicYear: z
    .string({ error: 'Enter the academic year' })
    .trim()
    .regex(/^\d{4}-\d{2}$/, 'Enter the academic year, such as 2026-27')
    .refine(
      (year) => (Number(year.slice(0, 4)) + 1) % 100 === Number(year.slice(5)),
      'Enter two years that follow each other, such as 2026-27',
    ),
  tranche: text('Enter the tranche'),
  allocationDay: optionalDate('Enter the allocation day'),
  starts: date('Enter the first day of the placements'),
  ends: date('Enter the last day of the placements'),
  currencyYears: years('Enter a whole number of years'),
  currencyOtherLearnerYears: years('Enter a whole number of years'),
  asAt: date('Enter the day on which currency is judged'),
  driverKm: kilometres('Enter a whole number of kilometres'),
  otherKm: kilometres('Enter a whole number of kilometres'),
  maxOffSiteKm: kilometres('Enter a whole number of kilometres'),
  outOfCurrency: choice(['exclude', 'allow'], 'Choose what happens with educators who are out of currency'),
});

/** The round's form: the details, and the rules of its allocation as plain controls. */
export const roundForm = z.looseObject({}).transform((sent, context): RoundDetails => {
  const read = fields.safeParse(sent);
  const objectives = objectivesOf(sent, (message, field) =>
    context.addIssue({ code: 'custom', message, path: [field] }),
  );
  if (!read.success) {
    for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  }
  const { driverKm, otherKm, currencyYears, currencyOtherLearnerYears, asAt, maxOffSiteKm, outOfCurrency, ...details } =
    read.data;
  if (details.ends <= details.starts) {
    context.addIssue({
      code: 'custom',
      path: ['ends'],
      message: 'The last day must be after the first day of the placements',
    });
  }
  const policy: Policy = {
    currencyYears,
    currencyOtherLearnerYears,
    asAt,
    maxTravelKm: { driver: driverKm, other: otherKm },
    maxOffSiteKm,
    outOfCurrency,
    objectives,
  };
  return { ...details, policy };
});

/** The objectives in the order of the places chosen, `placed` first. */
function objectivesOf(
  sent: Record<string, unknown>,
  refuse: (message: string, field: string) => void,
): ObjectiveName[] {
  const chosen = rankedObjectives.flatMap((name) => {
    const rank = Number(sent[rankField(name)]);
    return Number.isInteger(rank) && rank > 1 && rank <= objectiveNames.length ? [{ name, rank }] : [];
  });
  for (const [index, { name, rank }] of chosen.entries()) {
    const twin = chosen.slice(0, index).find((other) => other.rank === rank);
    if (twin === undefined) continue;
    refuse(
      `“${objectiveWords[name].short}” and “${objectiveWords[twin.name].short}” both have place ${rank}. Give each its own`,
      rankField(name),
    );
  }
  return ['placed', ...chosen.sort((a, b) => a.rank - b.rank).map(({ name }) => name)];
}

/** The round as its form's fields hold it. */
export function roundValues({ policy, ...round }: RoundDetails): Record<string, string> {
  const ranks = rankedObjectives.map((name): [string, string] => {
    const others = policy.objectives.filter((objective) => objective !== 'placed');
    const place = others.indexOf(name);
    return [rankField(name), place === -1 ? notUsed : String(place + 2)];
  });
  return {
    name: round.name,
    academicYear: round.academicYear,
    tranche: round.tranche,
    allocationDay: british(round.allocationDay),
    starts: british(round.starts),
    ends: british(round.ends),
    currencyYears: String(policy.currencyYears),
    currencyOtherLearnerYears: String(policy.currencyOtherLearnerYears),
    asAt: british(policy.asAt),
    driverKm: String(policy.maxTravelKm.driver),
    otherKm: String(policy.maxTravelKm.other),
    maxOffSiteKm: String(policy.maxOffSiteKm),
    outOfCurrency: policy.outOfCurrency,
    ...Object.fromEntries(ranks),
  };
}

function british(iso: string | undefined): string {
  if (iso === undefined) return '';
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}
