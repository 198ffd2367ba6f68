import type { Check, Checked } from './check.ts';
import { staleFigures, unsettledProjection } from './current.ts';
import { leftOver } from './left-over.ts';
import { smallNumbers } from './small-numbers.ts';
import { missingSources } from './sources.ts';
import { unknownFigures, unwritten } from './written.ts';

/** Everything that must be so before a plan is put to the board and published; each line with what stands in the way. */
export const checklist = (checked: Checked): Check[] => [
  {
    id: 'written',
    title: 'Every section is written, and every aim says what will be done',
    findings: unwritten(checked),
  },
  { id: 'template', title: 'Nothing is left over from the template', findings: leftOver(checked) },
  { id: 'figures', title: 'Every figure that the text names is there', findings: unknownFigures(checked) },
  { id: 'sources', title: 'Every figure has its source', findings: missingSources(checked) },
  { id: 'small-numbers', title: 'No small number of people can be read', findings: smallNumbers(checked) },
  {
    id: 'current',
    title: 'The figures are the newest that there are, or the plan says why not',
    findings: staleFigures(checked),
  },
  {
    id: 'projection',
    title: 'The projection is frozen, and readers can look at what it rests on',
    findings: unsettledProjection(checked),
  },
];

/** Whether nothing stands in the way. */
export const allPass = (checks: readonly Check[]): boolean => checks.every(({ findings }) => findings.length === 0);
