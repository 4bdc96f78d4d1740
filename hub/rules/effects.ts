import type { Listing } from '../../lib/core/listing.ts';
import { rulesFor, type ShopRule } from '../../lib/core/shop-rules.ts';
import { withRules } from '../../lib/sites/rules.ts';
import type { Site } from '../../lib/sites/site.ts';
import manifest from '../../package.json' with { type: 'json' };
import { readShops } from './shops-file.ts';

/** What one of the rules of a `shops.json` changes of a page's listing. `rule`: its place among those for this version, from 1. */
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

/** Rule by rule, each after those before it. */
export const effectsOf = (site: Site, rules: readonly ShopRule[], doc: Document, url: URL) => {
  const effects: RuleEffect[] = [];
  let listing: Partial<Listing> = site.read(doc, url) ?? {};
  for (const [at] of rules.entries()) {
    const next: Partial<Listing> = withRules(site, rules.slice(0, at + 1)).read(doc, url) ?? {};
    const fields = new Set([...Object.keys(listing), ...Object.keys(next)] as (keyof Listing)[]);
    for (const field of fields) {
      const [before, after] = [listing[field] ?? null, next[field] ?? null];
      if (field !== 'byRule' && textOf(before) !== textOf(after))
        effects.push({ field, before, after, rule: at + 1 });
    }
    listing = next;
  }
  return effects;
};
