import type { Hazard } from '../../lib/core/hazard.ts';
import { readShopsFile } from '../../lib/core/shop-rules.ts';
import { canonicalJson, canonicalLine, compact } from '../canonical.ts';

type List = ReadonlyMap<string, Hazard>;

/** Compares two lists: one line for each hazard that differs, then a line of counts. */
export function describeDiff(previous: List, after: List): string[] {
  const added = [...after].filter(([id]) => !previous.has(id));
  const removed = [...previous].filter(([id]) => !after.has(id));
  const changed = [...after].flatMap(([id, hazard]) => {
    const old = previous.get(id);
    return old && canonicalLine(old) !== canonicalLine(hazard) ? [{ id, old, hazard }] : [];
  });
  return [
    ...added.map(([id, hazard]) => `+ ${id}  ${title(hazard)}`),
    ...removed.map(([id, hazard]) => `- ${id}  ${title(hazard)}`),
    ...changed.map(
      ({ id, old, hazard }) =>
        `~ ${id}  ${changedPaths(compact(old), compact(hazard), '').join(', ')}`,
    ),
    `${added.length} new, ${removed.length} gone, ${changed.length} changed, ${after.size} in all`,
  ].map(printable);
}

/** Compares two `shops.json`: a line for each shop whose rules differ. */
export function describeRulesDiff(
  previous: string | undefined,
  after: string | undefined,
): string[] {
  const [old, now] = [previous, after].map((text) => readShopsFile(text ?? '')?.shops ?? {});
  const shops = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
  return [...shops].flatMap((shop) =>
    changedPaths(ownValue(old ?? {}, shop), ownValue(now ?? {}, shop), `shop rules: ${shop}`).map(
      printable,
    ),
  );
}

/** Escapes control characters, which could hide changes on the terminal from the person who signs them. */
const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

/** The product's first name in any language, else its listing or the finding. */
function title({ products, link, finding }: Hazard): string {
  const [product] = products;
  const name = Object.values(product?.names ?? {})[0];
  const listing = product?.listings[0];
  const text =
    name ??
    (listing ? `${listing.site} ${listing.id}` : undefined) ??
    Object.values(finding ?? {})[0];
  return (text ?? link?.url ?? '').replace(/\s+/g, ' ').slice(0, 80);
}

/** Fields that differ: `finding.en`, `products.0.listings: 1 to 3`. */
function changedPaths(old: unknown, now: unknown, path: string): string[] {
  if (canonicalJson(old) === canonicalJson(now)) return [];
  if (Array.isArray(old) && Array.isArray(now) && old.length !== now.length) {
    return [`${path}: ${old.length} to ${now.length}`];
  }
  if (!isRecord(old) || !isRecord(now)) return [valueChange(old, now, path)];
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].flatMap((key) =>
    changedPaths(ownValue(old, key), ownValue(now, key), path ? `${path}.${key}` : key),
  );
}

/** Ignores inherited properties, because a field may be called `constructor`. */
const ownValue = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function valueChange(old: unknown, now: unknown, path: string): string {
  if (old === undefined) return `${path} added`;
  if (now === undefined) return `${path} removed`;
  const [before, after] = [JSON.stringify(old), JSON.stringify(now)];
  return before.length + after.length < 80 ? `${path}: ${before} to ${after}` : `${path} rewritten`;
}
