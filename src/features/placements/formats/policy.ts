import { z } from 'zod';
import { defaultPolicy, objectiveNames, type Policy } from '../../../engines/allocation/model.ts';
import { exists, type FileIn, Unreadable } from '../../../platform/files/index.ts';

const years = z.int('must be a whole number of years').min(0, 'must be 0 or more').max(50, 'must be 50 or less');
const km = z.number('must be a number of kilometres').min(0, 'must be 0 or more').max(2000, 'must be 2000 or less');
const objectives = z
  .array(z.enum(objectiveNames, `must be one of ${objectiveNames.join(', ')}`), 'must be a list of objectives')
  .refine((names) => new Set(names).size === names.length, 'names an objective twice');

/** `policy.json`: every key may be left out and then has its default. */
export const policyFile = z.strictObject({
  currencyYears: years.default(defaultPolicy.currencyYears),
  currencyOtherLearnerYears: years.default(defaultPolicy.currencyOtherLearnerYears),
  asAt: z
    .string('must be a date such as "2026-09-01"')
    .refine(exists, 'must be a date such as "2026-09-01"')
    .default(defaultPolicy.asAt),
  maxTravelKm: z
    .strictObject({
      driver: km.default(defaultPolicy.maxTravelKm.driver),
      other: km.default(defaultPolicy.maxTravelKm.other),
    })
    .default(defaultPolicy.maxTravelKm),
  maxOffSiteKm: km.default(defaultPolicy.maxOffSiteKm),
  outOfCurrency: z.enum(['exclude', 'allow'], 'must be "exclude" or "allow"').default(defaultPolicy.outOfCurrency),
  objectives: objectives.default(() => [...objectiveNames]),
});

/** Reads `policy.json`. Throws `Unreadable` with a sentence that says which key is wrong, and how it should be. */
export function readPolicy({ name, bytes }: FileIn): Policy {
  const parsed = policyFile.safeParse(jsonOf(name, bytes));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Unreadable(name, `${name} is not a policy we can use: ${issue ? sentence(issue) : 'it is not an object'}.`);
}

function jsonOf(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Unreadable(
      name,
      `${name} is not JSON, so no policy could be read from it. Check its brackets, commas and quotation marks, or leave it out to use the defaults.`,
    );
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(path === 'maxTravelKm' ? policyFile.shape.maxTravelKm.unwrap().shape : policyFile.shape);
    return `${path === '' ? 'it' : path} has the key ${issue.keys.join(', ')}, which does not exist; the keys are ${known.join(', ')}`;
  }
  if (path === '') return 'it must be an object such as {"currencyYears": 2}';
  return path === 'maxTravelKm'
    ? 'maxTravelKm must be an object such as {"driver": 40, "other": 20}'
    : `${path} ${issue.message}`;
}
