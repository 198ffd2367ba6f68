import { commands as placements } from './features/placements/index.ts';
import { type Command, runCommandLine, terminal } from './platform/command-line/index.ts';

/** The house from the command line: what each feature contributes, in the order in which `--help` lists it. */
const commands: readonly Command[] = [...placements];

process.exitCode = await runCommandLine(commands, process.argv.slice(2), terminal());
