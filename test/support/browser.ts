import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
  type Response,
} from 'playwright-core';
import { checkPage, desktop } from './page-checks.ts';
import { takePicture } from './pictures.ts';
import type { Visited } from './visited.ts';

/** Debian's Chromium, or the one that CHROMIUM names, with a fresh profile. */
export function openChromium(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
}

/** How somebody uses the product. */
export interface Manner {
  /** Without JavaScript. */
  scripts?: boolean;
  /** With the keyboard alone: every link, field and button is come to by Tab. */
  keyboard?: boolean;
}

/**
 * Somebody at a browser with a profile of their own. Every page that they come to is checked: that it answered as expected,
 * that nothing was complained of on the console, and all that `checkPage` looks at.
 */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #address: string;
  readonly #visited: Visited;
  readonly #switches: CDPSession | undefined;
  readonly #keyboard: boolean;
  readonly #faults: string[] = [];

  private constructor(
    at: {
      page: Page;
      context: BrowserContext;
      address: string;
      visited: Visited;
      switches: CDPSession | undefined;
    },
    { keyboard }: { keyboard: boolean },
  ) {
    this.page = at.page;
    this.#context = at.context;
    this.#address = at.address;
    this.#visited = at.visited;
    this.#switches = at.switches;
    this.#keyboard = keyboard;
    this.page.on('pageerror', (error) => this.#faults.push(error.message));
    this.page.on('console', (said) => {
      // That the document itself was refused is what some journeys are about: the answer's status is looked at.
      const ofDocument = said.location().url === this.page.url() && said.text().startsWith('Failed to load resource');
      if (said.type() === 'error' && !ofDocument) this.#faults.push(said.text());
    });
  }

  static async arrive(
    browser: Browser,
    at: { address: string; visited: Visited },
    { scripts = true, keyboard = false }: Manner = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: at.address,
      viewport: desktop,
      acceptDownloads: true,
      // Motion would only make the tests wait.
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    // Not by the context's own option: that cannot be taken back to look at a page.
    const switches = scripts ? undefined : await context.newCDPSession(page);
    await switches?.send('Emulation.setScriptExecutionDisabled', { value: true });
    return new Visitor({ ...at, page, context, switches }, { keyboard });
  }

  /** Opens an address of the house. */
  async open(path: string, status = 200): Promise<void> {
    const response = await this.page.goto(path);
    assert.ok(response, path);
    await this.#arrived(response, status);
  }

  /** Follows the link of this name. */
  async follow(name: string | RegExp, status = 200): Promise<void> {
    await this.go(this.link(name), status);
  }

  /** Turns to the tab of this name, among those of a round or of a run. */
  async tab(name: string): Promise<void> {
    await this.go(
      this.page.getByRole('navigation', { name: /^(Round|Tables of the run)$/ }).getByRole('link', named(name)),
    );
  }

  /** Presses the button of this name, which sends a form. */
  async press(name: string | RegExp, status = 200): Promise<void> {
    await this.go(this.button(name), status);
  }

  /**
   * Presses the button of a form with something wrong in it: the form comes back and says so at the top, with a link to
   * each field, which takes the focus there.
   */
  async pressWrongly(name: string | RegExp, ...messages: string[]): Promise<void> {
    await this.press(name, 422);
    const summary = this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
    const links = summary.getByRole('link');
    const said = (await summary.getByRole('listitem').allTextContents()).map((text) => text.trim());
    for (const message of messages) assert.ok(said.includes(message), `“${message}” is not among: ${said.join('; ')}`);
    for (const link of await links.all()) {
      const field = ((await link.getAttribute('href')) ?? '').slice(1);
      await this.#use(link);
      const focused = await this.page.locator(':focus').getAttribute('id');
      assert.equal(focused, field, `“${await link.textContent()}” leads to its field`);
    }
  }

  /** Uses a link or a button, and looks at the page to which it leads. */
  async go(target: Locator, status = 200): Promise<void> {
    // The page before is loaded already: what counts is that the next one is.
    const loaded = this.page.waitForEvent('load');
    const [response] = await Promise.all([this.#nextPage(), loaded, this.#use(target)]);
    await this.#arrived(response, status);
  }

  /** A link, also one that looks like a button. */
  link(name: string | RegExp): Locator {
    const link = this.page.getByRole('link', named(name));
    return link.or(this.page.locator('a').and(this.page.getByRole('button', named(name)))).first();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', named(name)).first();
  }

  /** Types into the field with this label, instead of what is there. */
  async type(label: string | RegExp, value: string): Promise<void> {
    const field = this.page.getByLabel(label).first();
    if (!this.#keyboard) return field.fill(value);
    await this.#tabTo(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(value);
  }

  /** Chooses the option with this label in a list. */
  async select(label: string | RegExp, option: string): Promise<void> {
    const list = this.page.getByLabel(label).first();
    if (!this.#keyboard) {
      await list.selectOption({ label: option });
      return;
    }
    await this.#tabTo(list);
    await this.page.keyboard.press('Home');
    const chosen = list.locator('option:checked', { hasText: option });
    for (let steps = 0; steps < 50 && (await chosen.count()) === 0; steps += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** Ticks the box, or chooses the radio button, of this name; in the group of this name where one is given. */
  async tick(name: string | RegExp, legend?: string | RegExp): Promise<void> {
    const within = legend === undefined ? this.page : this.page.getByRole('group', { name: legend });
    const box = within
      .getByRole('radio', named(name))
      .or(within.getByRole('checkbox', named(name)))
      .first();
    if (!this.#keyboard) return box.check();
    const others = await box.getAttribute('name');
    // Tab leads to a group of radio buttons, and the arrows from one of them to the next.
    const group = (await box.getAttribute('type')) === 'radio' ? this.page.locator(`[name="${others}"]`) : box;
    await this.#tabTo(group);
    for (let steps = 0; steps < 20 && !(await this.#hasFocus(box)); steps += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await box.isChecked())) await this.page.keyboard.press('Space');
    assert.ok(await box.isChecked(), `${name} is chosen`);
  }

  /** Unfolds what stands under these words. */
  async unfold(words: string | RegExp): Promise<void> {
    await this.#use(this.page.locator('summary', { hasText: words }).first());
  }

  /** Fetches the file to which the link leads, as this person. */
  async download(link: Locator): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.#use(link)]);
    this.#visited.path(new URL(download.url()).pathname);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /**
   * Waits until the page shows these words as a heading, and looks at it; for pages that change by themselves, or without
   * scripts by a link.
   */
  async reach(heading: string | RegExp, wait = 60_000): Promise<void> {
    const end = Date.now() + wait;
    while (this.#switches !== undefined && Date.now() < end && (await this.#again().count()) > 0) {
      await pause(500);
      await this.go(this.#again());
    }
    await this.page.getByRole('heading', named(heading)).first().waitFor({ timeout: wait });
    await this.page.waitForLoadState('load');
    await this.#check(200);
  }

  /** The words of the page's main part. */
  async words(): Promise<string> {
    return ((await this.page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
  }

  async sees(...all: (string | RegExp)[]): Promise<void> {
    const words = await this.words();
    for (const one of all) {
      if (typeof one === 'string') assert.ok(words.includes(one), `“${one}” is not in: ${words}`);
      else assert.match(words, one);
    }
  }

  /** That the field still holds what was typed, when the form is shown again. */
  async keeps(label: string | RegExp, value: string): Promise<void> {
    assert.equal(await this.page.getByLabel(label).first().inputValue(), value, `${label} keeps what was typed`);
  }

  /** That the page, navigation and all, nowhere says any of these words. */
  async seesNothingOf(...all: string[]): Promise<void> {
    const content = await this.page.content();
    for (const one of all) assert.ok(!content.includes(one), `${this.page.url()} tells of ${one}`);
  }

  /** A picture of the page at two widths, in build/pictures, where TANDEM_PICTURES is set. */
  picture(name: string): Promise<void> {
    return takePicture(this.page, name);
  }

  /** Another window of the same browser, signed in as the same person. */
  async another(): Promise<Visitor> {
    const at = { context: this.#context, address: this.#address, visited: this.#visited, switches: undefined };
    return new Visitor({ ...at, page: await this.#context.newPage() }, { keyboard: this.#keyboard });
  }

  async leave(): Promise<void> {
    await this.#context.close();
    assert.deepEqual(this.#faults.splice(0), [], 'the browser complained of nothing');
  }

  #again(): Locator {
    return this.page.getByRole('link', { name: 'See how far it is now' });
  }

  #nextPage(): Promise<Response> {
    return this.page.waitForResponse(
      (response) =>
        response.request().isNavigationRequest() &&
        response.frame() === this.page.mainFrame() &&
        (response.status() < 300 || response.status() >= 400),
    );
  }

  async #arrived(response: Response, status: number): Promise<void> {
    assert.equal(response.status(), status, `${response.request().method()} ${response.url()}`);
    assert.equal(new URL(response.url()).origin, this.#address, 'nobody is sent elsewhere');
    await this.#check(status, response.request().method());
  }

  async #check(status: number, method = 'GET'): Promise<void> {
    const before = this.page.url();
    const path = new URL(before).pathname;
    try {
      const title = await this.#scripted(() => checkPage(this.page, `${method} ${path}`));
      this.#visited.page({ path, method, status, title });
    } catch (error) {
      // A page that waits goes on by itself when the work is done: then there is nothing left to look at.
      if (error instanceof Error && /Execution context was destroyed/.test(error.message)) return;
      throw error;
    }
    assert.deepEqual(this.#faults.splice(0), [], `the browser complained of nothing at ${path}`);
  }

  /** Looking at a page takes scripts: without them, they are let in once the page stands as it is without. */
  async #scripted<T>(look: () => Promise<T>): Promise<T> {
    await this.#switches?.send('Emulation.setScriptExecutionDisabled', { value: false });
    try {
      return await look();
    } finally {
      await this.#switches?.send('Emulation.setScriptExecutionDisabled', { value: true });
    }
  }

  async #use(target: Locator): Promise<void> {
    if (!this.#keyboard) return target.click();
    await this.#tabTo(target);
    await this.page.keyboard.press('Enter');
  }

  async #tabTo(target: Locator): Promise<void> {
    await target.first().waitFor();
    for (let tabs = 0; tabs < 500; tabs += 1) {
      if (await this.#hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not lead to ${target}`);
  }

  async #hasFocus(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(':focus')).count()) > 0;
  }
}

/** Names are whole, unless an expression says otherwise. */
function named(name: string | RegExp): { name: string | RegExp; exact?: boolean } {
  return typeof name === 'string' ? { name, exact: true } : { name };
}
