/** The command line: commands, their options and help, and how one is run. */
export { type Command, command, type Io, Misuse } from './command.ts';
export { file, files, flag, option, optionalFile } from './options.ts';
export { type ProgressBar, progressBar } from './progress.ts';
export { runCommandLine } from './run.ts';
export { terminal } from './terminal.ts';
export type { WithServices } from './with-services.ts';
export { writeOut } from './write-out.ts';
