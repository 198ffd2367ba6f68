import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keyFigure } from '../test-support/plan.ts';
import { blocksOf, linesOf, piecesOf } from './blocks.ts';
import { keysIn, withFigures } from './tokens.ts';

const figures = new Map([['children-vacancy', keyFigure()]]);

describe('the text of a plan', () => {
  it('is paragraphs between empty lines, and lists of lines that begin with a dash', () => {
    const typed = 'First line\nof a paragraph.\n\nWe do:\n- one thing\n  that goes on\n* another\n\n\nAnd so on.';
    assert.deepEqual(piecesOf(typed), [
      { kind: 'paragraph', text: 'First line of a paragraph.' },
      { kind: 'paragraph', text: 'We do:' },
      { kind: 'list', items: ['one thing that goes on', 'another'] },
      { kind: 'paragraph', text: 'And so on.' },
    ]);
    assert.deepEqual(piecesOf(' \r\n\r\n'), []);
    assert.deepEqual(linesOf(typed).length, 5);
  });

  it('loses no word of what was typed', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const line = fc.oneof(
      fc.constant(''),
      fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
      fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `- ${words.join(' ')}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const words = lines.join(' ').replaceAll('- ', '').split(/\s+/).filter(Boolean);
        assert.deepEqual(linesOf(lines.join('\n')).join(' ').split(/\s+/).filter(Boolean), words);
      }),
    );
  });

  it('names live figures, each with its source, and says which is not there', () => {
    assert.deepEqual(withFigures('It is {children-vacancy} in {children-vacancy:when}.', figures), [
      'It is ',
      { figure: '24.5%', source: 'dfe' },
      ' in ',
      '2024-25',
      '.',
    ]);
    assert.deepEqual(withFigures('It is {no-such}', figures), ['It is ', '(no figure no-such)']);
    assert.deepEqual(withFigures('{not a key} stays', figures), ['{not a key} stays']);
    assert.deepEqual(keysIn('{a-b} and {c:when}, {a-b}'), ['a-b', 'c', 'a-b']);
    assert.deepEqual(blocksOf('- {children-vacancy}', figures), [
      { kind: 'list', items: [[{ figure: '24.5%', source: 'dfe' }]] },
    ]);
  });
});
