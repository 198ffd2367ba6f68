import type { Estimate } from './estimate.ts';
import type { LeaverShares } from './leaving.ts';

/** What is taken where nothing nearer is known; each says where it comes from, or that it is an assumption. */

/** The DfE’s figures for England, as the partnership of south-west London printed them in its plan of 2022 (appendix 1). */
export const nationalLeavers: LeaverShares = {
  under2: 0.331,
  '2to5': 0.363,
  over5: 0.306,
  turnover: 0.154,
  of: 'leavers of children’s services in England, 2020-21 (33.1% with under 2 years, 36.3% with 2 to 5)',
};

const assumed = (value: number, what: string): Estimate => ({
  value,
  n: 0,
  source: `Assumption: ${what}. Nothing published tells it; change it where you know better`,
});

/** Turnover of adults’ services in England: Skills for Care, 2020-21, in the same appendix. */
export const adultsTurnover = { of: 'adults’ services in England, 2020-21', value: 0.136, n: 1 };
/** And of children’s services. */
export const childrensTurnover = { of: 'children’s services in England, 2020-21', value: 0.154, n: 1 };

/** Of those in post, the shares who are managers and senior practitioners. */
export const managers = assumed(0.17, 'about one social worker in six is a manager');
export const seniors = assumed(0.17, 'about one social worker in six is a senior practitioner');

/** Of starters, the share who are newly qualified. */
export const nqswShare = assumed(0.25, 'one starter in four is newly qualified');

/** Starts a year for each vacant post, other than of NQSWs. */
export const startsPerVacancy = assumed(0.5, 'a vacant post is filled within two years, if not by an NQSW');

/** Share of vacancies that agency workers cover. */
export const agencyCover = assumed(0.75, 'agency workers cover three vacancies in four');

/**
 * Promotion a year: two councils of Kent and Medway told of 3%, 6.4%, 9% and 17% in 2017-18 and 2018-19; the middle of these is
 * taken.
 */
export const promotion: Estimate = {
  value: 0.077,
  n: 4,
  source:
    'Kent and Medway workforce case study: rates of progression of 3%, 6.4%, 9% and 17% a year; the middle of them',
};
