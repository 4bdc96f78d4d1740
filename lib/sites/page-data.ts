import { at, jsonAfter, parseJson } from './json-scan.ts';
import { all, first } from './own-members.ts';

/** Structured data a page carries for machines: inline variables, JSON-LD, meta and link tags. */

/** Text of all inline scripts of a page that is looked through: real pages have up to 0.7 MB. */
const mostScriptText = 12_000_000;
const mostNodes = 50;

/**
 * What a script element holds is parsed once. The length tells a script that is still arriving from
 * a whole one; keyed by the element, so that an entry goes with its page.
 */
const parsed = new WeakMap<Element, { length: number; values: Map<string, unknown> }>();

const readOnce = (
  script: Element,
  text: string,
  key: string,
  read: (text: string) => unknown,
): unknown => {
  let known = parsed.get(script);
  if (known?.length !== text.length) {
    known = { length: text.length, values: new Map() };
    parsed.set(script, known);
  }
  if (!known.values.has(key)) known.values.set(key, read(text));
  return known.values.get(key);
};

/** Inline scripts with their text, up to the budget. */
export function* inlineScripts(doc: Document): Generator<{ script: Element; text: string }> {
  let budget = mostScriptText;
  for (const script of all(doc, 'script:not([src])')) {
    const text = script.textContent;
    budget -= text.length;
    if (budget < 0) return;
    yield { script, text };
  }
}

/** The objects that inline scripts assign to `marker` (`window.rawData`), in page order. */
export const inlineObjects = (doc: Document, marker: string): object[] => {
  const found: object[] = [];
  for (const { script, text } of inlineScripts(doc)) {
    const value = readOnce(script, text, marker, () =>
      text.includes(marker) ? jsonAfter(text, marker) : undefined,
    );
    if (typeof value === 'object' && value !== null) found.push(value);
  }
  return found;
};

const isType = (node: unknown, type: string): boolean => {
  const types = at(node, '@type');
  return types === type || (Array.isArray(types) && types.includes(type));
};

const nodesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.slice(0, mostNodes).flatMap(nodesOf);
  const graph = at(value, '@graph');
  return Array.isArray(graph) ? graph.slice(0, mostNodes) : [value];
};

/** JSON-LD nodes of a type (https://schema.org/Product), alone, in a list or in an `@graph`. */
export const jsonLd = (doc: Document, type: string): unknown[] =>
  [...all(doc, 'script[type="application/ld+json"]')]
    .slice(0, mostNodes)
    .flatMap((script) => {
      const text = script.textContent;
      return nodesOf(readOnce(script, text, 'json-ld', () => parseJson(text)));
    })
    .filter((node) => isType(node, type));

/** Content of a meta tag by its property or name (`og:title`). */
export const meta = (doc: Document, name: string): string =>
  first(doc, `meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** An address as it stands in a page (relative, without scheme), or `undefined`. */
export const addressOf = (href: string | null | undefined, base: URL): URL | undefined =>
  href ? (URL.parse(href.slice(0, 8000), base) ?? undefined) : undefined;

/** Addresses by which the head says whose page this is. */
export const headAddresses = (doc: Document, base: URL): URL[] =>
  [meta(doc, 'og:url'), first(doc, 'link[rel="canonical"]')?.getAttribute('href')].flatMap(
    (href) => addressOf(href, base) ?? [],
  );
