import assert from 'node:assert/strict';
import type { PersonaName } from '../../../../test/support/personas.ts';
import type { Answer, TestServer } from '../../../../test/support/server.ts';

/** Returns sent through the pages of one service, which Tessa leads unless the test says who. */
export function sendingPages(server: () => TestServer, path: () => string) {
  const read = (content: string | Uint8Array, name = 'census.xml', who: PersonaName = 'childrensLead') =>
    server().postFiles(who, `${path()}/send`, { files: { name, content } });
  /** Of the draft that a page shows. */
  const draftOn = (page: Answer) => /name="draft" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  /** Reads a return and sends it. */
  async function send(content: string): Promise<Answer> {
    const sent = await read(content);
    assert.equal(sent.status, 303, sent.words);
    const draft = draftOn(await server().get('childrensLead', `${path()}/send`));
    const kept = await server().post('childrensLead', `${path()}/send/keep`, { draft });
    assert.equal(kept.status, 303, kept.words);
    return kept;
  }
  return { read, draftOn, send };
}
