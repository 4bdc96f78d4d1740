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

/** `undefined` properties are left out. `Object.fromEntries` keeps a `__proto__` key a plain key. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort(byCodeUnit)
      .map((key) => [key, sorted(value[key])]),
  );
};

/**
 * Canonical JSON. Keys that look like array indices are sorted by the engine itself, numerically
 * and first; no schema here has such keys.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** A list or text without entries says nothing: files leave it out, and the schema puts it back. */
const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;

/**
 * The same value without absent and empty properties, at every depth but below `orf` (what was
 * imported from another format is kept to the letter). Elements of lists are never dropped.
 */
export const compact = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(compact);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    const kept = key === 'orf' ? child : compact(child);
    return kept === undefined || isEmpty(kept) ? [] : [[key, kept]];
  });
  return Object.fromEntries(entries);
};

/** One line of a hazard file. */
export const canonicalLine = (value: unknown): string => canonicalJson(compact(value));

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
