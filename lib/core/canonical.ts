/**
 * One spelling for every value, so that data files can be compared byte for byte and hashes mean
 * something: object keys in the order of their UTF-16 code units (as in RFC 8785), no spaces,
 * numbers and strings as `JSON.stringify` writes them.
 */

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compares by UTF-16 code unit: the same on every machine and in every language. */
export const byCodeUnit = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** A list or text without entries says nothing: files leave it out, and the schema puts it back. */
const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;

/**
 * The same value with sorted keys and without `undefined` ones. `isCompact` leaves out empty ones as
 * well, at every depth but below `orf` (what was imported from another format is kept to the letter);
 * elements of lists are never dropped. `Object.fromEntries` keeps a `__proto__` key a plain key.
 */
function sorted(value: unknown, isCompact: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => sorted(one, isCompact));
  if (!isObject(value)) return value;
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value).sort(byCodeUnit)) {
    const child = sorted(value[key], isCompact && key !== 'orf');
    if (child !== undefined && !(isCompact && isEmpty(child))) entries.push([key, child]);
  }
  return Object.fromEntries(entries);
}

/**
 * Canonical JSON. Keys that look like array indices are sorted by the engine itself, numerically
 * and first; no schema here has such keys.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value, false));

/** The same value, compact: see `sorted`. */
export const compact = (value: unknown): unknown => sorted(value, true);

export const canonicalLine = (value: unknown): string => JSON.stringify(sorted(value, true));

/**
 * NDJSON: one canonical line for each item, sorted by `identity`, a line feed after each, no byte
 * order mark.
 */
export const ndjson = <T>(items: Iterable<T>, identity: (item: T) => string): string =>
  [...items]
    .map((item): [string, string] => [identity(item), canonicalLine(item)])
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([, line]) => `${line}\n`)
    .join('');
