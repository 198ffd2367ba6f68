// Looks at the page that is open, in the browser itself. Gives the finding of each check; `page-checks.ts` judges them.
(() => {
  const visible = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const described = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);

  /** What a person would see change: of the element, of what stands before and after it, and of its label. */
  function looks(element) {
    const parts = [
      [element, null],
      [element, '::before'],
      [element, '::after'],
      [element.firstElementChild, null],
      [element.firstElementChild, '::before'],
      [element.nextElementSibling, null],
      [element.nextElementSibling, '::before'],
    ];
    return parts
      .map(([part, pseudo]) => {
        if (!part) return '';
        const style = getComputedStyle(part, pseudo);
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, borderWidth, color } = style;
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`;
        return [outline, boxShadow, backgroundColor, borderColor, borderWidth, color].join('|');
      })
      .join('\n');
  }

  /** One of each kind of thing that takes the focus, for which nothing changes when it does. */
  function withoutFocus() {
    const before = document.activeElement;
    const all = document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
    );
    const kinds = new Map();
    for (const element of all) {
      if (!visible(element) || element.disabled) continue;
      const kind = `${element.localName} ${element.type ?? ''} ${element.className}`;
      if (!kinds.has(kind)) kinds.set(kind, element);
    }
    const unseen = [];
    for (const element of kinds.values()) {
      element.blur();
      const unfocused = looks(element);
      element.focus({ preventScroll: true, focusVisible: true });
      if (document.activeElement !== element || looks(element) === unfocused) unseen.push(described(element));
      element.blur();
    }
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return unseen;
  }

  const doubled = (values) => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
  return {
    title: document.title,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent.replace(/\s+/g, ' ').trim()),
    lang: document.documentElement.lang,
    summary: document.querySelector('.govuk-error-summary') !== null,
    deadLinks: [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href'))
      .filter((href) => href === '#' || !document.getElementById(decodeURIComponent(href.slice(1)))),
    doubledIds: doubled([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    withoutFocus: withoutFocus(),
  };
})();
