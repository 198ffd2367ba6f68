/**
 * What the benchmark page costs at the server: three editions of 9 years × 160 authorities, all of them chosen and summed,
 * three measures, from the request to the last byte, on PostgreSQL. Run: `node bench/workforce/benchmark-page.ts`.
 * Prints what making ready at the start takes, the first request after it (with `--cold` without it: the first request reads the
 * editions from the database), and the middle and the worst of forty after it.
 */
import { publishedRoutes, readyBenchmarks } from '../../src/features/workforce/pages/published/index.ts';
import { startPostgres } from '../../test/support/postgres-server.ts';
import { testServer } from '../../test/support/server.ts';
import { publishedCsv } from './published-csv.ts';

const postgres = await startPostgres();
process.env.TANDEM_TEST_POSTGRES = postgres.url;
const server = await testServer({ routes: publishedRoutes });
try {
  for (const last of [2023, 2024, 2025]) {
    const sent = await server.postFiles('ada', '/workforce/published', {
      files: { name: `${last}.csv`, content: publishedCsv(last) },
    });
    if (sent.status !== 303) throw new Error(sent.words);
  }
  const areas = Array.from({ length: 160 }, (_, at) => `areas=${200 + at}`).join('&');
  const began = performance.now();
  if (!process.argv.includes('--cold')) await readyBenchmarks(server.database);
  const ready = performance.now() - began;
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < 41; run += 1) {
    const started = performance.now();
    const page = await server.get('ada', `/workforce/benchmark?${areas}&baseline=2017`);
    times.push(performance.now() - started);
    if (page.status !== 200) throw new Error(page.words);
    bytes = page.body.length;
  }
  const [first = 0, ...others] = times;
  const sorted = others.toSorted((a, b) => a - b);
  console.log(
    `${bytes} bytes; made ready in ${ready.toFixed(0)} ms; first ${first.toFixed(0)} ms, middle ${sorted[20]?.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms`,
  );
} finally {
  await server.close();
  await postgres.stop();
}
