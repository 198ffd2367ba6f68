import { asset } from './assets.ts';
import {
  backLink,
  breadcrumbs,
  genericHeader,
  notificationBanner,
  phaseBanner,
  serviceNavigation,
  skipLink,
} from './components/index.ts';
import { attributes, type Html, html, nothing } from './html.ts';
import { logo } from './logo.ts';

const serviceName = 'Tandem';
const wideWidth = 'govuk-width-container tandem-wide';

/** What stands round a page. */
export interface Layout {
  /** The page's own name, which is also its heading; the service's name is added. */
  title: string;
  body: Html;
  /** For the scripts of the page, under the content security policy. */
  nonce: string;
  /** The person who is signed in. */
  me?: Person | undefined;
  breadcrumbs?: readonly { text: string; href?: string | undefined }[] | undefined;
  /** Where “Back” leads; instead of breadcrumbs. */
  back?: { href: string; text?: string | undefined } | undefined;
  /** A line above every page, for instance that these are demonstration data. */
  banner?: { tag: string; text: string } | undefined;
  /** Shown once, after a change. */
  notice?: { kind: 'success' | 'important'; text: string } | undefined;
  /** The form came back with something to put right: the title says so first. */
  error?: boolean | undefined;
  /** Use the whole width, for wide tables. */
  wide?: boolean | undefined;
}

export interface Person {
  name: string;
  navigation: readonly { text: string; href: string; current?: boolean | undefined }[];
  /** The hidden field that the form for signing out must hold. */
  signOutCsrf: Html;
}

/** A whole document. Needs `prepareAssets()` to have run. */
export function layout(page: Layout): Html {
  const width = page.wide ? wideWidth : 'govuk-width-container';
  return html`<!DOCTYPE html>
<html lang="en" class="govuk-template">
  <head>
    <meta charset="utf-8">
    <title>${page.error && 'Error: '}${page.title === serviceName ? serviceName : `${page.title} – ${serviceName}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="theme-color" content="#0d4f57">
    <link rel="icon" type="image/svg+xml"${attributes({ href: asset('favicon.svg') })}>
    ${['400', '700'].map(preloadedFont)}
    <link rel="stylesheet"${attributes({ href: asset('tandem.css') })}>
  </head>
  <body class="govuk-template__body">
    <script${attributes({ nonce: page.nonce })}>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
    ${toContent()}
    <header class="govuk-template__header">
      ${page.wide ? wideHeader() : header()}
      ${page.me && navigation(page.me, page.wide === true)}
      ${page.banner && lineAbove(page.banner, page.wide === true)}
    </header>
    <div class="${width}">
      ${wayBack(page)}
      <main class="govuk-main-wrapper" id="main-content" tabindex="-1">
        ${page.notice && noticeBanner(page.notice)}
        ${page.body}
      </main>
    </div>
    ${footer(width)}
    <script type="module"${attributes({ src: asset('tandem.js'), nonce: page.nonce })}></script>
  </body>
</html>
`;
}

// The same on every page, so drawn once: the package's templates take most of the time that a page's frame costs.
const toContent = once(() => skipLink({ text: 'Skip to main content', href: '#main-content' }));
const header = once(() => headerOf('govuk-width-container'));
const wideHeader = once(() => headerOf(wideWidth));

function headerOf(containerClasses: string): Html {
  const logoHtml = html`<span class="tandem-brand">${logo}${serviceName}</span>`;
  return genericHeader({ logoHtml, containerClasses });
}

function once(draw: () => Html): () => Html {
  let drawn: Html | undefined;
  return () => {
    drawn ??= draw();
    return drawn;
  };
}

function preloadedFont(weight: string): Html {
  const href = asset(`source-sans-3-latin-${weight}-normal.woff2`);
  return html`<link rel="preload" as="font" type="font/woff2" crossorigin${attributes({ href })}>`;
}

function navigation(me: Person, wide: boolean): Html {
  const person = html`<div class="tandem-person">
      <a class="govuk-link" href="/account">${me.name}<span class="govuk-visually-hidden">: your account</span></a>
      <form class="tandem-person__form" method="post" action="/sign-out">
        ${me.signOutCsrf}
        <button type="submit" class="tandem-link-button">Sign out</button>
      </form>
    </div>`;
  return serviceNavigation({
    navigation: me.navigation,
    navigationLabel: 'Main',
    ariaLabel: 'Main navigation and your account',
    slots: { end: { html: person, align: 'inline' } },
    classes: wide ? 'tandem-navigation--wide' : undefined,
  });
}

function lineAbove({ tag, text }: { tag: string; text: string }, wide: boolean): Html {
  return phaseBanner({ tag: { text: tag }, text, classes: wide ? 'tandem-wide' : undefined });
}

function wayBack(page: Layout): Html {
  if (page.back) return backLink({ href: page.back.href, text: page.back.text });
  if (page.breadcrumbs === undefined || page.breadcrumbs.length === 0) return nothing;
  return breadcrumbs({ items: page.breadcrumbs, collapseOnMobile: true });
}

function noticeBanner(notice: { kind: 'success' | 'important'; text: string }): Html {
  return notificationBanner({
    html: html`<p class="govuk-notification-banner__heading">${notice.text}</p>`,
    type: notice.kind === 'success' ? 'success' : undefined,
  });
}

function footer(width: string): Html {
  return html`<footer class="govuk-template__footer tandem-footer">
      <div class="${width}">
        <h2 class="govuk-visually-hidden">About this service</h2>
        <ul class="tandem-footer__list">
          <li><a class="govuk-link govuk-link--text-colour" href="/accessibility">Accessibility</a></li>
          <li><a class="govuk-link govuk-link--text-colour" href="/privacy">Privacy</a></li>
          <li><a class="govuk-link govuk-link--text-colour" href="/about">About</a></li>
        </ul>
        <p class="tandem-footer__text">${serviceName}: for the partnerships that place, train and keep social workers</p>
      </div>
    </footer>`;
}
