/** Words for those who are counted; those who leave care are not leavers. */
export const people = `(?:${[
  '(?:newly[- ]qualified |agency |experienced )?social workers?',
  'NQSWs?|AMHPs?|ASYEs?|BIAs?',
  'students?|graduates?|applicants?|candidates?|apprentices?|trainees?|learners?',
  '(?<!\\bcare )leavers?|starters?|joiners?|recruits?|returners?',
  'staff|practitioners?|colleagues?|workers?|employees?|consultants?|lecturers?',
  'managers?|supervisors?|team leaders?|educators?|assessors?|mentors?',
  'women|woman|men|man|people|persons?',
].join('|')})\\b`;

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const spans = 'times?|days?|weeks?|months?|years?|hours?';

/** Up to two words between a number and those who are counted: `three of our`, but not `one place where`. */
export const between = `(?:(?!(?:${months}|${spans}|in|where|that|which|whom?|and|or|for|by|with|when|to|as|at|from|on|per|than|is|are|was|were|has|have|had)\\b)[\\w’'-]+\\s+){0,2}?`;

/** After these a year is a year: `by 2028 staff`. */
export const beforeYear = `(?:in|by|since|from|until|till|before|after|during|of|and|to|spring|summer|autumn|winter|${months})`;

/** What is numbered, not counted: `stage 2 practice educators`. */
export const numbered = '(?:stages?|phases?|levels?|bands?|grades?|versions?|tiers?|steps?)';

const words = [
  'no one',
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'],
  ...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];
/** Numbers as they are spelt, from one to twenty. */
export const spelt = `(?:${words.slice(1).join('|')})`;

/** A number as it was typed, in digits or spelt. */
export const numberFrom = (typed: string): number =>
  /^\d/.test(typed) ? Number(typed.replaceAll(',', '')) : words.indexOf(typed.toLowerCase());
