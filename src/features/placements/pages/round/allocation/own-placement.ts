import { summaryList } from '../../../../../platform/web/components/index.ts';
import { formatDates } from '../../../../../platform/web/dates.ts';
import type { Html } from '../../../../../platform/web/html.ts';
import type { OwnPlacement, Placed } from '../../../runs/placed.ts';
import { roleWords, serviceColumn, stageWords } from '../runs/words.ts';

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });

const where = (placed: Placed) => [
  row('Organisation', `${placed.organisation}, ${serviceColumn[placed.service].toLowerCase()} services`),
  row('Team', placed.team),
  row('Area of practice', placed.area),
  row('Stage', `${stageWords[placed.stage]}${placed.statutory ? ', statutory' : ''}`),
  row('Dates', formatDates(placed.starts, placed.ends)),
];

/** Name, and on site or not. */
export const educatorOf = ({ educator, educatorRole }: Placed): string => `${educator}, ${roleWords[educatorRole]}`;

/** A placement as its student reads it: where, when and with whom. */
export function ownPlacement(placed: Placed): Html {
  return summaryList({
    rows: [
      ...where(placed),
      row('Practice educator', educatorOf(placed)),
      ...(placed.assessor === undefined ? [] : [row('Practice assessor', placed.assessor)]),
    ],
  });
}

/** A placement as its educator, or assessor, reads it: which student, where and when, and with whom beside them. */
export function studentOfMine(placed: OwnPlacement): Html {
  const assesses = placed.as === 'assessor';
  return summaryList({
    card: { title: { text: placed.student, headingLevel: 3 } },
    rows: [
      row('You are', assesses ? 'Practice assessor' : `Practice educator, ${roleWords[placed.educatorRole]}`),
      ...(assesses ? [row('Practice educator', educatorOf(placed))] : []),
      ...where(placed),
      ...(assesses || placed.assessor === undefined ? [] : [row('Practice assessor', placed.assessor)]),
    ],
  });
}
