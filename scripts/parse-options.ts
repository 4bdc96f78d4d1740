import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A script's options; a wrong one is one line and exit code 2, not a stack. */
export function parseOptions<const T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const what = error instanceof Error ? error.message.split('. ')[0] : String(error);
    console.error(`${what}. Known: ${known.join(', ')}`);
    process.exit(2);
  }
}
