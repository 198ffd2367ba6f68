/** The package ships no types of its own. */
declare module 'govuk-frontend' {
  export function initAll(): void;
}
