import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, normalize } from 'node:path';
import { test } from 'node:test';

/**
 * Which way things point: main, cli → app → features → engines, platform. A rule says which files it is for and what
 * these may not import; `$1` is what the first bracket of `of` matched.
 */
const rules: { of: RegExp; never: string; because: string }[] = [
  { of: /^src\/platform\//, never: '^src/(features|engines)/', because: 'the platform knows nothing of social work' },
  { of: /^src\/platform\//, never: '^src/(?!platform/|config)', because: 'the platform stands under the house' },
  { of: /^src\/engines\//, never: '^src/(?!engines/)', because: 'engines are pure: values in, values out' },
  {
    of: /^src\/engines\/(?!.*(\.test\.ts|test-support\/)).*/,
    never: '^node:(?!worker|module)',
    because: 'engines are pure: no files, no clock, no network',
  },
  {
    of: /^src\/features\/([^/]+)\/(?!.*\.test\.ts)/,
    never: '^src/features/(?!$1/|[^/]+/(index|schema|capabilities)\\.ts$)',
    because: 'features meet at index.ts',
  },
  {
    of: /^src\/features\/[^/]+\/model\.ts$/,
    never: '^src/(platform/(database|web)|features/[^/]+/(store|commands|policy|pages))',
    because: 'a model is pure',
  },
  {
    of: /^src\/features\/[^/]+\/(store|policy)\.ts$/,
    never: '^src/(platform/web/(?!reply)|features/[^/]+/(commands|pages))',
    because: 'pages → commands → store, policy → model',
  },
  {
    of: /^src\/features\/[^/]+\/commands\.ts$/,
    never: '^src/features/[^/]+/pages',
    because: 'pages → commands → store, policy → model',
  },
  {
    of: /^src\/features\/(?!.*(\.test\.ts|test-support\/)).*/,
    never: '^src/(app|main|cli|roles|open)\\.ts$',
    because: 'the house is put together above its features',
  },
];

const files = await sources();
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('imports point one way', () => {
  const broken: string[] = [];
  for (const [file, targets] of imports) {
    for (const { of, never, because } of rules) {
      const match = of.exec(file);
      if (!match) continue;
      const forbidden = new RegExp(never.replaceAll('$1', match[1] ?? ''));
      for (const target of targets) if (forbidden.test(target)) broken.push(`${file} imports ${target}: ${because}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('features do not depend on each other in a circle', () => {
  const edges = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const from = featureOf(file);
    if (from === undefined || file.endsWith('.test.ts')) continue;
    for (const target of targets) {
      const to = featureOf(target);
      if (to === undefined || to === from || /\/(schema|capabilities)\.ts$/.test(target)) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const walk = (feature: string, path: readonly string[]): void => {
    assert.ok(!path.includes(feature), `features in a circle: ${[...path, feature].join(' → ')}`);
    for (const next of edges.get(feature) ?? []) walk(next, [...path, feature]);
  };
  for (const feature of edges.keys()) walk(feature, []);
});

test('the checks can fail', () => {
  const [rule] = rules;
  assert.ok(rule);
  assert.match('src/platform/web/server.ts', rule.of);
  assert.match('src/features/home/index.ts', new RegExp(rule.never));
  assert.ok(importsOf('src/app.ts').includes('src/roles.ts'));
});

test('no source file of the product reaches into another folder of this machine', () => {
  const outside = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => target.startsWith('..')).map((target) => `${file} → ${target}`),
  );
  assert.deepEqual(outside, []);
});

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('src/**/*.ts')) found.push(file);
  return found.sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)[^;'"]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  );
  return [...found].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    return specifier.startsWith('.') ? normalize(`${dirname(file)}/${specifier}`) : specifier;
  });
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}
