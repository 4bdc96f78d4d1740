import { spawn } from 'node:child_process';
import { type ParseArgsConfig, parseArgs } from 'node:util';

export interface Outcome {
  ok: boolean;
  /** Standard output and standard error, as they came. */
  output: string;
}

/**
 * Runs a program of `node_modules/.bin` (npm has put that folder on the path) and returns its output.
 * `show` gets it piece by piece as it comes.
 */
export function runCommand(
  command: string,
  args: string[],
  env = {},
  show?: (chunk: Buffer) => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, args, {
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      show?.(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (ok: boolean) => resolve({ ok, output: Buffer.concat(chunks).toString() });
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

type Defaults = Record<string, string | number | boolean>;
type Options<T extends Defaults> = {
  [K in keyof T]: T[K] extends number ? number : T[K] extends boolean ? boolean : string;
};

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

/**
 * A script's options by their defaults, which say what each takes: a text, a whole number, or nothing. A
 * wrong one is one line and exit code 2, not a stack.
 */
export function optionsOf<T extends Defaults>(defaults: T): Options<T> {
  const options: ParseArgsConfig['options'] = {};
  for (const [name, value] of Object.entries(defaults))
    options[name] = { type: typeof value === 'boolean' ? 'boolean' : 'string' };
  const values = read(options);
  const typed = Object.entries(defaults).map(([name, otherwise]) => {
    const given = values[name] ?? otherwise;
    if (typeof otherwise !== 'number') return [name, given];
    if (!/^\d{1,9}$/.test(String(given)))
      fail(`--${name} takes a whole number, not "${String(given)}"`);
    return [name, Number(given)];
  });
  return Object.fromEntries(typed) as Options<T>;
}

function read(options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const all = Object.keys(options).map((name) => `--${name}`);
    const what = error instanceof Error ? error.message.split('. ')[0] : String(error);
    return fail(`${what}. Known: ${all.join(', ')}`);
  }
}
