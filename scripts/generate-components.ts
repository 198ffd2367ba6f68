/**
 * Writes src/platform/web/components/generated.ts from the option lists of the installed govuk-frontend:
 * `node scripts/generate-components.ts`, after a change of its version. A test fails while the file is out of date.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { govukFrontend } from '../src/platform/web/components/render.ts';

const generated = fileURLToPath(new URL('../src/platform/web/components/generated.ts', import.meta.url));

const optionSchema = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  description: z.string(),
  deprecated: z.string().optional(),
  isComponent: z.boolean().optional(),
  get params() {
    return z.array(optionSchema).optional();
  },
});
type Option = z.infer<typeof optionSchema>;

const fixturesSchema = z.object({ fixtures: z.array(z.object({ options: z.record(z.string(), z.unknown()) })) });

/** These two draw the crown, which only GOV.UK may show; `layout.ts` has a header and a footer of our own. */
const crowned = new Set(['header', 'footer']);

/** All components of the package, by folder name. */
export function componentNames(): string[] {
  const folders = readdirSync(`${govukFrontend}/dist/govuk/components`, { withFileTypes: true });
  return folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** The text that generated.ts should have for the installed version. */
export function generate(): string {
  const names = componentNames().filter((name) => !crowned.has(name));
  const blocks = names.map(componentSource);
  const helpers = ['Absent', 'ComponentAttributes', 'OneOf', 'PluralTexts'];
  const used = helpers.filter((helper) => blocks.some((block) => new RegExp(`\\b${helper}\\b`).test(block)));
  const source = [
    '// Written by scripts/generate-components.ts from the option lists of govuk-frontend. Not for editing.',
    "import type { Html } from '../html.ts';",
    `import type { ${used.join(', ')} } from './options.ts';`,
    "import { component } from './render.ts';",
    ...blocks,
  ].join('\n');
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const formatting = [biome, 'format', `--stdin-file-path=${generated}`];
  return execFileSync(process.execPath, formatting, { input: source, encoding: 'utf8' });
}

function componentSource(folder: string): string {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(`${govukFrontend}/dist/govuk/components/${folder}/${file}`, 'utf8'));
  const options = z.array(optionSchema).parse(read('macro-options.json'));
  const examples = fixturesSchema.parse(read('fixtures.json')).fixtures.map((fixture) => fixture.options);
  const type = `${pascal(folder)}Options`;
  return `
export type ${type} = ${objectType(options, examples, type)};

/** https://design-system.service.gov.uk/components/${folder}/ */
export const ${camel(folder)} = component<${type}>('${folder}');
`;
}

/**
 * The type of a set of options. The package calls an option required more often than it is (one of text and html; an
 * item that is a divider), so one is required here only if every example of the package gives it too.
 */
function objectType(options: readonly Option[], examples: readonly unknown[], owner: string): string {
  const given = examples.filter(isRecord);
  const always = (name: string): boolean => given.every((example) => name in example);
  const pairs = contentPairs(options).filter(([text, html]) => given.every((item) => text in item || html in item));
  const paired = new Set(pairs.flat());

  const lines = distinct(options)
    .filter((option) => !paired.has(option.name) && option.deprecated === undefined && option.type !== 'nunjucks-block')
    .flatMap((option) => {
      const values = given.flatMap((example) => (option.name in example ? [example[option.name]] : []));
      const hasTwin = contentPairs(options).some((pair) => pair.includes(option.name));
      const required = option.required && always(option.name) && !hasTwin;
      const type = optionType(option, values, owner);
      return [
        `/** ${option.description.trim().replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')} */`,
        `readonly ${option.name}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'};`,
      ];
    });
  const content = pairs.map(([text, html]) => oneOf(text, html, given));
  const rest = lines.length > 0 ? [`{\n${lines.join('\n')}\n}`] : [];
  return [...content, ...rest].join(' & ');
}

function optionType(option: Option, values: readonly unknown[], owner: string): string {
  const falseToo = values.includes(false) && option.type !== 'boolean' ? ' | false' : '';
  if (/attributes$/i.test(option.name)) return 'ComponentAttributes';
  if (option.description.endsWith('See items.')) return `NonNullable<${owner}['items']>[number]${falseToo}`;
  if (option.isComponent && !option.params) return `${pascal(option.name)}Options`;
  if (option.type === 'object' && option.params) return objectType(option.params, values, owner) + falseToo;
  if (option.type === 'object') return 'PluralTexts';
  if (option.type === 'array') return arrayType(option, values, owner);
  if (option.type === 'boolean') return 'boolean';
  if (option.type === 'integer') return 'number';
  if (isMarkup(option)) return `Html${falseToo}`;
  return textType(values);
}

function arrayType(option: Option, values: readonly unknown[], owner: string): string {
  const items = values.flatMap((value) => (Array.isArray(value) ? value : []));
  if (!option.params) return 'readonly string[]';
  // A table's rows are arrays of cells, though the list of options does not say so.
  const nested = items.some(Array.isArray);
  const examples = nested ? items.flatMap((item) => (Array.isArray(item) ? item : [])) : items;
  const item = objectType(option.params, examples, owner);
  const absent = items.some((value) => value === null || value === false);
  const type = nested ? `readonly (${item})[]` : item;
  return absent ? `readonly (${type} | Absent)[]` : `readonly (${type})[]`;
}

function isMarkup(option: Option): boolean {
  return /html$/i.test(option.name) || option.description.startsWith('HTML injected');
}

function oneOf(text: string, html: string, examples: readonly Record<string, unknown>[]): string {
  const type = textType(examples.map((example) => example[text]));
  return `OneOf<'${text}', '${html}'${type === 'string' ? '' : `, ${type}`}>`;
}

function textType(values: readonly unknown[]): string {
  return values.some((value) => typeof value === 'number') ? 'string | number' : 'string';
}

/** Pairs such as text and html, or titleText and titleHtml, of which one is to be given. */
function contentPairs(options: readonly Option[]): [string, string][] {
  return options
    .filter((option) => option.required && /text$/i.test(option.name))
    .map((option): [string, string] => [option.name, option.name.replace(/text$/, 'html').replace(/Text$/, 'Html')])
    .filter(([, html]) => options.some((option) => option.name === html));
}

/** An option listed twice, as a string and as an object, is taken as the object. */
function distinct(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.name, option])).values()];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function camel(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + camel(name.slice(1));
}

if (import.meta.main) writeFileSync(generated, generate());
