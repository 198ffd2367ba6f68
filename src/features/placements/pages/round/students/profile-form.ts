import { z } from 'zod';
import { areaCentres, areaOf, outcodeOf } from '../../../../../engines/geography/index.ts';
import { choice, optionalText, text } from '../../../../../platform/web/form.ts';
import { Refused } from '../../../../../platform/web/reply.ts';
import type { Directory } from '../../../../partnership/index.ts';
import { fullNameOf } from '../../../full-name.ts';
import { exclusionOf, type Profile, type ProfileDetails } from '../../../profiles/model.ts';
import { stages } from '../../words.ts';

/** An outcode, or a whole postcode, of which the outcode is kept. */
export const outcode = (what: string) =>
  text(what, 20).transform((value, context) => {
    const found = outcodeOf(value);
    if (found !== undefined && areaCentres[areaOf(found)]) return found;
    context.addIssue(`${what}, such as KT1: “${value}” is not an outcode`);
    return '';
  });

export const yesNo = (what: string) => choice(['yes', 'no'], what).transform((value) => value === 'yes');

/** A list as a text with one item on each line; the same item twice is kept once. */
export const lines = (longest = 200) =>
  z
    .string()
    .default('')
    .transform((value, context) => {
      const items = [...new Set(value.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '');
      if (items.length > 50 || items.some((item) => item.length > longest)) {
        context.addIssue(`Enter at most 50 lines of at most ${longest} characters`);
      }
      return items;
    });

const maybe = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? undefined : value),
    z.enum(words, { error: 'Choose one of these' }).optional(),
  );

/** What a student asks for in a round; needs and declared interests in fields of their own. */
export const profileForm = z.object({
  stage: choice(stages, 'Choose the stage of the placement'),
  preferredAreas: lines(),
  homeOutcode: outcode('Enter the outcode of where they live'),
  drives: yesNo('Say whether they may use a car on placement'),
  maxTravelKm: optionalText(10).transform((value, context) => {
    if (value === undefined) return undefined;
    const km = Number(value);
    if (/^\d+(\.\d+)?$/.test(value) && km <= 2000) return km;
    context.addIssue('Enter a number of kilometres, or leave it empty for the round’s own limit');
    return undefined;
  }),
  earlierService: maybe(['children', 'adults']),
  earlierStatutory: maybe(['yes', 'no']).transform((value) => (value === undefined ? undefined : value === 'yes')),
  earlierOrganisation: optionalText(),
  requiredOrganisation: optionalText(),
  needs: lines(),
  excluded: lines(400),
});

/**
 * The form as a profile holds it: organisations by their full names.
 * @throws Refused where a declared interest or the required organisation is no partner
 */
export function profileDetails(form: z.output<typeof profileForm>, directory: Directory): ProfileDetails {
  const known = (name: string) => directory.called(name).length > 0;
  const excluded = form.excluded.map((line) => {
    const { organisation, team } = exclusionOf(line, known);
    if (!known(organisation)) {
      throw new Refused([
        {
          field: 'excluded',
          message: `No partner is called “${organisation}”. Enter a partner, or a partner and team as Partner/Team`,
        },
      ]);
    }
    const name = fullNameOf(organisation, directory);
    return team === undefined ? name : `${name}/${team}`;
  });
  const { earlierOrganisation: earlier, requiredOrganisation: required } = form;
  if (required !== undefined && !known(required)) {
    throw new Refused([{ field: 'requiredOrganisation', message: 'Choose a partner, or none' }]);
  }
  return {
    ...form,
    earlierService: form.earlierService,
    earlierStatutory: form.earlierStatutory,
    earlierOrganisation: earlier && fullNameOf(earlier, directory),
    requiredOrganisation: required && fullNameOf(required, directory),
    excluded,
  };
}

/** The profile as its form's fields hold it. */
export function profileValues(profile: Profile): Record<string, string> {
  const yesOrNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'yes' : 'no');
  return {
    stage: profile.stage,
    preferredAreas: profile.preferredAreas.join('\n'),
    homeOutcode: profile.homeOutcode,
    drives: yesOrNo(profile.drives),
    maxTravelKm: profile.maxTravelKm === undefined ? '' : String(profile.maxTravelKm),
    earlierService: profile.earlierService ?? '',
    earlierStatutory: yesOrNo(profile.earlierStatutory),
    earlierOrganisation: profile.earlierOrganisation ?? '',
    requiredOrganisation: profile.requiredOrganisation ?? '',
    needs: profile.needs.join('\n'),
    excluded: profile.excluded.join('\n'),
  };
}
