import type { KeyFigure, LiveFigures } from '../figures/model.ts';
import type { Written } from '../model.ts';
import { actionSections, planSections } from '../sections.ts';

/** A figure of a plan: the vacancy rate, unless told otherwise. */
export const keyFigure = (given: Partial<KeyFigure> = {}): KeyFigure => ({
  key: 'children-vacancy',
  title: 'Vacancy rate, children’s services',
  words: '24.5%',
  value: 24.5,
  unit: 'percent',
  better: 'less',
  counts: '120.5 of 491.8 FTE',
  of: '2024-25',
  source: 'dfe',
  before: [{ of: '2017-18', words: '25.5%' }],
  ...given,
});

/** Figures of a plan whose checklist is clear on 1 November 2026. */
export const liveFigures = (given: Partial<LiveFigures> = {}): LiveFigures => ({
  parts: {
    workforce: [
      {
        kind: 'table',
        title: 'Vacancy rate since 2017-18',
        headings: ['Year', 'The areas together', 'London'],
        rows: [
          [
            '2024-25',
            { text: '24.5%', counts: '120.5 of 491.8 FTE', tag: { colour: 'amber', text: 'Amber' } },
            '23.5%',
          ],
        ],
        figures: [1, 2],
        notes: ['Vacancies, divided by vacancies and those in post together.'],
        source: 'dfe',
      },
    ],
    projections: [],
    'pre-qualifying': [],
    recruitment: [],
  },
  key: [keyFigure()],
  sources: [
    { id: 'unused', text: 'Nobody names this', date: '2026-01-01' },
    { id: 'dfe', text: 'DfE, edition 2025', date: '2026-02-27', href: '/workforce/benchmark' },
  ],
  rests: {
    children: { edition: 2025, loadedAt: '2026-03-02' },
    adults: { edition: 2025, loadedAt: '2026-03-02' },
    totals: [
      { service: 'children', year: 2025, edition: 1 },
      { service: 'adults', year: 2025, edition: 2 },
    ],
    pipeline: [],
    scenario: {
      id: '0b6ff5c5-7f4f-4f39-9a5a-5c2a3ae6b4d5',
      name: 'As things are',
      frozen: true,
      current: true,
      start: '2025-09-30',
      outcomeDigest: 'abc',
    },
  },
  withoutSource: [],
  ...given,
});

/** What is written of a plan whose checklist is clear. */
export const written = (given: Partial<Written> = {}): Written => ({
  title: 'Labour market plan 2026',
  texts: Object.fromEntries(planSections.map(({ id, title }) => [id, `What we say of it: ${title}.`])),
  actions: actionSections.map((section, at) => ({
    id: `action-${at}`,
    section,
    what: `Do what it takes for ${section}`,
    who: 'The central team',
    due: '2027-03-31',
    standing: 'planned',
  })),
  measures: [
    {
      id: 'measure-1',
      figure: 'children-vacancy',
      title: '',
      baseline: '',
      latest: '',
      aim: '15% by 2029',
      source: '',
    },
  ],
  ageReason: '',
  ...given,
});
