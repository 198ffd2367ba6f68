import fc from 'fast-check';
import type { Block, Section, WrittenDocument } from '../index.ts';

const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('A & B', '<b>', '"', 'Basin'));
const unlike = (least: number, most: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { minLength: least, maxLength: most });

const blockNaming = (ids: readonly string[]): fc.Arbitrary<Block> => {
  const source = fc.constantFrom(...ids);
  const line = fc.array(fc.oneof(words, fc.record({ figure: words, source })), { maxLength: 3 });
  const cell = fc.oneof(words, fc.record({ text: words, counts: words }));
  const point = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((three) => {
    const [low = 0, middle = 0, high = 0] = three.toSorted((a, b) => a - b);
    return { low, middle, high };
  });
  return fc.oneof(
    fc.record({ kind: fc.constant('paragraph' as const), text: line }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('heading' as const), text: words }),
    fc.record({ kind: fc.constant('notice' as const), text: words }),
    fc.record({
      kind: fc.constant('table' as const),
      title: words,
      headings: fc.tuple(words, words),
      rows: fc.array(fc.tuple(cell, cell), { maxLength: 3 }),
      figures: fc.constantFrom([], [1]),
      notes: fc.array(words, { maxLength: 2 }),
      source,
    }),
    fc.record({
      kind: fc.constant('fan' as const),
      title: words,
      description: words,
      dates: fc.constant(['2026', '2027']),
      points: fc.tuple(point, point),
      names: fc.record({ low: words, middle: words, high: words }),
      means: words,
      unit: fc.constantFrom('share' as const, 'number' as const),
      source,
    }),
  );
};

/** Any document that holds together: sections within sections, every block, every text. */
export const anyDocument: fc.Arbitrary<WrittenDocument> = fc
  .tuple(unlike(1, 3), unlike(1, 7))
  .chain(([sources, ids]) => {
    const blocks = fc.array(blockNaming(sources), { maxLength: 3 });
    return fc.record({
      title: words,
      about: fc.array(words, { maxLength: 2 }),
      sections: fc.tuple(...ids.map(() => fc.record({ title: words, blocks, under: fc.boolean() }))).map((all) => {
        const sections: Section[] = [];
        all.forEach(({ title, blocks, under }, index) => {
          const section: Section = { id: ids[index] ?? '', title, blocks, parts: [] };
          const last = sections.at(-1);
          if (under && last !== undefined) sections[sections.length - 1] = within(last, section);
          else sections.push(section);
        });
        return sections;
      }),
      sources: fc.tuple(
        ...sources.map((id) =>
          fc.record({
            id: fc.constant(id),
            text: words,
            date: fc.constant('2026-02-26'),
            href: fc.constantFrom(undefined, '/returns', 'https://a.example/?b=1&c=2', 'javascript:alert(1)'),
          }),
        ),
      ),
    });
  });

/** The section as the innermost of the first one’s last parts. */
function within(section: Section, part: Section): Section {
  const last = section.parts.at(-1);
  const deeper = last === undefined ? [part] : [...section.parts.slice(0, -1), within(last, part)];
  return { ...section, parts: deeper };
}
