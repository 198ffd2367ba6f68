/** Words for those who are counted. */
export const people =
  '(?:(?:newly qualified |agency |experienced )?social workers?|NQSWs?|students?|graduates?|leavers?|starters?|applicants?|candidates?|apprentices?|trainees?)';
