import { defaultPolicy } from '../../../../../engines/allocation/model.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { today } from '../../../../../platform/web/today.ts';
import { readSettings } from '../../../../partnership/index.ts';
import { addRound } from '../../../rounds/commands.ts';
import { roundAdded } from '../../../rounds/events.ts';
import { academicYearOf } from '../../../rounds/model.ts';
import { roundPath } from '../../round/frame.ts';
import { roundForm, roundValues } from '../form.ts';
import { roundFormBody } from '../form-view.ts';

/** A new round, beginning with the partnership's own periods of currency. */
export const addRoundRoutes = formPage({
  path: '/rounds/add',
  capability: 'placements.edit',
  form: roundForm,
  event: roundAdded,
  show: async ({ tx, csrf }, entry) => {
    const { currencyYears, currencyOtherLearnerYears } = await readSettings(tx);
    const policy = { ...defaultPolicy, currencyYears, currencyOtherLearnerYears, asAt: today() };
    const blank = { name: '', tranche: '', academicYear: academicYearOf(today()), allocationDay: undefined, policy };
    const values = { ...roundValues({ ...blank, starts: today(), ends: today() }), starts: '', ends: '' };
    const title = 'Add a round';
    return {
      title,
      back: { href: '/rounds', text: 'Rounds' },
      body: roundFormBody({ title, does: 'Add round', cancel: '/rounds', csrf, entry, values }),
    };
  },
  act: async ({ tx, me }, details) => {
    const id = await addRound(tx, me, details);
    return redirect(
      roundPath({ id }, 'import'),
      `${details.name} was added. Next, import its students, places and educators.`,
    );
  },
});
