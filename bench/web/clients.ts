/** Run as a process of its own: `node clients.ts URL COOKIE CLIENTS SECONDS` asks and prints what it saw as JSON. */
import { Agent, get } from 'node:http';

const [url = '', cookie = '', clients = '50', seconds = '5'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) });
const until = performance.now() + Number(seconds) * 1000;
const took: number[] = [];
let bytes = 0;

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent, headers: { cookie } }, (answer) => {
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${url} answered ${answer.statusCode}`));
        took.push(performance.now() - started);
        bytes = size;
        resolve();
      });
    }).on('error', reject);
  });
}

await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    while (performance.now() < until) await ask();
  }),
);
took.sort((a, b) => a - b);
const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
console.log(JSON.stringify({ perSecond: took.length / Number(seconds), p50: at(0.5), p99: at(0.99), bytes }));
process.exit(0);
