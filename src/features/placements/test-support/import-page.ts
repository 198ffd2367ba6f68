import assert from 'node:assert/strict';
import type { PersonaName } from '../../../../test/support/personas.ts';
import type { Answer, TestServer } from '../../../../test/support/server.ts';
import { makeRound } from './round-world.ts';

/** Three files that fit together, and the round of `makeRound`. */
export const students = `student_id,name,provider,programme,stage,preferred_areas,home_outcode,drives,excluded,required_organisation,needs
ST-1,Stefan Learner,Kingsbridge,MSW,final,safeguarding;hospital,KT2,no,Aldermere/Safeguarding,Thornham,step-free
ST-2,Nia Okoye,10099001,BA,first,hospital,KT1,yes,,,
`;
export const offers = `offer_id,organisation,service,team,area,statutory,places,stages,outcode,driver_required,provides,educator_id,on_site_supervisor
OF-1,Thornham,children,First Response,safeguarding,yes,1,final,KT1,no,step-free,PE-1,yes
OF-7,Aldermere Children's Trust,children,Duty,safeguarding,yes,2,first;final,SM1,no,,PE-9,yes
`;
export const educators = `educator_id,name,organisation,service,outcode,peps,capacity,off_site
PE-1,Edie Practice,Thornham Council,children,KT1,2,2,no
PE-9,Ola New,Aldermere,children,SM1,1,1,no
`;
export const all = { students, offers, educators };

type Files = Parameters<TestServer['postFiles']>[2];
export const csv = (content: string | Uint8Array, name = 'list.csv') => ({ name, content });
export const named = (texts: Partial<Record<'students' | 'offers' | 'educators' | 'pins', string>>): Files =>
  Object.fromEntries(Object.entries(texts).map(([kind, text]) => [kind, csv(text, `${kind}.csv`)]));

/** The page on which files are imported, of a round made for each test; registers are shared by all tests. */
export class ImportPage {
  readonly #server: TestServer;
  #rounds = 0;
  path = '';

  constructor(server: TestServer) {
    this.#server = server;
  }

  /** Goes to the page of a new round; answers its id. */
  async newRound(): Promise<string> {
    this.#rounds += 1;
    const { roundId } = await makeRound(this.#server.database, this.#server.world, `Round ${this.#rounds}`);
    this.path = `/rounds/${roundId}/import`;
    return roundId;
  }

  /** Chooses files and shows what would change. */
  async choose(files: Files, who: PersonaName = 'ada', asking = ''): Promise<Answer> {
    const sent = await this.#server.postFiles(who, this.path, files);
    assert.equal(sent.status, 303, sent.words);
    return this.show(who, asking);
  }

  /** The page without its first step, which is always the same. */
  async show(who: PersonaName = 'ada', asking = ''): Promise<Answer> {
    const page = await this.#server.get(who, `${this.path}${asking}`);
    return { ...page, words: page.words.replace(/^(.*?)(Final, 2026-27 .*?)(?=2\. What was understood|$)/, '$1') };
  }

  /** Makes the changes that a page shows. */
  accept(page: Answer, who: PersonaName = 'ada'): ReturnType<TestServer['post']> {
    const digest = /name="digest" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    const complete = [...page.body.matchAll(/<input type="hidden" name="complete" value="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    return this.#server.post(who, `${this.path}/accept`, { digest, complete });
  }
}
