import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { timeline } from './timeline.ts';

test('each entry says what, by whom and when, and escapes what people wrote', () => {
  const shown = timeline([
    { title: 'Match <rejected>', at: new Date('2026-09-14T13:05:00Z'), by: 'Ann', lines: html`<p>Too far</p>` },
    { title: 'Round opened', at: new Date('2026-09-01T09:00:00Z') },
  ]).toString();
  assert.match(
    shown,
    /<h2 class="moj-timeline__title">Match &lt;rejected&gt;<\/h2> <p class="moj-timeline__byline">by Ann/,
  );
  assert.match(shown, /<time datetime="2026-09-14T13:05:00.000Z">14 September 2026 at 2:05pm<\/time>/);
  assert.match(shown, /<p>Too far<\/p>/);
  assert.equal(shown.split('byline').length, 2);
});
