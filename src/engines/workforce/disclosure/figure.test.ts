import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayShow } from './figure.ts';
import { smallNumbersRule } from './rule.ts';

const because = (figure: Parameters<typeof mayShow>[0], threshold?: number): string => {
  const verdict = mayShow(figure, threshold);
  return verdict.show ? 'shown' : verdict.because;
};
const rate = (n: number | 'unknown', d: number | 'unknown', restArePeople = true) => ({
  rate: { n, d, restArePeople },
});

describe('a figure that rests on counts', () => {
  it('is hidden with any of them', () => {
    assert.equal(because({ restsOn: [{ value: 20 }, { suppressed: true }] }), 'suppressed');
    assert.equal(because({ restsOn: [{ value: 20 }, { value: 0 }] }), 'shown');
  });

  it('is hidden where 1 to 4 people are behind it, and not where none are', () => {
    assert.deepEqual(
      [0, 1, 4, 5].map((people) => because({ people: [people] })),
      ['shown', 'suppressed', 'suppressed', 'shown'],
    );
  });

  it('is hidden as a rate where 1 to 4 are in it, in its base, or left out of it', () => {
    assert.equal(because(rate(3, 100)), 'suppressed');
    assert.equal(because(rate(0, 4, false)), 'suppressed');
    assert.equal(because(rate(97, 100)), 'suppressed');
    assert.equal(because(rate(97, 100, false)), 'shown');
    assert.equal(because(rate(100, 100)), 'shown');
    assert.equal(because(rate(0, 100)), 'shown');
  });

  it('is unknown where a count is, but hidden before that', () => {
    assert.equal(because(rate('unknown', 100)), 'unknown');
    assert.equal(because({ restsOn: [{ unknown: true }] }), 'unknown');
    assert.equal(because({ restsOn: [{ unknown: true }, { suppressed: true }] }), 'suppressed');
  });

  it('goes by the threshold that is set', () => {
    assert.equal(because({ people: [8] }, 10), 'suppressed');
    assert.equal(because(rate(8, 100), 10), 'suppressed');
  });
});

describe('the rule as it is printed', () => {
  it('names the threshold, and partners and editions where they matter', () => {
    assert.match(smallNumbersRule().join(' '), /^Counts of 1 to 4 people are hidden; 0 is shown as 0/);
    assert.match(smallNumbersRule({ threshold: 10 }).join(' '), /1 to 9 people/);
    assert.doesNotMatch(smallNumbersRule().join(' '), /partner|edition/);
    assert.match(smallNumbersRule({ partners: true }).join(' '), /at least 3 of them/);
    assert.match(smallNumbersRule({ editions: true }).join(' '), /what was published stays/);
  });
});
