import type { Block, Inline, Section, Source, WrittenDocument } from '../../../platform/documents/index.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import type { KeyFigure, LiveFigures } from './figures/model.ts';
import { measureBlocks } from './measure-table.ts';
import { type PlanAction, standings, type Written } from './model.ts';
import { delivering, type PlanSection, planSections } from './sections.ts';
import { blocksOf } from './text/blocks.ts';

/** What is decided in the plan itself has it for its source. */
const decided = 'decided-in-this-plan';

/** The plan as it is read: what was written, with its figures, actions and measures, and every source that it names. */
export function writeDocument(
  written: Written,
  figures: LiveFigures,
  { about, takenOn }: { about: readonly string[]; takenOn: string },
): WrittenDocument {
  const byKey = new Map(figures.key.map((figure) => [figure.key, figure]));
  const parts = planSections.filter(({ within }) => within !== undefined);
  const [firstPart] = parts;
  const sections = planSections.flatMap((one): Section[] => {
    if (one.within === undefined) return [sectionOf(one, written, figures, byKey)];
    if (one !== firstPart) return [];
    return [{ ...delivering, blocks: [], parts: parts.map((part) => sectionOf(part, written, figures, byKey)) }];
  });
  const sources = [...figures.sources, { id: decided, text: 'Decided in this plan', date: takenOn }];
  return { title: written.title, about, sections, sources: namedIn(sections, sources) };
}

function sectionOf(
  { id, title, prompt, figures: part, actions }: PlanSection,
  written: Written,
  figures: LiveFigures,
  byKey: ReadonlyMap<string, KeyFigure>,
): Section {
  const notice: Block[] =
    id === 'workforce' && written.ageReason !== ''
      ? [{ kind: 'notice', text: `Why newer figures are not used: ${written.ageReason}` }]
      : [];
  const blocks = [
    ...blocksOf(written.texts[id] ?? prompt, byKey),
    ...notice,
    ...(part === undefined ? [] : figures.parts[part]),
    ...(actions ? actionBlocks(written.actions.filter(({ section }) => section === id)) : []),
    ...(id === 'measures' ? measureBlocks(written.measures, figures, decided) : []),
  ];
  return { id, title, blocks, parts: [] };
}

function actionBlocks(actions: readonly PlanAction[]): Block[] {
  if (actions.length === 0) return [];
  const rows = actions.map(({ what, who, due, standing }) => [what, who, formatDate(due), standings[standing]]);
  const headings = ['What', 'Whose it is', 'By', 'How it stands'];
  return [{ kind: 'table', title: 'What will be done', headings, rows, figures: [], notes: [], source: decided }];
}

/** The sources that are named, in the order in which they are first. */
function namedIn(sections: readonly Section[], sources: readonly Source[]): Source[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const ids = new Set(sections.flatMap(sourcesOfSection));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

const sourcesOfSection = ({ blocks, parts }: Section): string[] => [
  ...blocks.flatMap(sourcesOfBlock),
  ...parts.flatMap(sourcesOfSection),
];

function sourcesOfBlock(block: Block): string[] {
  if (block.kind === 'paragraph') return sourcesOfLine(block.text);
  if (block.kind === 'list') return block.items.flatMap(sourcesOfLine);
  return 'source' in block ? [block.source] : [];
}

const sourcesOfLine = (line: readonly Inline[]): string[] =>
  line.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.source]));
