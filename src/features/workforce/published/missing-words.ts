import { absenceWords, type Missing } from '../../../engines/workforce/benchmark/index.ts';
import { list } from '../../../platform/web/words.ts';

/** Who is not counted and why: `Richmond upon Thames (not applicable) and Sutton (confidential)`. */
export function missingWords(missing: readonly Missing[]): string {
  return list(missing.map(({ name, why }) => `${name} (${absenceWords[why]})`));
}
