import type { Draft } from './draft.ts';
import { at, firstObject, jsonAfter, listAt, parseJson } from './json-scan.ts';
import { all, first } from './own-members.ts';
import { clean } from './page-text.ts';

/** Structured data a page carries for machines: inline variables, JSON-LD, meta and link tags. */

/** Text of all inline scripts of a page that is looked through: real pages have up to 0.7 MB. */
const mostScriptText = 12_000_000;
const mostNodes = 50;

/** Values read out of one script's text, by what was looked for. */
type Values = Map<string, unknown>;

/**
 * What a script element holds is read once: its text alone, copied for every question, would cost
 * more than the rest of a reading. The length tells a script that is still arriving from a whole
 * one; keyed by the element, so that an entry goes with its page.
 */
const readings = new WeakMap<Element, { length: number; values: Values }>();

/** How long a script's text is, without copying it. */
const lengthOf = (script: Element): number => {
  const text = script.firstChild;
  return text && !text.nextSibling && 'length' in text
    ? Number(text.length)
    : script.textContent.length;
};

const valuesOf = (script: Element, length: number): Values => {
  let known = readings.get(script);
  if (known?.length !== length) {
    known = { length, values: new Map() };
    readings.set(script, known);
  }
  return known.values;
};

const readOnce = (
  script: Element,
  length: number,
  key: string,
  read: (text: string) => unknown,
): unknown => {
  const values = valuesOf(script, length);
  if (!values.has(key)) values.set(key, read(script.textContent));
  return values.get(key);
};

/** Inline scripts with the length of their text, up to the budget. */
export function* inlineScripts(doc: Document): Generator<{ script: Element; length: number }> {
  let budget = mostScriptText;
  for (const script of all(doc, 'script:not([src])')) {
    const length = lengthOf(script);
    budget -= length;
    if (budget < 0) return;
    yield { script, length };
  }
}

/**
 * The objects that inline scripts assign to each of the markers (`window.rawData`): the markers in
 * their order, the scripts in the page's.
 */
export const inlineObjects = (doc: Document, ...markers: string[]): object[] => {
  const objectsIn = (text: string) => markers.map((marker) => jsonAfter(text, marker));
  const key = markers.join();
  const found = [...inlineScripts(doc)].map(
    ({ script, length }) =>
      readOnce(script, length, key, objectsIn) as readonly (object | undefined)[],
  );
  return markers.flatMap((_, at) => found.flatMap((objects) => objects[at] ?? []));
};

/** The objects of inline scripts that hold one of these words, whatever they are assigned to. */
export const inlineObjectsWith = (doc: Document, ...words: string[]): object[] =>
  [...inlineScripts(doc)].flatMap(({ script, length }) => {
    const read = (text: string) =>
      words.some((word) => text.includes(word)) ? firstObject(text) : undefined;
    return (readOnce(script, length, words.join(), read) as object | undefined) ?? [];
  });

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
const jsonLd = (doc: Document, type: string): unknown[] =>
  [...all(doc, 'script[type="application/ld+json"]')]
    .slice(0, mostNodes)
    .flatMap((script) => nodesOf(readOnce(script, lengthOf(script), 'json-ld', parseJson)))
    .filter((node) => isType(node, type));

export const meta = (doc: Document, name: string): string =>
  first(doc, `meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

/** An address as it stands in a page (relative, without scheme), or `undefined`. */
export const addressOf = (href: string | null | undefined, base: URL): URL | undefined =>
  href ? (URL.parse(href.slice(0, 8000), base) ?? undefined) : undefined;

export const headAddresses = (doc: Document, base: URL): URL[] =>
  [meta(doc, 'og:url'), first(doc, 'link[rel="canonical"]')?.getAttribute('href')].flatMap(
    (href) => addressOf(href, base) ?? [],
  );

const many = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).slice(0, 60);

const nameOf = (value: unknown): unknown => at(value, 'name') ?? value;

/** What a site knows about its own nodes. */
interface Dialect {
  idIn(address: URL | undefined): string | undefined;
  /** Whether a node that names these listings (or none) is about the page's. */
  isOwn(ids: string[]): boolean;
  addTitle(title: string): void;
  imageKey(address: string): string | undefined;
}

const readProduct = (node: unknown, draft: Draft, dialect: Dialect): void => {
  dialect.addTitle(clean(at(node, 'name')));
  draft.set('brand', nameOf(at(node, 'brand')));
  draft.set('model', nameOf(at(node, 'model')) ?? at(node, 'mpn'));
  for (const name of ['gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14', 'isbn', 'productID'])
    draft.add('gtins', clean(at(node, name)).replace(/^(?:gtin|ean|upc|isbn)\d*:/i, ''));
  for (const image of many(at(node, 'image')))
    draft.add('imageKeys', dialect.imageKey(clean(at(image, 'url') ?? image)));
  for (const row of listAt(node, 'additionalProperty').slice(0, 200))
    draft.addAttribute(at(row, 'name'), at(row, 'value'));
  for (const offer of many(at(node, 'offers'))) {
    draft.setPrice(at(offer, 'price') ?? at(offer, 'lowPrice'), at(offer, 'priceCurrency'));
    draft.set('sellerName', at(offer, 'seller.name'));
  }
  draft.set('category', nameOf(at(node, 'category')));
};

/** Facts of the page's schema.org Products (https://schema.org/Product); every part may be missing. */
export const readLinkedData = (doc: Document, base: URL, draft: Draft, dialect: Dialect): void => {
  for (const node of jsonLd(doc, 'Product')) {
    const addresses = [at(node, 'url'), ...many(at(node, 'offers')).map((one) => at(one, 'url'))];
    const ids = addresses.flatMap((href) => dialect.idIn(addressOf(clean(href), base)) ?? []);
    if (dialect.isOwn(ids)) readProduct(node, draft, dialect);
  }
};
