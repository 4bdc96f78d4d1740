import type { Command } from '../command.ts';

/** One file a command. The order is the order of `hub help`. */
export const commands: Readonly<Record<string, Command>> = {};
