import { formatDate } from '../../../../platform/web/dates.ts';
import { type PlanDocument, planName } from '../../document/model.ts';

/** How a plan stands, a line each; `all` are the plans that whoever asks sees. */
export function standingLines(plan: PlanDocument, all: readonly PlanDocument[]): string[] {
  if (plan.state === 'draft') return ['A draft: its figures are those of today, and nothing in it is decided.'];
  if (plan.state === 'proposed') {
    return [
      `Put to the strategic board${plan.proposedAt === undefined ? '' : ` on ${formatDate(plan.proposedAt)}`}; not agreed yet. Its text and figures are locked.`,
    ];
  }
  const later = all.find(
    (other) => other.year === plan.year && other.version > plan.version && other.state === 'published',
  );
  return [
    `Agreed by the strategic board on ${formatDate(plan.agreedOn ?? '')}; published on ${formatDate(plan.publishedOn ?? '')}. Its text and figures are locked.`,
    ...(plan.whatIsNew === '' ? [] : [`What is new: ${plan.whatIsNew}`]),
    ...(plan.although === ''
      ? []
      : [`Published as it was agreed, though its figures had changed since: ${plan.although}`]),
    ...(later === undefined ? [] : [`${planName(later)} has taken its place.`]),
  ];
}

/** The same in two words, for tables. */
export const standingWords = ({ state }: PlanDocument): string =>
  ({ draft: 'Draft', proposed: 'Before the board', published: 'Published' })[state];
