/**
 * One spelling for every value, so that data files and hashes can be compared: keys in the order of
 * UTF-16 code units (RFC 8785), no spaces, numbers and strings as `JSON.stringify` writes them.
 */

/** True for a JSON object, not an array or null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An order that does not depend on the machine's language. */
export const byCodeUnit = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Files leave out empty lists and texts; the schema puts them back. */
const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;

/** Sorted keys, without `undefined` ones, nor empty ones. `Object.fromEntries` keeps `__proto__` a plain key. */
function sorted(value: unknown, isCompact: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => sorted(one, isCompact));
  if (!isObject(value)) return value;
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value).sort(byCodeUnit)) {
    const child = sorted(value[key], isCompact);
    if (child !== undefined && !(isCompact && isEmpty(child))) entries.push([key, child]);
  }
  return Object.fromEntries(entries);
}

/** Keys that look like array indices would be sorted by the engine; no schema has any. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value, false));

export const compact = (value: unknown): unknown => sorted(value, true);

export const canonicalLine = (value: unknown): string => JSON.stringify(sorted(value, true));

/** One canonical line for each item, sorted by `identity`, with a line feed. */
export const ndjson = <T>(items: Iterable<T>, identity: (item: T) => string): string =>
  [...items]
    .map((item): [string, string] => [identity(item), canonicalLine(item)])
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([, line]) => `${line}\n`)
    .join('');
