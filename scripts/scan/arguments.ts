import { parseArgs } from 'node:util';
import { UsageError } from '../../hub/command.ts';
import { type Language, languages } from '../../lib/locales/languages.ts';

export const usage = `Usage:
  npm run --silent scan -- --url <page url> <file.html>
  npm run --silent scan -- --listings <file.ndjson>

Reads a saved page, or listings as JSON lines, and judges them. Prints one line of JSON for each.

  --url <url>           address the page was saved from: it says which listing the page is about
  --listings <file>     judge these listings, one JSON object a line, instead of a page
  --hazards <file>      another list of hazards, one JSON object a line (default: the packaged one)
  --language <tag>      tell each match in this language too (en, ko, zh-CN, ja, de, fr, es)
  --help                this text`;

interface Options {
  hazards: string | undefined;
  language: Language | undefined;
}
export type Task =
  | { kind: 'help' }
  | ({ kind: 'page'; url: URL; file: string } & Options)
  | ({ kind: 'listings'; file: string } & Options);

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        hazards: { type: 'string' },
        listings: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [reason = 'wrong arguments'] = (error instanceof Error ? error.message : '').split('\n');
    throw new UsageError(`${reason}\n${usage}`);
  }
};

const webAddress = (text: string): URL => {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`--url: not a web address: ${text}`);
  return url;
};

const languageOf = (tag: string | undefined): Language | undefined => {
  const found = languages.find((one) => one.toLowerCase() === tag?.toLowerCase());
  if (tag !== undefined && !found)
    throw new UsageError(`--language: ${tag} is none of ${languages.join(', ')}`);
  return found;
};

/** Turns the command line into what is to be done; a `UsageError` says what is wrong with it. */
export const taskOf = (args: string[]): Task => {
  const { values, positionals } = parse(args);
  if (values.help) return { kind: 'help' };
  const options = { hazards: values.hazards, language: languageOf(values.language) };
  if (values.listings !== undefined) {
    if (positionals.length > 0 || values.url !== undefined)
      throw new UsageError(`--listings takes neither a page nor its --url\n${usage}`);
    return { kind: 'listings', file: values.listings, ...options };
  }
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`A file to read is missing.\n${usage}`);
  if (more.length > 0) throw new UsageError(`One page at a time, not also ${more[0]}\n${usage}`);
  if (values.url === undefined)
    throw new UsageError(
      `${file}: --url is missing: a page alone does not say which listing it is\n${usage}`,
    );
  return { kind: 'page', url: webAddress(values.url), file, ...options };
};
