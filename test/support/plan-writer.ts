import assert from 'node:assert/strict';
import { actionSections, planSections } from '../../src/features/planning/document/sections.ts';
import { today } from '../../src/platform/web/today.ts';
import { frozenScenario, planServer } from './plan-server.ts';

/** A server on which the lead writes plans: what the pages are sent. */
export type PlanWriter = Awaited<ReturnType<typeof planWriter>>;

/** The lead with a projection to write plans on; see `planServer`. */
export async function planWriter() {
  const made = await planServer();
  const { server } = made;
  const scenario = await frozenScenario(server, 'As we are');

  /** Begins a plan. @returns its address */
  const begin = async (ofYear: number, from = 'template'): Promise<string> => {
    const begun = await server.post('ada', '/plan/documents/begin', { year: `${ofYear}`, from, scenario });
    assert.equal(begun.status, 303, begun.words);
    return begun.location ?? '';
  };
  /** The text from which whoever opens the section now begins. */
  const beganOf = async (path: string, section: string): Promise<string> =>
    /name="began" value="([^"]*)"/.exec((await server.get('ada', `${path}/sections/${section}`)).body)?.[1] ?? '';
  const write = async (path: string, section: string, body: string, began?: string) =>
    server.post('ada', `${path}/sections/${section}`, { body, began: began ?? (await beganOf(path, section)) });
  const act = (path: string, section: string, what = `Do what ${section} takes`) =>
    server.post('ada', `${path}/actions/add/${section}`, {
      what,
      who: 'The central team',
      due: '31/3/2036',
      standing: 'planned',
    });
  const describe = (path: string, fields = {}) =>
    server.post('ada', `${path}/settings`, {
      title: 'Our plan',
      scenario,
      ageReason: 'The test has no newer figures.',
      ...fields,
    });
  const checklist = async (path: string): Promise<string> => (await server.get('ada', `${path}/checklist`)).words;

  /** A plan of which the checklist is clear. @returns its address */
  const whole = async (ofYear: number): Promise<string> => {
    const path = await begin(ofYear);
    for (const { id } of planSections)
      await write(path, id, `What we say of ${id}: {children-vacancy} in {children-vacancy:when}.`);
    for (const section of actionSections) await act(path, section);
    await describe(path);
    const chosen = await server.post('ada', `${path}/measures/choose`, {
      figure: 'children-turnover',
      aim: '15% by 2029',
    });
    assert.equal(chosen.status, 303, chosen.words);
    return path;
  };
  const propose = async (path: string): Promise<void> => {
    const proposed = await server.post('ada', `${path}/propose`);
    assert.equal(proposed.status, 303, proposed.words);
  };
  const publish = (path: string, fields = {}) =>
    server.post('ada', `${path}/publish`, { agreedOn: today(), whatIsNew: '', although: '', ...fields });
  /** The addresses of a year's plans, the newest version first. */
  const plansAt = async (ofYear: number): Promise<string[]> => {
    const rows = await server.as('ada', (tx) =>
      tx.selectFrom('plan_document').select('id').where('year', '=', ofYear).orderBy('version', 'desc').execute(),
    );
    return rows.map(({ id }) => `/plan/documents/${id}`);
  };
  return { ...made, scenario, begin, beganOf, write, act, describe, checklist, whole, propose, publish, plansAt };
}
