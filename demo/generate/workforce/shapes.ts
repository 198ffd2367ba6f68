import type { ServiceKind } from '../../../src/features/partnership/index.ts';

/** How a service's workforce is: numbers and rates as teaching partnerships report them [L app. 1; W], of invented services. */
export interface WorkforceShape {
  /** Code of the organisation, and which of its services. */
  organisation: string;
  service: ServiceKind;
  /** Three digits such as no authority has; undefined for a charity. */
  authority?: string;
  /** Social workers in post in the first of the years. */
  inPost: number;
  /** Percentages over the years: leavers in a year of those in post at its end, vacancies, agency workers. */
  turnover: number;
  vacancy: number;
  agency: number;
}

function shape(
  service: ServiceKind,
  organisation: string,
  authority: string | undefined,
  [inPost, turnover, vacancy, agency]: readonly [number, number, number, number],
): WorkforceShape {
  return { organisation, service, ...(authority !== undefined && { authority }), inPost, turnover, vacancy, agency };
}

/** The services that make a return to the DfE or to Skills for Care. */
export const statutory: readonly WorkforceShape[] = [
  shape('children', 'ALD', '961', [126, 19, 22, 23]),
  shape('children', 'THO', '962', [94, 21, 25, 25]),
  shape('children', 'CAS', '963', [62, 17, 20, 19]),
  shape('children', 'MAR', '964', [152, 23, 27, 27]),
  shape('children', 'ELM', '965', [58, 17, 18, 18]),
  shape('children', 'RAV', '966', [108, 24, 28, 27]),
  shape('children', 'NOR', '967', [78, 20, 25, 24]),
  shape('children', 'FEN', '968', [88, 19, 22, 22]),
  shape('adults', 'ALD', '961', [88, 13, 6, 14]),
  shape('adults', 'THO', '962', [72, 14, 7, 17]),
  shape('adults', 'CAS', '963', [60, 12, 5, 10]),
  shape('adults', 'MAR', '964', [118, 15, 8, 21]),
  shape('adults', 'ELM', '965', [60, 12, 5, 9]),
  shape('adults', 'RAV', '966', [86, 14, 7, 18]),
  shape('adults', 'NOR', '967', [66, 13, 7, 16]),
];

/** A charity that makes neither return, and fills in the plain template. */
export const charity: WorkforceShape = shape('children', 'WAY', undefined, [26, 14, 8, 8]);

/** How turnover goes from year to year: a calmer year between two. */
export const turnoverByYear = [1.05, 0.88, 1.06] as const;
