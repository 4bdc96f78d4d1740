/**
 * Postgres stores neither NUL nor lone surrogates. A broken page is no reason to lose a report, so
 * both become U+FFFD, in every string of a checked value.
 */
export function cleaned<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clean(child)]));
}
