import type { FastifyInstance } from 'fastify';
import { type Answer, answerOf } from './server.ts';

/** A browser without JavaScript: keeps cookies, and sends forms with the hidden fields of the page it has open. */
export class Visitor {
  readonly #server: FastifyInstance;
  readonly #secret: string;
  readonly #address: string;
  readonly #added: Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();
  /** The page that is open. */
  page: Answer | undefined;

  /**
   * @param secret of the server, for reading notices
   * @param added headers that a proxy on the way adds to every request
   */
  constructor(
    server: FastifyInstance,
    secret: string,
    address = '192.0.2.1',
    added: Readonly<Record<string, string>> = {},
  ) {
    this.#server = server;
    this.#secret = secret;
    this.#address = address;
    this.#added = added;
  }

  get(url: string): Promise<Answer> {
    return this.#ask('GET', url);
  }

  /** Opens the page, fills its form, and sends it, to `to` where the form says so; a redirect is not followed. */
  async send(url: string, fields: Readonly<Record<string, string>> = {}, to = url): Promise<Answer> {
    const page = await this.get(url);
    const token = /name="token" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    return this.#ask('POST', to, new URLSearchParams({ token, ...fields }).toString());
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** The same cookies in another browser, as a thief would have them. */
  copy(): Visitor {
    const copy = new Visitor(this.#server, this.#secret, this.#address, this.#added);
    for (const [name, value] of this.#cookies) copy.#cookies.set(name, value);
    return copy;
  }

  async #ask(method: 'GET' | 'POST', url: string, payload?: string): Promise<Answer> {
    const reply = await this.#server.inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: {
        ...this.#added,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload !== undefined && { payload }),
    });
    for (const cookie of [reply.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.page = answerOf(reply, this.#secret);
    return this.page;
  }
}
