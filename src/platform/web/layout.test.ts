import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { prepareAssets } from './assets.ts';
import { html } from './html.ts';
import { type Layout, layout } from './layout.ts';

before(prepareAssets);

const shown = (page: Partial<Layout> = {}): string =>
  layout({ title: 'Students', body: html`<h1>Students</h1>`, nonce: 'once', ...page }).toString();

test('the title names the page, then the service, and an error first of all', () => {
  assert.match(shown(), /<title>Students – Tandem<\/title>/);
  assert.match(shown({ error: true }), /<title>Error: Students – Tandem<\/title>/);
});

test('nothing in a page breaks the content security policy: no inline style, no script without the nonce', () => {
  const page = shown({
    me: {
      name: 'Ann',
      navigation: [{ text: 'Home', href: '/', current: true }],
      signOutCsrf: html`<input type="hidden">`,
    },
    notice: { kind: 'success', text: 'Done' },
    banner: { tag: 'Demonstration', text: 'Made up' },
    back: { href: '/' },
  });
  assert.doesNotMatch(page, /<style| style=|<[^>]* on\w+=/);
  assert.equal(page.match(/<script/g)?.length, page.match(/<script[^>]* nonce="once"/g)?.length);
});

test('who is signed in sees their name, the navigation they were given, and a form to sign out', () => {
  const me = {
    name: 'Ann & Co',
    navigation: [{ text: 'Rounds', href: '/rounds' }],
    signOutCsrf: html`<input name="c">`,
  };
  const page = shown({ me });
  assert.match(page, /<a [^>]*href="\/account">Ann &amp; Co/);
  assert.match(page, /href="\/rounds"/);
  assert.match(page, /<form [^>]*method="post" action="\/sign-out">\s*<input name="c">/);
  assert.doesNotMatch(shown(), /Sign out/);
});

test('breadcrumbs or a way back, never both; a notice above the page', () => {
  const crumbs = { breadcrumbs: [{ text: 'Home', href: '/' }] };
  assert.match(shown(crumbs), /govuk-breadcrumbs/);
  const back = shown({ ...crumbs, back: { href: '/x', text: 'Back to round' } });
  assert.match(back, /Back to round/);
  assert.doesNotMatch(back, /govuk-breadcrumbs/);
  assert.match(
    shown({ notice: { kind: 'important', text: 'Nobody was told' } }),
    /id="main-content"[\s\S]*Nobody was told[\s\S]*<h1>/,
  );
});
