import { latestCensusYear } from '../../../src/engines/workforce/calendar.ts';
import type { ServiceKind } from '../../../src/features/partnership/index.ts';
import { Chance } from '../chance.ts';
import { organisations } from '../region.ts';
import { bulkUpload } from './adults.ts';
import { adultsFigures } from './adults-figures.ts';
import { careers } from './careers.ts';
import { censusFile } from './census.ts';
import { publishedFiles } from './published.ts';
import { charity, statutory, type WorkforceShape } from './shapes.ts';
import { templateFile } from './template.ts';

export { type Sender, senders } from './senders.ts';

/** A file that a service sends. */
export interface NamedFile {
  name: string;
  bytes: Buffer;
}

/** One year's return of a service, in the one file or two that it is. */
export interface GeneratedReturn {
  /** Short name of the organisation. */
  organisation: string;
  service: ServiceKind;
  year: number;
  files: NamedFile[];
  /** What becomes of it when the demonstration is loaded: one is read and waits to be sent, one is made by nobody yet, one comes after the totals were made. */
  state: 'sent' | 'waits' | 'missing' | 'late';
}

export interface GeneratedWorkforce {
  /** Three years of each service, the oldest first. */
  returns: GeneratedReturn[];
  /** The service, by short name and kind, that shares nothing. */
  sharesNothing: Pick<GeneratedReturn, 'organisation' | 'service'>;
  /** Published figures of children's services, and a table of adults'. */
  published: NamedFile[];
}

const seed = 23;

/** Returns of the three census years before `day` (ISO), and published figures to compare with. The same every time. */
export async function generateWorkforce(day: string): Promise<GeneratedWorkforce> {
  const latest = latestCensusYear(day);
  const years = [latest - 2, latest - 1, latest];
  const chance = new Chance(seed);
  const returns: GeneratedReturn[] = [];
  for (const shape of [...statutory, charity]) {
    for (const told of careers(chance, shape, years)) {
      const { year } = told;
      const files = await filesOf(chance, shape, told);
      const state = stateOf(shape, year === latest);
      if (shape !== charity || year === latest) {
        returns.push({ organisation: nameOf(shape.organisation), service: shape.service, year, files, state });
      }
    }
  }
  return {
    returns: returns.sort((a, b) => a.year - b.year),
    sharesNothing: { organisation: nameOf('CAS'), service: 'children' },
    published: [
      ...(await publishedFiles(chance, nameOf)),
      { name: 'adults figures to 2021.csv', bytes: await adultsFigures() },
    ],
  };
}

async function filesOf(
  chance: Chance,
  shape: WorkforceShape,
  told: ReturnType<typeof careers>[number],
): Promise<NamedFile[]> {
  const name = `${nameOf(shape.organisation)} ${told.year}`;
  if (shape === charity) return [{ name: `${name} template.csv`, bytes: await templateFile(chance, shape, told) }];
  if (shape.service === 'children') return [{ name: `${name} census.xml`, bytes: censusFile(chance, shape, told) }];
  const { workers, workplaces } = await bulkUpload(chance, shape, told);
  return [
    { name: `${name} workers.csv`, bytes: workers },
    { name: `${name} workplaces.csv`, bytes: workplaces },
  ];
}

/** Thornmere is behind with both of its returns, so that home has something to say to its lead. */
function stateOf({ organisation, service }: WorkforceShape, latest: boolean): GeneratedReturn['state'] {
  if (!latest) return 'sent';
  if (organisation === 'THO') return service === 'children' ? 'waits' : 'missing';
  return organisation === 'WAY' ? 'late' : 'sent';
}

/** @throws Error for a code that no organisation has, which is a mistake of the generator. */
function nameOf(code: string): string {
  const found = organisations.find((each) => each.code === code);
  if (found === undefined) throw new Error(`No organisation of the demonstration has the code ${code}.`);
  return found.shortName;
}
