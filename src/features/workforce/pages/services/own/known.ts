import type { Figures } from '../../../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../../../engines/workforce/model.ts';
import { count } from '../../../../../platform/web/words.ts';
import { peopleTable, peopleTableKeys } from './people-tables.ts';

/** Of how many of whom something is known. */
export interface KnownOf {
  what: string;
  known: number;
  of: number;
  /** Of whom: “leavers”. */
  whom: string;
  /** The return says nothing of these people at all. */
  untold: boolean;
}

const whom = { inPost: 'in post', leavers: 'leavers', starters: 'starters', agency: 'agency workers' } as const;
const asked = peopleTableKeys.filter((key) => key !== 'leavers-by-role' && key !== 'in-post-by-hours');
const what: Partial<Record<(typeof peopleTableKeys)[number], string>> = {
  'leavers-by-service': 'How long leavers had been in their role',
  'leavers-by-reason': 'Why they left',
  'leavers-by-destination': 'Where they went',
  'starters-by-origin': 'Where starters came from',
  'in-post-by-role': 'Role',
  'in-post-by-age': 'Age',
  'in-post-by-sex': 'Sex',
  'in-post-by-ethnicity': 'Ethnic group',
};

/** What a return lets us know, field by field, and of how many. */
export function knownOf(figures: Figures, service: Service): KnownOf[] {
  const fields = asked.flatMap((key): KnownOf[] => {
    const words = what[key];
    const { known, all, about, untold } = peopleTable(key, figures, service);
    return words === undefined ? [] : [{ what: words, known, of: all.headcount, whom: whom[about], untold }];
  });
  const { inPost, leavers, agency, untold, ratios } = figures;
  const fte = (about: 'inPost' | 'leavers' | 'agency', { fteKnown, headcount }: Figures['inPost']): KnownOf => ({
    what: about === 'leavers' ? 'Full-time equivalent before leaving' : 'Full-time equivalent',
    known: fteKnown,
    of: headcount,
    whom: whom[about],
    untold: untold[about] > 0,
  });
  return [
    ...fields,
    fte('inPost', inPost),
    fte('leavers', leavers),
    fte('agency', agency),
    { what: 'Days lost to sickness', ...pick(ratios.absence), whom: 'in post', untold: untold.inPost > 0 },
    { what: 'Cases', ...pick(ratios.caseload), whom: 'who hold cases', untold: false },
  ];
}

const pick = ({ known, of }: { known: number; of: number }) => ({ known, of });

/** Whether there are workers of whom it is not known if they are in post, have left, or come through an agency. */
export const standingWords = ({ standingUnknown }: Figures): string | undefined =>
  standingUnknown === 0
    ? undefined
    : `Of ${count(standingUnknown, 'worker')} the return does not say whether they are employed or come through an agency: they are in no figure.`;
