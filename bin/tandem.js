#!/usr/bin/env node
// Starts the command line on the Node that Tandem brings with it, whatever Node npx was run by.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const node = Number(process.versions.node.split('.')[0]) >= 24 || !existsSync(own) ? process.execPath : own;

const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
// The child finishes cleanly and this process waits for it. A terminal sends Ctrl-C to both, a program that started this
// one to this one only; the child takes two at once for one.
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
});
