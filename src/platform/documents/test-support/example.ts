import type { WrittenDocument } from '../index.ts';

/** A document with one of every block, and with what is hard for each: long words, markup in text, many columns. */
export const example: WrittenDocument = {
  title: 'Plan for the harbour & its <pilots>, 2027',
  about: ['Rivermouth harbour board', 'Draft of 22 November 2026'],
  sections: [
    {
      id: 'vision',
      title: 'What we want',
      blocks: [
        {
          kind: 'paragraph',
          text: [
            'We want every ship to be met by a pilot who knows these waters. Today ',
            { figure: '24.5%', source: 'returns' },
            ' of posts are empty, against ',
            { figure: '18.2%', source: 'national' },
            ' on all coasts together.',
          ],
        },
        { kind: 'notice', text: 'The figures of the northern basin are not in yet & are left out everywhere.' },
        {
          kind: 'list',
          items: [
            ['Fill ', { figure: '31 posts', source: 'returns' }, ' by 2029.'],
            ['Keep those whom we train: see https://harbour.example/a-very-long-address-that-has-no-place-to-break'],
          ],
        },
        { kind: 'heading', text: 'How we shall know' },
        { kind: 'paragraph', text: ['By counting on 30 September of each year.'] },
      ],
      parts: [],
    },
    {
      id: 'context',
      title: 'Where we are',
      blocks: [],
      parts: [
        {
          id: 'pilots',
          title: 'Pilots in post',
          blocks: [
            {
              kind: 'table',
              title: 'Empty posts by basin',
              headings: ['Basin', '2024', '2025', 'Change', 'All coasts', 'Standing'],
              rows: [
                [
                  { text: 'Northern basin and the outer roads' },
                  { text: '21.0%', counts: '21 of 100' },
                  { text: '24.5%', counts: '120.5 of 492' },
                  '+3.5 points',
                  '18.2%',
                  { text: 'Above all coasts', tag: { colour: 'red', text: 'Red' } },
                ],
                [
                  'Southern basin',
                  'not known',
                  { text: '17.0%', counts: '17 of 100' },
                  '',
                  '18.2%',
                  { text: '', tag: { colour: 'amber', text: 'Amber' } },
                ],
                [
                  'Old dock',
                  '12.0%',
                  '9.1%',
                  '−2.9 points',
                  '18.2%',
                  { text: '', tag: { colour: 'green', text: 'Green' } },
                ],
                [
                  'All',
                  'hidden',
                  'hidden',
                  'hidden',
                  '18.2%',
                  { text: 'Too few to say', tag: { colour: 'grey', text: 'Not rated' } },
                ],
              ],
              figures: [1, 2, 3, 4],
              notes: ['Red is more than 2 points above all coasts.', 'Counts of 1 to 4 pilots are hidden.'],
              source: 'national',
            },
            { kind: 'heading', text: 'What the table does not tell' },
            { kind: 'paragraph', text: ['Why pilots leave.'] },
          ],
          parts: [],
        },
        {
          id: 'years-ahead',
          title: 'The years ahead',
          blocks: [
            {
              kind: 'fan',
              title: 'Empty posts fall slowly',
              description: 'The middle run falls from 24.5% in 2025 to 17.9% in 2029.',
              dates: ['2025', '2026', '2027', '2028', '2029'],
              points: [
                { low: 0.245, middle: 0.245, high: 0.245 },
                { low: 0.214, middle: 0.231, high: 0.252 },
                { low: 0.187, middle: 0.212, high: 0.244 },
                { low: 0.161, middle: 0.194, high: 0.238 },
                { low: 0.142, middle: 0.179, high: 0.231 },
              ],
              names: { low: '1 run in 10 is below', middle: 'The middle run', high: '1 run in 10 is above' },
              means: '8 runs in 10 lie within the band.',
              aim: { label: 'Our aim', value: 0.15 },
              unit: 'share',
              source: 'projection',
            },
            {
              kind: 'fan',
              title: 'Posts to fill',
              description: 'About 120 posts stay empty.',
              dates: ['2025', '2026'],
              points: [
                { low: 120.5, middle: 120.5, high: 120.5 },
                { low: 98, middle: 117.25, high: 1130 },
              ],
              names: { low: 'Low', middle: 'Middle', high: 'High' },
              means: '8 runs in 10 lie within the band.',
              unit: 'number',
              source: 'projection',
            },
            {
              kind: 'table',
              title: 'What is not known',
              headings: ['Question', 'Who asks'],
              rows: [],
              figures: [],
              notes: [],
              source: 'returns',
            },
          ],
          parts: [],
        },
      ],
    },
  ],
  sources: [
    { id: 'returns', text: 'Returns of three basins, 2025', date: '2026-01-31', href: '/returns/2025' },
    {
      id: 'national',
      text: 'Coastal pilots in the year to September 2025, "table 4" & notes',
      date: '2026-02-26',
      href: 'https://statistics.example/pilots?year=2025&table=4',
    },
    { id: 'projection', text: 'Projection “As things are”, 500 runs', date: '2026-11-20' },
  ],
};
