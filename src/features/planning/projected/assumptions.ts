/** What every projection takes for granted, as docs/projection-model.md says, in words for a board. */
export const assumptions: readonly string[] = [
  'Rates stay as they are unless a lever changes them. They do not rise with vacancies or caseloads, as they may in life.',
  'People come and go independently of each other: no team leaves together, and no shock strikes every service. Real years vary more than the runs do.',
  'As many NQSWs are recruited as is planned. Whether there are so many is the pipeline’s question, which stands beside it and does not limit it.',
  'Nobody changes their hours, goes on leave, returns, or moves between services, and services do not compete for the same people.',
];
