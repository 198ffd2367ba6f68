import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { routes } from '../../src/app.ts';
import { roles } from '../../src/platform/identity/me.ts';
import type { Route } from '../../src/platform/web/route.ts';
import { capabilitiesOf } from '../../src/roles.ts';

const committed = 'docs/roles-and-pages.md';
/** Changes of one's own session or account that the account library itself makes; they record their events there. */
const anyoneMay = (route: Route) => route.capability === 'anyone' || route.capability === 'signed-in';

test('every route says who may', () => {
  for (const route of routes) assert.ok(route.capability, route.path);
});

test('every change names the event that it records, and the form that it takes', () => {
  const silent = routes.filter(
    (route) => route.method === 'POST' && (route.events.length === 0 || route.form === undefined),
  );
  assert.deepEqual(
    silent.map((route) => route.path),
    [],
  );
});

test('no two routes share a method and a path', () => {
  const places = routes.map((route) => `${route.method} ${route.path}`);
  assert.deepEqual(
    places.filter((place, index) => places.indexOf(place) !== index),
    [],
  );
});

test('no path holds more than ids: no names, no e-mail addresses', () => {
  for (const route of routes) assert.doesNotMatch(route.path, /:(name|email|person_name)/, route.path);
});

test(`the table of roles and pages is the one in ${committed}`, () => {
  const table = rolesAndPages();
  if (process.env.WRITE_TABLES) writeFileSync(committed, table);
  assert.equal(
    readFileSync(committed, 'utf8'),
    table,
    'It changed: look at it, then write it with WRITE_TABLES=1 npm test -- house',
  );
});

function rolesAndPages(): string {
  const may = (route: Route, role: (typeof roles)[number]) =>
    anyoneMay(route) || capabilitiesOf[role].some((capability) => capability === route.capability);
  const sorted = [...routes].sort((a, b) =>
    a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1,
  );
  const lines = sorted.map((route) => {
    const cells = roles.map((role) => (may(route, role) ? '●' : ''));
    return `| \`${route.method} ${route.path}\` | ${route.capability} | ${cells.join(' | ')} |`;
  });
  return `# Who may open which page

Made by a test from the routes and roles themselves. A dot: the role may. Which records it then sees is decided by policies
and row-level security ([who sees what](who-sees-what.md)).

| page or change | capability | ${roles.join(' | ')} |
| --- | --- |${roles.map(() => ' --- |').join('')}
${lines.join('\n')}
`;
}
