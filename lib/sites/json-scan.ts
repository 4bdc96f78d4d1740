import { parseJson as parse } from '../core/encoding.ts';

/** JSON in inline scripts. Titles may hold a `};`, so its end is found by counting brackets. */

/** The largest real one seen has 0.3 MB and 19 levels. */
const maxText = 4_000_000;
const maxDepth = 200;
/** Only so many assignments are tried; the first with content counts. */
const maxTries = 5;

/**
 * A bracket and everything up to the next one, strings included: 1 ms for 0.3 MB, ten times faster
 * than by character.
 */
const bracketAndRest = /[{}[\]](?:[^"{}[\]]+|"[^"\\]*(?:\\.[^"\\]*)*")*/sy;

/** Index after the value that opens at `at`, or -1: unbalanced, too long or too deep. */
export const jsonEnd = (text: string, at: number): number => {
  let depth = 0;
  let from = at;
  bracketAndRest.lastIndex = at;
  try {
    while (from - at < maxText && bracketAndRest.test(text)) {
      const isOpening = text[from] === '{' || text[from] === '[';
      depth += isOpening ? 1 : -1;
      if (depth > maxDepth) return -1;
      if (depth === 0) return from + 1;
      from = bracketAndRest.lastIndex;
    }
  } catch {
    // The engine gave up on a string of millions of escapes.
  }
  return -1;
};

export const parseJson = (text: string): unknown =>
  text.length > maxText ? undefined : parse(text);

const isFilled = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Most often the value ends its script, which the engine's own parser finds out faster. */
const jsonFrom = (text: string, at: number): unknown => {
  const last = text.lastIndexOf(text[at] === '{' ? '}' : ']');
  const parsed = parseJson(text.slice(at, last + 1));
  if (parsed !== undefined) return parsed;
  const end = jsonEnd(text, at);
  return end < 0 ? undefined : parseJson(text.slice(at, end));
};

/** The first filled value behind `marker`, also in what is no JSON (`runParams = { data: {"…`). */
export const jsonAfter = (text: string, marker: string): object | undefined => {
  let from = text.indexOf(marker);
  for (let tries = 0; from >= 0 && tries < maxTries; tries++) {
    from += marker.length;
    const head = /^\s*=[^;}]*?(?=[{[]\s*["{[\]}])/.exec(text.slice(from, from + 300));
    if (head) {
      const value = jsonFrom(text, from + head[0].length);
      if (isFilled(value)) return value;
    }
    from = text.indexOf(marker, from);
  }
  return undefined;
};

/** The first object in a text: assigned, passed as argument, or the whole text. */
export const firstObject = (text: string): object | undefined => {
  let tries = maxTries;
  for (const { index } of text.matchAll(/(?:^|[=(:,])\s*\{\s*"/g)) {
    const value = jsonFrom(text, text.indexOf('{', index));
    if (isFilled(value)) return value;
    if (--tries === 0) return undefined;
  }
  return undefined;
};

/**
 * The value at a path of own properties (`store.goods.gallery`), never `__proto__` or an inherited
 * one.
 */
export const at = (value: unknown, path: string): unknown => {
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
      return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
};

export const listAt = (value: unknown, path: string): unknown[] => {
  const current = at(value, path);
  return Array.isArray(current) ? current : [];
};
