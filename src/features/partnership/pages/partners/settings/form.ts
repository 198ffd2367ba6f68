import { z } from 'zod';
import { input } from '../../../../../platform/web/components/index.ts';
import { type Entry, errorAt, typed, wholeNumber } from '../../../../../platform/web/form.ts';
import type { Html } from '../../../../../platform/web/html.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import { type Settings, settingBounds, settingNames, settingWords } from '../../../settings.ts';

const years = 'Enter a whole number of years';

/** What a partnership sets for itself, as its form sends it. */
export const settingsForm = z.object({
  currencyYears: wholeNumber(years, settingBounds.currencyYears),
  currencyOtherLearnerYears: wholeNumber(years, settingBounds.currencyOtherLearnerYears),
  retentionMonths: wholeNumber('Enter a whole number of months', settingBounds.retentionMonths),
});

const hints: Readonly<Record<keyof Settings, string>> = {
  currencyYears: 'National guidance of 2013: 2. New rounds begin with it; those that there are keep their own.',
  currencyOtherLearnerYears: 'National guidance of 2013: 3. New rounds begin with it as well.',
  retentionMonths: 'Then they are erased, the next night, and nobody can bring them back.',
};

/** The fields, with what was typed or what is set, and what is wrong at each. */
export function settingsFields(entry: Entry, set: Settings): Html[] {
  return settingNames.map((name) =>
    input({
      id: name,
      name,
      label: { text: capitalised(settingWords[name]), classes: 'govuk-label--s' },
      hint: { text: hints[name] },
      value: typed(entry, name, String(set[name])),
      inputmode: 'numeric',
      spellcheck: false,
      classes: 'govuk-input--width-3',
      suffix: { text: name === 'retentionMonths' ? 'months' : 'years' },
      ...errorAt(entry, name),
    }),
  );
}
