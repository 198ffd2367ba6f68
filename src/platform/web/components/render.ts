import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import nunjucks from 'nunjucks';
import { Html, raw } from '../html.ts';

const packageFile = createRequire(import.meta.url).resolve('govuk-frontend/package.json');

/** Folder of the installed govuk-frontend package: its templates, styles, scripts and fixtures. */
export const govukFrontend = dirname(packageFile);

// trimBlocks and lstripBlocks as the package's own build sets them: its fixtures come out only so.
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(`${govukFrontend}/dist/govuk`), {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});
const compiled = new Map<string, nunjucks.Template>();

/**
 * Renders one component of the package by its folder name, for example `button`. Options are as its Nunjucks macro
 * takes them, with `Html` where it wants markup. Pages use the typed functions in `generated.ts` instead.
 */
export function renderComponent(name: string, options: object): Html {
  let template = compiled.get(name);
  if (template === undefined) {
    template = environment.getTemplate(`components/${name}/template.njk`, true);
    compiled.set(name, template);
  }
  return raw(template.render({ params: plain(options) }).trim());
}

/** A function that renders one component with options of the given type. */
export function component<Options extends object>(name: string): (options: Options) => Html {
  return (options) => renderComponent(name, options);
}

/**
 * Options as the templates want them: markup as strings, and options left undefined left out, because a template
 * would write an undefined attribute as an empty one.
 */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) copy[key] = plain(entry);
  }
  return copy;
}
