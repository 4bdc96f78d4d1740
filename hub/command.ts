import { type ParseArgsConfig, parseArgs } from 'node:util';

/** All that a command may use of its surroundings, so that tests can replace it. */
export interface Terminal {
  /** A line of result, on stdout. */
  out(line: string): void;
  /** A line about the work itself (progress, warnings), on stderr. */
  note(line: string): void;
  /** Asks for a secret; rejects where nobody can answer. */
  ask(question: string): Promise<string>;
  env: Readonly<Record<string, string | undefined>>;
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** For addresses that others chose: refuses private networks, also after a redirect. */
  fetchPublic: (url: string, init?: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Ends early when `signal` is aborted. */
  sleep(milliseconds: number): Promise<void>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** One `hub <name>`, in `hub/commands`, listed in its `index.ts`. */
export interface Command {
  /** One line for `hub help`. */
  summary: string;
  /** What follows `hub `, one form a line. It names the options: with a value (`--to <folder>`), else a flag. */
  usage: readonly string[];
  run(args: Arguments, terminal: Terminal): Promise<void>;
}

/** A failure: exit code 1. The message is one line for the operator. */
export class HubError extends Error {
  override name = 'HubError';
}

/** Wrong arguments or bad input: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

function optionsIn(usage: string): NonNullable<ParseArgsConfig['options']> {
  const flags = [...usage.matchAll(/--([a-z-]+)( [^\s|)\]])?/g)];
  const withValue = new Set(flags.flatMap(([, name = '', value]) => (value ? [name] : [])));
  return {
    ...Object.fromEntries(
      flags.map(([, name = '']) => [name, { type: withValue.has(name) ? 'string' : 'boolean' }]),
    ),
    help: { type: 'boolean', short: 'h' },
  };
}

function parse(usage: string, args: string[]) {
  try {
    return parseArgs({ args, options: optionsIn(usage), allowPositionals: true });
  } catch (error) {
    // Node adds advice about arguments that begin with a hyphen, which no command takes.
    const message = error instanceof Error ? error.message : String(error);
    const [reason = ''] = message.split(/\n|\. To specify /);
    throw new UsageError(`${reason}; --help tells the options`);
  }
}

/** Parses the arguments after a command's name. Throws a `UsageError` for an option that its usage lacks. */
export function argumentsOf(usage: string, args: string[]) {
  const { values, positionals } = parse(usage, args);
  /** The value of an option, where one was given. */
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    positionals,
    text,
    /** The value of an option that must be given. */
    needed(name: string): string {
      const value = text(name);
      if (value === undefined) throw new UsageError(`--${name} is missing`);
      return value;
    },
    /** Values with commas between them. */
    list: (name: string): string[] => text(name)?.match(/[^\s,](?:[^,]*[^\s,])?/g) ?? [],
    wholeNumber(name: string, otherwise: number): number {
      const value = text(name) ?? String(otherwise);
      if (!/^\d{1,9}$/.test(value))
        throw new UsageError(`--${name} takes a whole number, not "${value}"`);
      return Number(value);
    },
    has: (flag: string): boolean => values[flag] === true,
  };
}
export type Arguments = ReturnType<typeof argumentsOf>;

/** The folder of the hub's own records: `--state`, else `.hub`. */
export const stateFolder = (args: Arguments): string => args.text('state') ?? '.hub';
