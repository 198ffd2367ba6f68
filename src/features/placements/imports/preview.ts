import type { Tx } from '../../../platform/database/index.ts';
import { type Sheet, Unreadable } from '../../../platform/files/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { today } from '../../../platform/web/today.ts';
import type { Educator, EducatorDetails } from '../../educators/index.ts';
import { loadedGeography } from '../../geography/index.ts';
import { readDirectory } from '../../partnership/index.ts';
import type { Offer, OfferDetails } from '../offers/model.ts';
import type { ProfileRecord } from '../profiles/model.ts';
import type { PlacementRound } from '../rounds/model.ts';
import {
  absentFields,
  optionalEducatorColumns,
  optionalOfferColumns,
  optionalStudentColumns,
} from './compare/absent.ts';
import { type Compared, nothingCompared } from './compare/compared.ts';
import { educatorsCompared } from './compare/educators.ts';
import { nameableEducators } from './compare/nameable.ts';
import { offersCompared } from './compare/offers.ts';
import { pinTargets } from './compare/pin-targets.ts';
import { pinsCompared, presentPins } from './compare/pins.ts';
import { studentsCompared } from './compare/students.ts';
import { educatorsGiven } from './given/educators.ts';
import { offersGiven } from './given/offers.ts';
import { type PinGiven, pinsGiven } from './given/pins.ts';
import type { Resolving } from './given/resolving.ts';
import { type StudentGiven, studentsGiven } from './given/students.ts';
import { headingsOf } from './heading-store.ts';
import { type ImportKind, importKinds, tables } from './kinds.ts';
import type { StoredPin } from './pin-store.ts';
import { type FilePlan, type ImportPlan, planOf } from './plan.ts';
import type { ChosenFile, OpenImport } from './store.ts';
import { understand, withMeanings } from './understood.ts';

/** The rows and records behind a plan. */
export interface Work {
  students: Compared<StudentGiven, ProfileRecord>;
  offers: Compared<OfferDetails, Offer>;
  educators: Compared<EducatorDetails, Educator>;
  pins: Compared<PinGiven, StoredPin>;
}

export interface Preview {
  plan: ImportPlan;
  work: Work;
}

/**
 * What the chosen files would change if they were accepted now: educators first, then the offers that name them, the
 * students, and the pins that bind all three. A file in `complete` holds all there is of the services (universities) that
 * it names, so what it leaves out would be withdrawn.
 */
export async function previewOf(
  tx: Tx,
  me: Me,
  round: PlacementRound,
  open: OpenImport,
  complete: ReadonlySet<ImportKind>,
): Promise<Preview> {
  const directory = await readDirectory(tx);
  const day = today();
  const latestDay = round.policy.asAt > day ? round.policy.asAt : day;
  const resolving: Resolving = { me, directory, geography: await loadedGeography(tx), latestDay };
  const files: FilePlan[] = [];

  /** Reads one file, if it was chosen, and notes what came of it. */
  async function of<Given, Kept>(
    kind: ImportKind,
    read: (sheet: Sheet) => Promise<Compared<Given, Kept>>,
  ): Promise<Compared<Given, Kept>> {
    const file = open.files.find((candidate) => candidate.kind === kind);
    if (file === undefined) return nothingCompared;
    const sheet = withMeanings(file, tables[kind], await headingsOf(tx, kind));
    const understood = understand(file, sheet, tables[kind]);
    try {
      if (file.unreadable !== undefined) throw new Unreadable(file.name, file.unreadable);
      const result = await read(sheet);
      files.push({ ...filePlan(file), understood, ...result, badRows: new Set(result.problems.map(({ row }) => row)) });
      return result;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      files.push({ ...filePlan(file), understood, unreadable: error.message });
      return nothingCompared;
    }
  }

  const settings = <Field extends string>(
    kind: ImportKind,
    sheet: Sheet,
    optional: Readonly<Record<string, Field>>,
  ) => ({
    directory,
    complete: complete.has(kind),
    absent: absentFields(sheet, optional),
  });
  const educators = await of('educators', (sheet) =>
    educatorsCompared(
      tx,
      round.id,
      educatorsGiven(sheet, resolving),
      settings('educators', sheet, optionalEducatorColumns),
    ),
  );
  const offers = await of('offers', async (sheet) => {
    const nameable = await nameableEducators(tx, sheet, educators);
    return offersCompared(
      tx,
      round.id,
      offersGiven(sheet, resolving, nameable),
      settings('offers', sheet, optionalOfferColumns),
    );
  });
  const students = await of('students', (sheet) =>
    studentsCompared(
      tx,
      me,
      round.id,
      studentsGiven(sheet, resolving),
      settings('students', sheet, optionalStudentColumns),
    ),
  );
  const pins = await of('pins', async (sheet) => {
    const present = await presentPins(tx, round.id);
    const promised = complete.has('pins') ? [] : [...present].filter(([, pin]) => pin.kind === 'must');
    const promises = new Map(promised.map(([key, pin]) => [pin.student, key]));
    const targets = await pinTargets(tx, round.id, { students, offers, educators });
    return pinsCompared(present, pinsGiven(sheet, targets, promises), complete.has('pins'));
  });
  const inOrder = importKinds.flatMap((kind) => files.filter((file) => file.kind === kind));
  return { plan: planOf(inOrder), work: { students, offers, educators, pins } };
}

/** A file of which nothing has been read yet. */
function filePlan({ kind, name }: ChosenFile): Omit<FilePlan, 'understood'> {
  return {
    kind,
    name,
    unreadable: undefined,
    warnings: [],
    unchanged: 0,
    changes: [],
    problems: [],
    badRows: new Set(),
  };
}
