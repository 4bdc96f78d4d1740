import type { parseArgs } from 'node:util';

type OptionsConfig = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What a command may touch. Given, so that every command runs in a test as it does in a terminal. */
export interface Terminal {
  /** A line of result, on stdout. */
  out(line: string): void;
  /** A line about the work itself (progress, warnings), on stderr. */
  note(line: string): void;
  /** Asks for a secret; rejects where nobody can answer. */
  ask(question: string): Promise<string>;
  env: Readonly<Record<string, string | undefined>>;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

export interface Arguments {
  values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  words: readonly string[];
}

/** One `hub <name>`, in `hub/commands`, listed in its `index.ts`. */
export interface Command {
  /** One line for `hub help`. */
  summary: string;
  /** What follows `hub `, one form a line. */
  usage: readonly string[];
  options: OptionsConfig;
  run(args: Arguments, terminal: Terminal): Promise<void>;
}

/** It cannot be done: exit code 1. The message is one clear line. */
export class HubError extends Error {
  override name = 'HubError';
}

/** It was asked for wrongly, or its input is bad: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The value of an option that must be given. */
export function required({ values }: Arguments, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

export function optional({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function wholeNumber(args: Arguments, name: string, otherwise: number): number {
  const text = optional(args, name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
