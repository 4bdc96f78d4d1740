import { firstObject, jsonAfter } from './json-scan.ts';
import { all, first, tagged } from './own-members.ts';

/** Real pages have up to 0.7 MB in inline scripts. */
const maxScriptText = 12_000_000;

type Values = Map<string, unknown>;

/**
 * A script's text is costly to copy, so it is read once. Its length changes while it is still
 * arriving.
 */
const readings = new WeakMap<Element, { length: number; values: Values }>();

/** The length of a script's text, without copying it. */
export const lengthOf = (script: Element): number => {
  const text = script.firstChild;
  return text && !text.nextSibling && 'length' in text
    ? Number(text.length)
    : script.textContent.length;
};

const valuesOf = (script: Element, length: number): Values => {
  let reading = readings.get(script);
  if (reading?.length !== length) {
    reading = { length, values: new Map() };
    readings.set(script, reading);
  }
  return reading.values;
};

export const readOnce = (
  script: Element,
  length: number,
  key: string,
  read: (text: string) => unknown,
): unknown => {
  const values = valuesOf(script, length);
  if (!values.has(key)) values.set(key, read(script.textContent));
  return values.get(key);
};

export function* inlineScripts(doc: Document): Generator<{ script: Element; length: number }> {
  let budget = maxScriptText;
  for (const script of all(doc, 'script')) {
    if (script.hasAttribute('src')) continue;
    const length = lengthOf(script);
    budget -= length;
    if (budget < 0) return;
    yield { script, length };
  }
}

/** Objects that scripts assign to each marker (`window.rawData`), in the order of the markers. */
export const inlineObjects = (doc: Document, ...markers: string[]): object[] => {
  const objectsIn = (text: string) => markers.map((marker) => jsonAfter(text, marker));
  const key = markers.join();
  const perScript = [...inlineScripts(doc)].map(
    ({ script, length }) =>
      readOnce(script, length, key, objectsIn) as readonly (object | undefined)[],
  );
  return markers.flatMap((_, at) => perScript.flatMap((objects) => objects[at] ?? []));
};

/** Objects of scripts that contain one of these words, whatever they are assigned to. */
export const inlineObjectsWith = (doc: Document, ...words: string[]): object[] =>
  [...inlineScripts(doc)].flatMap(({ script, length }) => {
    const read = (text: string) =>
      words.some((word) => text.includes(word)) ? firstObject(text) : undefined;
    return (readOnce(script, length, words.join(), read) as object | undefined) ?? [];
  });

export const meta = (doc: Document, name: string): string =>
  [...tagged(doc, 'meta')]
    .find((one) => one.getAttribute('property') === name || one.getAttribute('name') === name)
    ?.getAttribute('content') ?? '';

export const addressOf = (href: string | null | undefined, base: URL): URL | undefined =>
  href ? (URL.parse(href.slice(0, 8000), base) ?? undefined) : undefined;

export const canonicalAddresses = (doc: Document, base: URL): URL[] =>
  [meta(doc, 'og:url'), first(doc, 'link[rel="canonical"]')?.getAttribute('href')].flatMap(
    (href) => addressOf(href, base) ?? [],
  );
