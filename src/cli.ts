import { demoCommand } from '../demo/command.ts';
import { held } from './app.ts';
import { accountCommands } from './features/accounts/index.ts';
import { geographyCommands } from './features/geography/index.ts';
import { personCommands } from './features/people/index.ts';
import { placementCommands } from './features/placements/index.ts';
import { planningCommands } from './features/planning/index.ts';
import { workforceCommands } from './features/workforce/index.ts';
import { withServices } from './open.ts';
import { commands as operate } from './operate/index.ts';
import { installationGeography } from './operate/loaded-geography.ts';
import { type Command, runCommandLine, terminal } from './platform/command-line/index.ts';

/** The house from the command line: what each part contributes, in the order in which `--help` lists it. */
const commands: readonly Command[] = [
  ...placementCommands(installationGeography),
  ...workforceCommands,
  ...planningCommands,
  ...geographyCommands(withServices),
  ...accountCommands(withServices),
  ...personCommands(withServices, held),
  demoCommand(withServices),
  ...operate,
];

process.exitCode = await runCommandLine(commands, process.argv.slice(2), terminal());
