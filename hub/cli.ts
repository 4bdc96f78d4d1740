import { argumentsOf, type Command, HubError, type Terminal, UsageError } from './command.ts';
import { commands } from './commands/index.ts';
import { createTerminal } from './terminal.ts';

/**
 * The hub's command line. Exit codes: 0 success, 1 failure, 2 wrong arguments or bad input,
 * 130 interrupted. A failure is one line on stderr; only a bug prints a stack.
 */
export async function runHub(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  const command = commandNamed(name);
  if (!command) {
    const isHelp = name === undefined || name === 'help' || name === '--help';
    for (const line of isHelp ? overview() : [`hub: no command "${name}"; see hub help`]) {
      (isHelp ? terminal.out : terminal.note)(line);
    }
    return isHelp ? 0 : 2;
  }
  try {
    const parsed = argumentsOf(command.usage.join('\n'), rest);
    if (parsed.has('help')) for (const line of help(command)) terminal.out(line);
    else await command.run(parsed, terminal);
    return 0;
  } catch (error) {
    return explain(error, `hub ${name}`, terminal);
  }
}

const commandNamed = (name: string | undefined): Command | undefined =>
  name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;

function explain(error: unknown, name: string, { note, signal }: Terminal): number {
  if (signal.aborted) {
    note(`${name}: stopped`);
    return 130;
  }
  if (error instanceof UsageError || error instanceof HubError) {
    note(`${name}: ${error.message}`);
    return error instanceof UsageError ? 2 : 1;
  }
  note(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
}

const help = ({ summary, usage }: Command): string[] => [
  summary,
  // A continuation line of a usage begins with spaces.
  ...usage.map((form) => `  ${form.startsWith(' ') ? '   ' : 'hub'} ${form}`),
];

function overview(): string[] {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return ['hub <command> [options]      hub <command> --help', ...lines];
}

if (import.meta.main) process.exitCode = await runHub(process.argv.slice(2), createTerminal());
