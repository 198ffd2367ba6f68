import { z } from 'zod';
import {
  benchmarkMeasures,
  benchmarkTable,
  type EditionIndex,
  ragRule,
  yearName,
} from '../../../engines/workforce/benchmark/index.ts';
import { command, files, Misuse, option, writeOut } from '../../../platform/command-line/index.ts';
import { problemLine, readBytes } from '../../../platform/files/index.ts';
import { list } from '../../../platform/web/words.ts';
import { readEditions } from '../formats/published/index.ts';
import { benchmarkFiles } from './benchmark-files.ts';
import { benchmarkSummary } from './benchmark-summary.ts';
import { chosenAreas, chosenRegion, listedNames } from './chosen-areas.ts';

const year = z
  .string()
  .regex(/^(19|20)\d\d(-\d\d)?$/, 'must be a census year such as 2018 (or 2017-18)')
  .transform((text) => (text.includes('-') ? Number(text.slice(0, 4)) + 1 : Number(text)));

/** `npx tandem workforce benchmark`: published rates of areas against their region and England since a baseline year. */
export const benchmark = command({
  name: 'workforce benchmark',
  summary: 'Compare areas with their region and England by the published workforce figures',
  options: {
    published: files('published figures of the children’s social work workforce, one edition or more'),
    areas: option('LIST', 'names or DfE numbers, as in \'Croydon,315,"Bristol, City of"\'', z.string().min(1)),
    region: option('NAME', 'the region to compare with; otherwise that of most of the areas', z.string().optional()),
    baseline: option('YEAR', 'the first year shown, and compared with: 2018 is 2017-18', year),
    edition: option('YEAR', 'called by the last year in its file; otherwise the latest given', year.optional()),
    out: option('DIR', 'the folder to write to; made if it is not there', z.string().min(1)),
  },
  notes: [
    'Writes benchmark.csv and benchmark.json to DIR, both or neither. What is missing, and why, is told here and in benchmark.json.',
    ragRule('the region', 'the baseline year'),
    'Exit codes:\n  0  written\n  2  arguments that do not fit, or a file that cannot be used; nothing was written',
  ],
  run: async ({ published, areas: asked, region: named, baseline, edition: wanted, out }, io) => {
    const { editions, problems, warnings } = await readEditions(await Promise.all(published.map(readBytes)));
    for (const line of [...warnings.map((warning) => `Warning: ${warning}`), ...problems.map(problemLine)]) {
      io.err(`${line}\n`);
    }
    const edition = chosenEdition(editions, wanted);
    if (!edition.years.includes(baseline)) {
      const span = list(edition.years.map(String));
      throw new Misuse(
        `Edition ${edition.edition} has no year ${baseline} (${yearName(baseline)}): it has ${span}. Nothing was written.`,
      );
    }
    const areas = chosenAreas(await listedNames(asked), edition, editions);
    const region = chosenRegion(named, edition, areas);
    const rows = benchmarkTable(edition, { measures: benchmarkMeasures, region, areas, baseline });
    await writeOut(out, await benchmarkFiles(rows, editions));
    io.out(benchmarkSummary(rows, { edition, region, baseline, out }));
    return 0;
  },
});

function chosenEdition(editions: readonly EditionIndex[], wanted: number | undefined): EditionIndex {
  const chosen = wanted === undefined ? editions.at(-1) : editions.find(({ edition }) => edition === wanted);
  if (chosen !== undefined) return chosen;
  const given = list(editions.map(({ edition, file }) => `${edition} (${file})`));
  throw new Misuse(`Edition ${wanted} is not among the files, which are ${given}. Nothing was written.`);
}
