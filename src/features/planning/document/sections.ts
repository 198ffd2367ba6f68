import type { FiguresPart } from './figures/model.ts';

/** A section of the plan that is written. */
interface PlanSectionOf<Id extends string> {
  /** Stands in addresses, and stays the same from year to year. */
  id: Id;
  title: string;
  /** What belongs there, for whoever writes it. */
  hint: string;
  /** What a new plan says there until somebody writes it: always in double brackets, so that none is published by mistake. */
  prompt: string;
  /** Figures that are pulled live and stand behind the text. */
  figures?: FiguresPart;
  /** Whether it lists what will be done, by whom and by when. */
  actions?: true;
  /** The chapter that it is a part of. */
  within?: 'delivering';
}

/**
 * Aims and principles are those of the labour market plan of Developing Together (2022):
 * three aims, carried by two principles.
 */
const sections = [
  {
    id: 'summary',
    title: 'Summary',
    hint: 'What the board must know if it reads one page: where you stand, what lies ahead, what you will do about it, what you ask of partners.',
    prompt: '[[Say in a page where you stand, what lies ahead and what you will do. Write it last.]]',
  },
  {
    id: 'vision',
    title: 'Vision',
    hint: 'The workforce that you want to have, and for whom.',
    prompt:
      '[[Say in two or three sentences what workforce the partnership wants, and what people who use services gain from it.]]',
  },
  {
    id: 'context',
    title: 'National context',
    hint: 'What changes around you: law, funding, routes into the profession, induction and early career, inspection, pay.',
    prompt:
      '[[Say what has changed nationally since the last plan, and what it means for your region. Name the source of what you cite.]]',
  },
  {
    id: 'workforce',
    title: 'Current workforce',
    hint: 'What the figures below mean for you. The tables are put in for you.',
    prompt:
      '[[Say what the tables below show: where you stand better or worse than your region, what changed, and why you think so.]]',
    figures: 'workforce',
  },
  {
    id: 'projections',
    title: 'What lies ahead',
    hint: 'What follows from the projection below, and how far you trust it. Charts and tables are put in for you.',
    prompt:
      '[[Say what the projection below means: which gap worries you most, and which lever you would pull first.]]',
    figures: 'projections',
  },
  {
    id: 'pre-qualifying',
    title: 'Aim: improving pre-qualifying education',
    hint: 'Selection, curriculum, placements, practice educators, readiness for practice.',
    prompt: '[[Say why this aim matters, what was achieved, and what will be done about it.]]',
    figures: 'pre-qualifying',
    actions: true,
    within: 'delivering',
  },
  {
    id: 'recruitment',
    title: 'Aim: stimulating recruitment',
    hint: 'From placement to NQSW, other routes in, attracting experienced social workers.',
    prompt: '[[Say why this aim matters, what was achieved, and what will be done about it.]]',
    figures: 'recruitment',
    actions: true,
    within: 'delivering',
  },
  {
    id: 'stable-workforce',
    title: 'Aim: a skilled and stable workforce',
    hint: 'Early career, CPD, career pathways, supervision, wellbeing, retention.',
    prompt: '[[Say why this aim matters, what was achieved, and what will be done about it.]]',
    actions: true,
    within: 'delivering',
  },
  {
    id: 'innovation',
    title: 'Principle: championing innovation',
    hint: 'What you try that nobody has tried, and how you will know whether it works.',
    prompt: '[[Say what the partnership tries that is new, and how you will know whether it works.]]',
    actions: true,
    within: 'delivering',
  },
  {
    id: 'intelligence',
    title: 'Principle: improving business intelligence',
    hint: 'What you know now that you did not, what you still do not know, and how you will.',
    prompt: '[[Say which data are shared now, what is still not known, and what will be done about it.]]',
    actions: true,
    within: 'delivering',
  },
  {
    id: 'barriers',
    title: 'Barriers to success',
    hint: 'What could stop you, and what you do about each.',
    prompt: '[[Name what could stop the plan, and what is done about each.]]',
  },
  {
    id: 'measures',
    title: 'Success measures',
    hint: 'How you will know. The table of measures is put in for you: choose them beside it.',
    prompt: '[[Say how progress is followed, who looks at it and how often.]]',
  },
  {
    id: 'sustainability',
    title: 'Sustainability',
    hint: 'What carries the work on: money, posts, membership, what it depends on.',
    prompt: '[[Say who pays for the work, for how long, and what it depends on.]]',
  },
] as const satisfies readonly PlanSectionOf<string>[];

export type SectionId = (typeof sections)[number]['id'];
export type PlanSection = PlanSectionOf<SectionId>;

/** The plan from its first page to its last. */
export const planSections: readonly PlanSection[] = sections;
export const sectionIds = sections.map(({ id }) => id);

/** Whether a word is the id of a section. */
export const isSection = (word: string): word is SectionId => sectionIds.some((id) => id === word);

/** The chapter that holds the aims and the principles. */
export const delivering = { id: 'delivering', title: 'Delivering the change' } as const;

/** Sections that list actions. */
export const actionSections: readonly SectionId[] = planSections.filter(({ actions }) => actions).map(({ id }) => id);

/** A section by its id. */
export function sectionOf(id: SectionId): PlanSection {
  const found = planSections.find((section) => section.id === id);
  if (found === undefined) throw new RangeError(`There is no section ${id}`);
  return found;
}
