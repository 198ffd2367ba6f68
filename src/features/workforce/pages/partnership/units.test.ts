import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '../../../../engines/workforce/figures/count.ts';
import type { Stated } from '../../../../engines/workforce/model.ts';
import { somebody } from '../../../../engines/workforce/test-support/somebody.ts';
import { makeTotal } from '../../../../engines/workforce/totals/make-total.ts';
import { shownTotalSchema } from '../../totals/schema.ts';
import { countsWords, measuresOf, ratioOf } from './measures.ts';

/** The vacancy rate of adults' services of 40 in post each, each with what its return states. */
function vacancyOf(...stated: Stated[]): string {
  const parts = stated.map((one, at) => {
    const count = counting(2025, 'adults');
    for (let person = 0; person < 40; person += 1) count.add({ ...somebody, standing: 'in-post', fte: 0.5 });
    return { partner: `${at}`, figures: count.end(one) };
  });
  const total = shownTotalSchema.parse(JSON.parse(JSON.stringify(makeTotal('adults', parts, []))));
  const measure = measuresOf('adults', total).find(({ name }) => name === 'vacancy');
  const ratio = measure && ratioOf(measure, total);
  assert.ok(measure && ratio);
  return `${countsWords(measure, ratio, total)}: ${measure.definition}`;
}

test('vacancies of adults’ services are said in what their returns count: posts, full-time equivalents, or both', () => {
  const posts = { vacantPosts: 10 };
  const fte = { vacancies: 10 };
  assert.match(
    vacancyOf(posts, posts, posts),
    /^30 of 150 posts: .* in posts and people, as adults’ returns count them/,
  );
  assert.match(vacancyOf(fte, fte, fte), /^30\.0 of 90\.0 full-time equivalents: .* in full-time equivalents \(DfE\)/);
  assert.match(
    vacancyOf(posts, fte, posts),
    /^30 of 130 posts or full-time equivalents: .* as each return counts them/,
  );
});
