import { diffWordsWithSpace } from 'diff';
import type { KeyFigure } from '../figures/model.ts';
import type { PlanAction, PlanContent } from '../model.ts';
import { planSections, type SectionId } from '../sections.ts';

/** A piece of a text in which two plans agree, or that one of them has. */
export interface TextPiece {
  text: string;
  is: 'same' | 'new' | 'gone';
}

export interface TextChange {
  section: SectionId;
  title: string;
  pieces: readonly TextPiece[];
}

/** A figure in two plans; undefined where one does not have it. */
export interface FigureChange {
  title: string;
  before: KeyFigure | undefined;
  after: KeyFigure | undefined;
  /** After less before, in points of a percentage or in numbers; undefined where either is not known. */
  change: number | undefined;
  /** Whether that is better; undefined where it is neither, or not known. */
  isBetter: boolean | undefined;
  /** Whether they count another number of services, so that they are not set against each other. */
  otherServices: boolean;
}

/** An action in two plans; undefined where one does not have it. */
export interface ActionChange {
  section: SectionId;
  before: PlanAction | undefined;
  after: PlanAction | undefined;
}

export interface PlanComparison {
  /** Sections whose text is not the same. */
  texts: readonly TextChange[];
  figures: readonly FigureChange[];
  actions: readonly ActionChange[];
}

/** What of a plan is compared. */
export type Compared = Pick<PlanContent, 'texts' | 'key' | 'actions'>;

/** What changed from one plan to another: texts word by word, figures, and what became of the actions. */
export function comparePlans(before: Compared, after: Compared): PlanComparison {
  const texts = planSections.flatMap(({ id, title }): TextChange[] => {
    const [was, is] = [before.texts[id] ?? '', after.texts[id] ?? ''];
    return was === is ? [] : [{ section: id, title, pieces: textChange(was, is) }];
  });
  return {
    texts,
    figures: figureChanges(before.key, after.key),
    actions: actionChanges(before.actions, after.actions),
  };
}

/** A text beside an earlier one, word by word; of what is written anew, the whole as gone and the whole as new. */
export const textChange = (before: string, after: string): TextPiece[] =>
  readable(
    diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
      text: value,
      is: added ? 'new' : removed ? 'gone' : 'same',
    })),
  );

/** So few words within a line that stand in both texts between changes are there by chance. */
const scrap = /^(?:[^\S\n]*[^\s]+){0,3}[^\S\n]*$/;

/** Changes with no more than a scrap between them as one: what is gone, then what is new. */
function readable(pieces: readonly TextPiece[]): TextPiece[] {
  const all: TextPiece[] = [];
  let [gone, fresh] = ['', ''];
  const end = () => {
    if (gone !== '') all.push({ text: gone, is: 'gone' });
    if (fresh !== '') all.push({ text: fresh, is: 'new' });
    [gone, fresh] = ['', ''];
  };
  for (const [at, { text, is }] of pieces.entries()) {
    const joins = is === 'same' && at > 0 && at < pieces.length - 1 && scrap.test(text);
    if (is === 'gone' || joins) gone += text;
    if (is === 'new' || joins) fresh += text;
    if (is === 'same' && !joins) {
      end();
      all.push({ text, is });
    }
  }
  end();
  return all;
}

function figureChanges(before: readonly KeyFigure[], after: readonly KeyFigure[]): FigureChange[] {
  const was = new Map(before.map((figure) => [figure.key, figure]));
  const is = new Map(after.map((figure) => [figure.key, figure]));
  const keys = new Set([...is.keys(), ...was.keys()]);
  return [...keys].map((key): FigureChange => {
    const [first, second] = [was.get(key), is.get(key)];
    const otherServices = countOthers(first, second);
    const change =
      otherServices || first?.value === undefined || second?.value === undefined
        ? undefined
        : second.value - first.value;
    const better = second?.better;
    const isBetter =
      change === undefined || change === 0 || better === undefined
        ? undefined
        : better === 'less'
          ? change < 0
          : change > 0;
    return {
      title: second?.title ?? first?.title ?? key,
      before: first,
      after: second,
      change,
      isBetter,
      otherServices,
    };
  });
}

/** Whether both say of how many services they are, and not of the same number. */
function countOthers(before: KeyFigure | undefined, after: KeyFigure | undefined): boolean {
  const [was, is] = [before, after].map((figure) =>
    (figure?.counts?.match(/\d+(?= (?:children’s |adults’ )?services?\b)/g) ?? []).join(),
  );
  return was !== '' && is !== '' && was !== is;
}

/** Actions are the same where one continues the other, or both the same one, or where they say the same under the same aim. */
function actionChanges(before: readonly PlanAction[], after: readonly PlanAction[]): ActionChange[] {
  const left = new Map(before.map((action) => [action.id, action]));
  const pairs = after.map((action): ActionChange => {
    const earlier =
      left.get(action.continues ?? '') ??
      [...left.values()].find(
        ({ section, what, continues }) =>
          (continues !== undefined && continues === action.continues) ||
          (section === action.section && what === action.what),
      );
    if (earlier !== undefined) left.delete(earlier.id);
    return { section: action.section, before: earlier, after: action };
  });
  const gone = [...left.values()].map(
    (action): ActionChange => ({ section: action.section, before: action, after: undefined }),
  );
  return [...pairs, ...gone];
}
