import type { Figures } from '../../../../../engines/workforce/figures/figures.ts';
import type { Service } from '../../../../../engines/workforce/model.ts';
import { formatNumber, list } from '../../../../../platform/web/words.ts';
import type { SentReturn } from '../../../sending/model.ts';
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
  /** So many more may be such people. */
  uncertain: number;
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
export function knownOf({ figures, workers }: Told, service: Service): KnownOf[] {
  const fields = asked.flatMap((key): KnownOf[] => {
    const words = what[key];
    const { known, all, about, untold, uncertain } = peopleTable(key, figures, service);
    return words === undefined ? [] : [{ what: words, known, of: all.headcount, whom: whom[about], untold, uncertain }];
  });
  const { inPost, leavers, agency, untold, uncertain, ratios, standingUnknown } = figures;
  const fte = (about: 'inPost' | 'leavers' | 'agency', { fteKnown, headcount }: Figures['inPost']): KnownOf => ({
    what: about === 'leavers' ? 'Full-time equivalent before leaving' : 'Full-time equivalent',
    known: fteKnown,
    of: headcount,
    whom: whom[about],
    untold: untold[about] > 0,
    uncertain: uncertain[about],
  });
  const casesTold = service === 'children' || ratios.caseload.known > 0;
  const certain = { untold: false, uncertain: 0 };
  return [
    {
      what: 'Whether in post, gone or through an agency',
      known: workers - standingUnknown,
      of: workers,
      whom: 'workers in the return',
      ...certain,
    },
    ...fields,
    fte('inPost', inPost),
    fte('leavers', leavers),
    fte('agency', agency),
    { what: 'Days lost to sickness', ...pick(ratios.absence), whom: 'in post', ...certain, untold: untold.inPost > 0 },
    { what: 'Cases', ...pick(ratios.caseload), whom: 'who hold cases', ...certain, untold: !casesTold },
  ];
}

const pick = ({ known, of }: { known: number; of: number }) => ({ known, of });

/** What of a return is needed to say of how many something is known. */
type Told = Pick<SentReturn, 'figures' | 'workers'>;

/** How many workers stand in the return of whom it does not tell how they stand, and what they may be; nothing where there are none. */
export function standingWords({ figures, workers }: Told): string | undefined {
  const { standingUnknown, uncertain } = figures;
  if (standingUnknown === 0) return undefined;
  const may: [number, string][] = [
    [uncertain.inPost, 'may be in post'],
    [uncertain.leavers, 'may have left in the year'],
    [uncertain.agency, 'may come through an agency'],
  ];
  const parts = may.flatMap(([number, words]) => (number > 0 ? [`${formatNumber(number)} ${words}`] : []));
  return `Of ${formatNumber(standingUnknown)} of the ${formatNumber(workers)} workers in the return it is not known how they stand, so they count nowhere: ${list(parts)}.`;
}
