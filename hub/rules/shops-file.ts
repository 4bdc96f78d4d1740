import { maxShopsFileCharacters, rulesFor, ShopsFile } from '../../lib/core/shop-rules.ts';
import { strategies } from '../../lib/sites/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { UsageError } from '../command.ts';
import { readInput, readJsonFile } from '../json-lines.ts';

/** Reads a `shops.json`. Throws a `UsageError` that names what may not be published in it. */
export function readShops(file: string): { text: string; rules: ShopsFile } {
  const text = readInput(file);
  if (text.length > maxShopsFileCharacters)
    throw new UsageError(`${file}: more than ${maxShopsFileCharacters} characters`);
  const read = ShopsFile.safeParse(readJsonFile(file));
  const [issue] = read.error?.issues ?? [];
  if (!read.success)
    throw new UsageError(`${file}: not a shops.json: ${issue?.path.join('.')}: ${issue?.message}`);
  for (const shop of Object.keys(read.data.shops)) {
    const names = Object.keys(strategies[shop] ?? {});
    if (names.length === 0) throw new UsageError(`${file}: no shop is called ${shop}`);
    // A misspelt name switches nothing off, and no page shows it. Rules for other versions may have other names.
    const unknown = rulesFor(read.data, shop, manifest.version)
      .flatMap(({ off }) => off?.strategies ?? [])
      .find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw new UsageError(`${file}: ${shop} has no strategy ${unknown}: ${names.join(', ')}`);
  }
  return { text, rules: read.data };
}

/** The text of the file of `--rules`; `undefined` without the option. */
export const shopsIn = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : readShops(file).text;
