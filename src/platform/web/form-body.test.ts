import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formBody, problemSummary } from './form-body.ts';
import { html, nothing } from './html.ts';

const form = { title: 'Add a partner', csrf: html`<input name="token">`, fields: [], does: 'Add', cancel: '/partners' };

test('what is wrong stands first, each sentence a link to its field, and is escaped', () => {
  const problems = [{ field: 'name', message: 'Enter a name, not “<b>”' }, { message: 'Somebody else changed it' }];
  const shown = formBody({ ...form, entry: { values: {}, problems } }).toString();
  assert.ok(shown.indexOf('There is a problem') < shown.indexOf('<h1'));
  assert.match(shown, /<a href="#name">Enter a name, not “&lt;b&gt;”<\/a>/);
  assert.match(shown, /<li>\s*Somebody else changed it\s*<\/li>/);
});

test('where nothing is wrong there is no summary; the token and the way out are always there', () => {
  const entry = { values: {}, problems: [] };
  assert.equal(problemSummary(entry), nothing);
  const shown = formBody({ ...form, entry }).toString();
  assert.match(shown, /name="token"/);
  assert.match(shown, /href="\/partners">Cancel/);
});
