import { rulesFor, type ShopRule } from '../../lib/core/shop-rules.ts';
import { orderLines } from '../../lib/sites/lines.ts';
import { all } from '../../lib/sites/own-members.ts';
import { withRules } from '../../lib/sites/rules.ts';
import type { Site } from '../../lib/sites/site.ts';
import manifest from '../../package.json' with { type: 'json' };
import { readShops } from './shops-file.ts';

/** What one rule of a `shops.json` changes in what is read from a page. `rule`: its number, from 1, among those for this version. */
export interface RuleEffect {
  field: string;
  before: unknown;
  after: unknown;
  rule: number;
}

/** The rules of a file for a shop and this version of the extension. */
export const rulesIn = (file: string, { id }: Site): ShopRule[] =>
  rulesFor(readShops(file).rules, id, manifest.version);

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** All that is read from a page: the listing's fields, ids of tiles, order lines, and the number of buy buttons. */
function factsOf(site: Site, doc: Document, url: URL): Record<string, unknown> {
  const tiles = [...all(doc, site.tileSelector)].flatMap((one) => site.tileAt(one, url)?.id ?? []);
  return {
    ...site.read(doc, url),
    tiles: [...new Set(tiles)],
    lines: orderLines(site, doc, url).map(({ id, title }) => id ?? title),
    buttons: site.buys ? [...all(doc, site.buys)].length : 0,
  };
}

/** The effect of each rule, applied after those before it. */
export const effectsOf = (site: Site, rules: readonly ShopRule[], doc: Document, url: URL) => {
  const effects: RuleEffect[] = [];
  let known = factsOf(site, doc, url);
  for (const [at] of rules.entries()) {
    const next = factsOf(withRules(site, rules.slice(0, at + 1)), doc, url);
    for (const field of new Set([...Object.keys(known), ...Object.keys(next)])) {
      const [before, after] = [known[field] ?? null, next[field] ?? null];
      if (field !== 'byRule' && textOf(before) !== textOf(after))
        effects.push({ field, before, after, rule: at + 1 });
    }
    known = next;
  }
  return effects;
};
