import type { Command } from '../command.ts';
import { keygen } from './keygen.ts';
import { publish } from './publish.ts';

/** One file a command. The order is the order of `hub help`. */
export const commands: Readonly<Record<string, Command>> = { publish, keygen };
