/**
 * OLPC canonical JSON: what TUF signs (specification 1.0.34, 4.2.1). Not the canonical JSON of our
 * data files: here control characters stay as they are and only `"` and `\` are escaped.
 */
export function olpcJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers can be signed');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(olpcJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`${typeof value} cannot be signed`);
  const record = value as Record<string, unknown>;
  const fields = Object.keys(record)
    .sort()
    .map((key) => `${quoted(key)}:${olpcJson(record[key])}`);
  return `{${fields.join(',')}}`;
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
