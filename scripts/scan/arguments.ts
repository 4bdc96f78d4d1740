import { parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';

export const usage = `Usage:
  npm run --silent scan -- --url <page url> <file.html>
  npm run --silent scan -- --listings <file.ndjson>

Reads a saved page, or listings as JSON lines, and judges them. Prints one line of JSON for each.

  --url <url>           address the page was saved from: it says which listing the page is about
  --listings <file>     judge these listings, one JSON object a line, instead of a page
  --hazards <file>      another list of hazards, one JSON object a line (default: the packaged one)
  --help                this text`;

export type Task =
  | { kind: 'help' }
  | { kind: 'page'; url: URL; file: string; hazards: string | undefined }
  | { kind: 'listings'; file: string; hazards: string | undefined };

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        hazards: { type: 'string' },
        listings: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [reason = 'wrong arguments'] = (error instanceof Error ? error.message : '').split('\n');
    throw new BadInput(`${reason}\n${usage}`);
  }
};

const webAddress = (text: string): URL => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new BadInput(`--url: not a web address: ${text}`);
  return url;
};

/** Turns the command line into what is to be done; a `BadInput` says what is wrong with it. */
export const taskOf = (args: string[]): Task => {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  const { hazards } = values;
  if (values.listings !== undefined) {
    if (positionals.length > 0 || values.url !== undefined)
      throw new BadInput(`--listings takes neither a page nor its --url\n${usage}`);
    return { kind: 'listings', file: values.listings, hazards };
  }
  const [file, ...more] = positionals;
  if (file === undefined) throw new BadInput(`A file to read is missing.\n${usage}`);
  if (more.length > 0) throw new BadInput(`One page at a time, not also ${more[0]}\n${usage}`);
  if (values.url === undefined)
    throw new BadInput(
      `${file}: --url is missing: a page alone does not say which listing it is\n${usage}`,
    );
  return { kind: 'page', url: webAddress(values.url), file, hazards };
};
