import { usualThreshold } from './protect.ts';
import { fewestPartners } from './secrets.ts';

/** What a table is, as far as its note depends on it. */
export interface RuleFor {
  threshold?: number;
  /** It adds up partners' counts. */
  partners?: boolean;
  /** It may be published again when its data change. */
  editions?: boolean;
}

/** The rule by which counts are hidden, in sentences to print under a table. */
export function smallNumbersRule({
  threshold = usualThreshold,
  partners = false,
  editions = false,
}: RuleFor = {}): string[] {
  const largest = threshold - 1;
  return [
    `Counts of 1 to ${largest} people are hidden; 0 is shown as 0, and what is not known is said to be not known.`,
    'Other counts, and where needed a total, are hidden with them where a hidden count could be worked out by adding and taking away.',
    'Rates, sums and averages that rest on a hidden count are hidden too.',
    ...(partners
      ? [
          `Totals over partners need at least ${fewestPartners} of them, and are hidden where a partner that took away its own people would be left with 1 to ${largest}.`,
        ]
      : []),
    ...(editions
      ? [
          `Where the change since an earlier edition would tell of 1 to ${largest} people, or of one or two partners, the new figure is withheld; what was published stays.`,
        ]
      : []),
  ];
}
