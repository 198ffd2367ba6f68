const shortened = '(?:e\\.g|i\\.e|etc|approx|ca|cf|al|vs|no|St|Dr|Mrs?|Ms|Prof|pp?)\\.';
/** Where one sentence ends and another begins; not within brackets. */
const end = new RegExp(`(?<!\\b${shortened})(?<=[.!?][”"’')]?)\\s+(?=[^a-z\\s])(?![^()]*\\))`);
/** A sentence that says nothing but where the one before it comes from. */
const onlySource = /^(?:sources?:|https?:\/\/\S+$|\([^()]*\)\.?$)/i;

/** The sentences of a line; a source that stands by itself belongs to the sentence before it. */
export function sentencesOf(line: string): string[] {
  const all: string[] = [];
  for (const sentence of line.split(end)) {
    const last = all.at(-1);
    if (last !== undefined && onlySource.test(sentence)) all[all.length - 1] = `${last} ${sentence}`;
    else all.push(sentence);
  }
  return all;
}

/** `Source: our survey`, or an address. */
const named = /\bsources?:\s*\S|https?:\/\/\S/i;
/** Who says so, and the year of it: `Department for Education, 2022`, `our exit survey, June 2026`, `DfE, 2024-25, table 3`. */
const citation =
  /^(?:see |cf\.? |from )?(?:the )?(?:[A-Z][\w’'&.-]*|[a-z’' -]*\b(?:survey|returns?|data|figures|records|projection|scenario|audit|report|census)\b)[^()]*?\b((?:19|20)\d\d)(?:[-–/]\d\d(?:\d\d)?)?[a-z]?(?:(?:[,:]| edition).*)?$/;
/** Words in capitals at the beginning of a bracket that are nobody’s name. */
const nobody =
  /^(?:In|By|Since|From|Until|Till|We|I|It|They|As|At|On|Of|To|For|Up|Down|About|Around|Before|After|Compared|Against|Year|Spring|Summer|Autumn|Winter|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Whether a sentence says where it comes from. @param day ISO date: what is cited was out by then */
export const hasSource = (sentence: string, day: string): boolean =>
  named.test(sentence) ||
  [...sentence.matchAll(/\(([^()]*)\)/g)].some(([, within = '']) =>
    within.split(';').some((part) => {
      const year = nobody.test(part.trim()) ? undefined : citation.exec(part.trim())?.[1];
      return year !== undefined && year <= day.slice(0, 4);
    }),
  );
