import { planSections } from '../sections.ts';
import type { Checked, Finding } from './check.ts';
import { findingOf, typedIn } from './typed.ts';

/** Words by which people mark what is still to be written. */
const leftovers = [
  /\[\[|\]\]/,
  /\blorem ipsum\b|\bplaceholder\b/i,
  /\b(?:TBC|TBA|TBD|TODO|XX+)\b/i,
  /\bNN+\b/i,
  /\bto be (?:confirmed|added|written|completed|determined|inserted|supplied)\b/i,
  /\b(?:figures?|text|details|data|table|numbers?|more) to follow\b/i,
  /(?<!\b(?:examples?|models?|path|others|one|us|all|them) )\bto follow\s*(?:[.;:)\]]|$)/i,
  /\b(?:insert|add|enter|type) (?:text|name|date|figure|figures|number|here)\b/i,
  /\bclick (?:or tap )?here\b/i,
  /[[<](?:your|name|date|year|number|figure|organisation|partnership|insert|say|add)\b[^\]>]*[\]>]/i,
  /\[\s*(?:…|\.{2,}|\?|to be\b|to do\b)[^\]]*\]|\[\s*\]/i,
  /_{3,}|\?{3,}/,
];

/** Whether a line is marked as still to be written. */
export const isLeftOver = (line: string): boolean => leftovers.some((left) => left.test(line));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

/** Whether a line holds half of a prompt or more, word for word; fewer than six words stand in a line by chance. */
function holdsPrompt(line: string, prompt: string): boolean {
  const words = wordsOf(prompt);
  const run = Math.max(6, Math.ceil(words.length / 2));
  const inLine = ` ${wordsOf(line).join(' ')} `;
  return words.some(
    (_, from) => from + run <= words.length && inLine.includes(` ${words.slice(from, from + run).join(' ')} `),
  );
}

/** Text left over from the template, or marked as still to be written. */
export const leftOver = ({ written }: Checked): Finding[] =>
  typedIn(written)
    .filter(({ at, line }) => {
      const prompt = planSections.find(({ id }) => id === at)?.prompt;
      return isLeftOver(line) || (prompt !== undefined && holdsPrompt(line, prompt));
    })
    .map((typed) => findingOf(typed, 'is left over from the template, or still to be written.'));
