import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keyFigure, written } from '../test-support/plan.ts';
import { type Compared, comparePlans } from './compare.ts';

const plan = (given: Partial<Compared> = {}): Compared => {
  const { texts, actions } = written();
  return { texts, actions, key: [keyFigure()], ...given };
};

describe('two plans compared', () => {
  it('are the same where nothing changed', () => {
    const { texts, figures, actions } = comparePlans(plan(), plan());
    assert.deepEqual(texts, []);
    assert.deepEqual(
      figures.map(({ change, isBetter }) => ({ change, isBetter })),
      [{ change: 0, isBetter: undefined }],
    );
    assert.ok(actions.every(({ before, after }) => before?.what === after?.what));
  });

  it('tell what was written anew, left out and kept', () => {
    const [change, ...more] = comparePlans(
      plan(),
      plan({ texts: { ...plan().texts, vision: 'What we say of it: Sight.' } }),
    ).texts;
    assert.deepEqual(more, []);
    assert.equal(change?.title, 'Vision');
    assert.deepEqual(change?.pieces, [
      { text: 'What we say of it: ', is: 'same' },
      { text: 'Vision', is: 'gone' },
      { text: 'Sight', is: 'new' },
      { text: '.', is: 'same' },
    ]);
    const text = fc
      .array(fc.constantFrom('we', 'plan', 'less', ' ', '\n', '.', '24.5%'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (was, is) => {
        const [found] = comparePlans(plan({ texts: { vision: was } }), plan({ texts: { vision: is } })).texts;
        if (was === is) return assert.equal(found, undefined);
        const joined = (without: string) =>
          found?.pieces
            .filter((piece) => piece.is !== without)
            .map((piece) => piece.text)
            .join('');
        assert.equal(joined('new'), was);
        assert.equal(joined('gone'), is);
      }),
    );
  });

  it('tell a line that was written anew as one gone and one new, and keep lines apart', () => {
    const [change] = comparePlans(
      plan({ texts: { vision: 'We ask every partner to offer placements.\n\nThe rest stays as it is.' } }),
      plan({ texts: { vision: 'New is the payment to try.\n\nThe rest stays just as it is.' } }),
    ).texts;
    assert.deepEqual(change?.pieces, [
      { text: 'We ask every partner to offer placements', is: 'gone' },
      { text: 'New is the payment to try', is: 'new' },
      { text: '.\n\nThe rest stays ', is: 'same' },
      { text: 'just ', is: 'new' },
      { text: 'as it is.', is: 'same' },
    ]);
  });

  it('say which way figures went, and which are new', () => {
    const now = [
      keyFigure({ words: '20.5%', value: 20.5 }),
      keyFigure({ key: 'conversion', title: 'Conversion', better: 'more' }),
    ];
    assert.deepEqual(
      comparePlans(plan(), plan({ key: now })).figures.map(({ title, change, isBetter, before }) => ({
        title,
        change,
        isBetter,
        was: before?.words,
      })),
      [
        { title: 'Vacancy rate, children’s services', change: -4, isBetter: true, was: '24.5%' },
        { title: 'Conversion', change: undefined, isBetter: undefined, was: undefined },
      ],
    );
  });

  it('do not set numbers of other services against each other', () => {
    const inPost = (value: number, counts: string) =>
      plan({
        key: [keyFigure({ key: 'in-post', unit: 'number', better: undefined, value, words: `${value}`, counts })],
      });
    const change = (was: string, is: string) => {
      const [found] = comparePlans(inPost(400, was), inPost(307, is)).figures;
      return [found?.change, found?.otherServices];
    };
    assert.deepEqual(change('returns of 5 services', 'returns of 4 services'), [undefined, true]);
    assert.deepEqual(change('returns of 5 services', 'returns of 5 services'), [-93, false]);
    const together = (adults: number) => `200 in 5 children’s services and 200 in ${adults} adults’ services`;
    assert.deepEqual(change(together(4), together(5)), [undefined, true]);
    assert.deepEqual(change(together(4), together(4)), [-93, false]);
    assert.deepEqual(change('120.5 of 491.8 FTE', '100 of 491.8 FTE'), [-93, false]);
  });

  it('follow an action that was worded anew, and tell which came and went', () => {
    const [first, second, ...rest] = plan().actions;
    assert.ok(first && second);
    const after = [
      { ...first, id: 'x', what: 'Say it better', continues: first.id },
      { ...second, id: 'y', what: 'Something new' },
      ...rest,
    ];
    const told = comparePlans(plan(), plan({ actions: after })).actions;
    assert.deepEqual(
      told
        .filter(({ before, after }) => before?.what !== after?.what)
        .map(({ before, after }) => [before?.what, after?.what]),
      [
        [first.what, 'Say it better'],
        [undefined, 'Something new'],
        [second.what, undefined],
      ],
    );
  });
});
