import { maxShopsFileCharacters, ShopsFile } from '../../lib/core/shop-rules.ts';
import { shopOf } from '../../lib/sites/facts.ts';
import { UsageError } from '../command.ts';
import { readInput, readJsonFile } from '../json-lines.ts';

/** A `shops.json` that may be published, or a `UsageError` that names what is wrong. */
export function readShops(file: string): { text: string; rules: ShopsFile } {
  const text = readInput(file);
  if (text.length > maxShopsFileCharacters)
    throw new UsageError(`${file}: more than ${maxShopsFileCharacters} characters`);
  const read = ShopsFile.safeParse(readJsonFile(file));
  const [issue] = read.error?.issues ?? [];
  if (!read.success)
    throw new UsageError(`${file}: not a shops.json: ${issue?.path.join('.')}: ${issue?.message}`);
  const unknown = Object.keys(read.data.shops).find((shop) => !shopOf(shop));
  if (unknown !== undefined) throw new UsageError(`${file}: no shop is called ${unknown}`);
  return { text, rules: read.data };
}

/** What `--rules` names; nothing where it was not given. */
export const shopsIn = (file: string | undefined): string | undefined =>
  file === undefined ? undefined : readShops(file).text;
