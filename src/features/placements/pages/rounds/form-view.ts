import { objectiveNames } from '../../../../engines/allocation/model.ts';
import type { Entry } from '../../../../platform/web/form.ts';
import { formBody } from '../../../../platform/web/form-body.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { objectiveWords } from '../../rounds/objectives.ts';
import { fieldsOf } from '../fields.ts';
import { notUsed, rankedObjectives, rankField } from './form.ts';

/** The body of the page on which a round is set up or changed. */
export function roundFormBody(form: {
  title: string;
  caption?: string;
  does: string;
  cancel: string;
  csrf: Html;
  entry: Entry;
  values: Record<string, string>;
}): Html {
  const { values, ...rest } = form;
  const field = fieldsOf(form.entry, values);
  const day = 'For example, 14/09/2026';
  const places = objectiveNames.slice(1).map((_, index) => ({ value: String(index + 2), text: String(index + 2) }));
  return formBody({
    ...rest,
    fields: [
      field.text({
        name: 'name',
        label: 'Name',
        hint: 'What people call it, such as “Final placements, September 2026”',
      }),
      field.text(
        { name: 'academicYear', label: 'Academic year', hint: 'From 1 September to 31 August, such as 2026-27' },
        10,
      ),
      field.text({ name: 'tranche', label: 'Tranche', hint: 'The wave of placements, such as “Final BA, September”' }),
      field.text({ name: 'allocationDay', label: 'Allocation day (if it is set)', hint: day }, 10),
      field.text({ name: 'starts', label: 'First day of the placements', hint: day }, 10),
      field.text({ name: 'ends', label: 'Last day of the placements', hint: day }, 10),
      html`<h2 class="govuk-heading-m">Rules of the allocation</h2>`,
      field.text({ name: 'asAt', label: 'Day on which educators’ currency is judged', hint: day }, 10),
      field.number({
        name: 'currencyYears',
        label: 'Years for which one student keeps an educator current',
        suffix: 'years',
      }),
      field.number({
        name: 'currencyOtherLearnerYears',
        label: 'Years for which one student and one other professional learner do',
        suffix: 'years',
      }),
      field.radios({ name: 'outOfCurrency', label: 'Educators who are out of currency' }, [
        { value: 'exclude', text: 'Get no student', hint: 'Until a refresher or a student elsewhere brings them back' },
        { value: 'allow', text: 'May get a student', hint: 'They still cannot assess a trainee educator' },
      ]),
      field.number({ name: 'driverKm', label: 'Longest journey of a student who drives', suffix: 'km' }),
      field.number({ name: 'otherKm', label: 'Longest journey of a student who does not', suffix: 'km' }),
      field.number({ name: 'maxOffSiteKm', label: 'Longest journey of an off-site educator', suffix: 'km' }),
      html`<h2 class="govuk-heading-m">What matters most</h2>
<p class="govuk-body">The allocation does the first as well as can be done at all, then the second without giving up anything of the first, and so on. <strong>1. ${objectiveWords.placed.short}</strong> always comes first.</p>`,
      ...rankedObjectives.map((name) =>
        field.choose({ name: rankField(name), label: objectiveWords[name].short, hint: objectiveWords[name].means }, [
          ...places,
          { value: notUsed, text: 'Not used' },
        ]),
      ),
    ],
  });
}
