import type { Command, WithServices } from '../../../platform/command-line/index.ts';
import { userAdd } from './add.ts';
import { oneAccountCommands } from './close.ts';
import { userList } from './list.ts';
import type { Input } from './password-input.ts';

/** The commands about accounts; passwords are read from `input`. */
export const accountCommands = (withServices: WithServices, input: Input = process.stdin): readonly Command[] => [
  userAdd(withServices, input),
  userList(withServices),
  ...oneAccountCommands(withServices),
];
