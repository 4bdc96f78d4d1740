/**
 * The difference between two JSON values, after JSON Merge Patch (RFC 7396): an object names what
 * changes, `null` takes a property away. Two lists of the same length are compared entry by entry
 * (`{"0": …}`); any other list is given whole. Neither value may hold `null` itself.
 */

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Object.entries` of a list gives its indices, which is all the comparison needs. */
const fieldsOf = (value: unknown, other: unknown): Fields | undefined => {
  if (isFields(value)) return isFields(other) ? value : undefined;
  if (!Array.isArray(value) || !Array.isArray(other)) return undefined;
  return value.length === other.length ? Object.fromEntries(Object.entries(value)) : undefined;
};

/** Never what an object inherits: a key may be `__proto__`. */
const own = (fields: Fields, key: string): unknown =>
  Object.hasOwn(fields, key) ? fields[key] : undefined;

/** What makes `target` out of `base`; `undefined` when they are the same. */
export const difference = (base: unknown, target: unknown): unknown => {
  const before = fieldsOf(base, target);
  const after = fieldsOf(target, base);
  if (!before || !after) return Object.is(base, target) ? undefined : target;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
    (key): [string, unknown][] => {
      const [from, to] = [own(before, key), own(after, key)];
      if (to === undefined) return from === undefined ? [] : [[key, null]];
      const change = difference(from, to);
      return change === undefined ? [] : [[key, change]];
    },
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
};

/** `base` with a `difference` applied. Entries that a list does not have are ignored. */
export const applyDifference = (base: unknown, change: unknown): unknown => {
  if (change === undefined) return base;
  if (!isFields(change)) return change;
  if (Array.isArray(base))
    return base.map((item, at) =>
      Object.hasOwn(change, at) ? applyDifference(item, change[at]) : item,
    );
  const before = isFields(base) ? base : {};
  const kept = Object.entries(before).filter(([key]) => !Object.hasOwn(change, key));
  const set = Object.entries(change).flatMap(([key, value]): [string, unknown][] =>
    value === null ? [] : [[key, applyDifference(own(before, key), value)]],
  );
  return Object.fromEntries([...kept, ...set]);
};
