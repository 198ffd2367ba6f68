import { sql } from 'kysely';
import type { Pin } from '../../../engines/allocation/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { capitalised } from '../../../platform/web/words.ts';
import '../../people/schema.ts';
import '../schema.ts';

/**
 * What a run says of one student can speak of others, whose pins or places stand in the way. Stored, they go by the id of
 * their profile in braces; whoever reads gets the reference of those whom they may see, and of the others no more than
 * that there is one. So what is stored says nothing of anybody who is erased.
 */
export const mentionOf = (profileId: string): string => `{${profileId}}`;

const mention = /\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;
const mentionWithNoun = new RegExp(`(student )?${mention.source}`, 'g');
const somebodyElse = 'a student of another university';

/** Words of the engine about these pins, with mentions instead of students' references. */
export function withMentions(
  text: string,
  pins: readonly Pin[],
  students: ReadonlyMap<string, { profileId: string }>,
): string {
  const phrases = new Map<string, string>();
  for (const { studentId, offerId } of pins) {
    const profileId = students.get(studentId)?.profileId;
    if (profileId === undefined) continue;
    for (const [before, after] of [
      ['student ', ` must go to offer ${offerId}`],
      ['student ', ` may never go to offer ${offerId}`],
      ['', ` at ${offerId}`],
    ]) {
      phrases.set(`${before}${studentId}${after}`, `${before}${mentionOf(profileId)}${after}`);
    }
  }
  if (phrases.size === 0) return text;
  // The longest first: one reference can be the beginning of another.
  const longest = [...phrases.keys()].sort((one, other) => other.length - one.length);
  const said = new RegExp(`(?<!\\S)(?:${longest.map((phrase) => RegExp.escape(phrase)).join('|')})`, 'g');
  return text.replaceAll(said, (phrase) => phrases.get(phrase) ?? phrase);
}

/** References of the students whom texts mention, by profile id: of those whom whoever asks may see. */
export async function mentioned(tx: Tx, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(texts.flatMap((text) => [...text.matchAll(mention)].map(([, id = '']) => id)));
  if (ids.size === 0) return new Map();
  const rows = await tx
    .selectFrom('profile')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .select(['profile.id', 'student.reference'])
    .where('profile.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

/** A stored text as somebody reads it who sees these students. */
export function inWordsFor(seen: ReadonlyMap<string, string>, text: string): string {
  const words = text.replaceAll(mentionWithNoun, (_, noun: string | undefined, id: string) => {
    const reference = seen.get(id);
    return reference === undefined ? somebodyElse : `${noun ?? ''}${reference}`;
  });
  return text.startsWith('{') && words.startsWith(somebodyElse) ? capitalised(words) : words;
}
