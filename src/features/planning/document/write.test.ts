import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentSchema, type Section } from '../../../platform/documents/index.ts';
import { contentSchema } from './locked.ts';
import { liveFigures, written } from './test-support/plan.ts';
import { writeDocument } from './write.ts';

const when = { about: ['Figures taken on 1 November 2026.'], takenOn: '2026-11-01' };
const flat = (sections: readonly Section[]): Section[] => sections.flatMap((one) => [one, ...flat(one.parts)]);

describe('a plan as a document', () => {
  it('has every section in its order, aims and principles within one chapter', () => {
    const { sections } = writeDocument(written(), liveFigures(), when);
    assert.deepEqual(
      sections.map(({ id }) => id),
      [
        'summary',
        'vision',
        'context',
        'workforce',
        'projections',
        'delivering',
        'barriers',
        'measures',
        'sustainability',
      ],
    );
    assert.deepEqual(
      sections.find(({ id }) => id === 'delivering')?.parts.map(({ id }) => id),
      ['pre-qualifying', 'recruitment', 'stable-workforce', 'innovation', 'intelligence'],
    );
  });

  it('puts figures behind the text, says why they are old, and lists actions and measures with their sources', () => {
    const { sections, sources } = writeDocument(written({ ageReason: 'the DfE is late.' }), liveFigures(), when);
    const blocks = (id: string) => flat(sections).find((one) => one.id === id)?.blocks ?? [];
    assert.deepEqual(
      blocks('workforce').map(({ kind }) => kind),
      ['paragraph', 'notice', 'table'],
    );
    assert.deepEqual(blocks('workforce')[1], {
      kind: 'notice',
      text: 'Why newer figures are not used: the DfE is late.',
    });
    const [, actions] = blocks('innovation');
    assert.deepEqual(actions?.kind === 'table' && actions.rows, [
      ['Do what it takes for innovation', 'The central team', '31 March 2027', 'Planned'],
    ]);
    const [, measures] = blocks('measures');
    assert.deepEqual(measures?.kind === 'table' && measures.rows, [
      [
        'Vacancy rate, children’s services',
        '25.5% (2017-18)',
        { text: '24.5% (2024-25)', counts: '120.5 of 491.8 FTE' },
        '15% by 2029',
        'DfE, edition 2025 (27 February 2026)',
      ],
    ]);
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['dfe', 'decided-in-this-plan'],
    );
  });

  it('says what nobody has written yet, in the words of the template', () => {
    const { sections } = writeDocument(written({ texts: {}, actions: [], measures: [] }), liveFigures(), when);
    const [summary] = sections;
    assert.match(JSON.stringify(summary?.blocks), /\[\[Say in a page where you stand/);
  });

  it('comes back from where it is kept as it was', () => {
    const figures = liveFigures();
    const document = writeDocument(written(), figures, when);
    const content = { ...written(), document, key: figures.key, rests: figures.rests, takenOn: when.takenOn };
    const kept: unknown = JSON.parse(JSON.stringify(content));
    assert.deepEqual(contentSchema.parse(kept), content);
    assert.deepEqual(documentSchema.parse(JSON.parse(JSON.stringify(document))), document);
  });
});
