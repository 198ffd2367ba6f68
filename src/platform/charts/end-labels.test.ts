import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spread } from './end-labels.ts';
import { textWidth, wrapped } from './text.ts';

const blocks = fc.array(
  fc.record({ centre: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 10, max: 60 }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test('labels never overlap, keep their order, and stay within the plot', () => {
  fc.assert(
    fc.property(blocks, (made) => {
      const sorted = made.toSorted((a, b) => a.centre - b.centre);
      const tops = spread(sorted, 0, 300);
      tops.forEach((top, index) => {
        assert.ok(top >= 0, `${top}`);
        assert.ok(top + (sorted[index]?.height ?? 0) <= (tops[index + 1] ?? 300));
      });
    }),
  );
});

test('a label that nothing is in the way of stands level with the end of its line', () => {
  assert.deepEqual(
    spread(
      [
        { centre: 50, height: 20 },
        { centre: 200, height: 20 },
      ],
      0,
      300,
    ),
    [40, 190],
  );
});

test('words are broken into lines that fit, and none is lost', () => {
  const words = fc.array(fc.constantFrom('Kingston', 'upon', 'Thames', 'and', '17.0%'), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(words, fc.integer({ min: 80, max: 300 }), (made, room) => {
      const lines = wrapped(made.join(' '), room);
      assert.equal(lines.join(' '), made.join(' '));
      for (const line of lines) assert.ok(textWidth(line) <= room);
    }),
  );
});
