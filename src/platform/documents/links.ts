/** The address in the form in which it is safe to link to from anywhere, or undefined where it is not a whole web address. */
export function absoluteLink(href: string | undefined): string | undefined {
  if (href === undefined || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href;
}

/** The same, and addresses within this service, which begin with a slash. */
export function pageLink(href: string | undefined): string | undefined {
  return href !== undefined && /^\/(?![/\\])/.test(href) ? href : absoluteLink(href);
}
