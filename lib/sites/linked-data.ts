import type { Draft } from './draft.ts';
import { at, listAt, parseJson } from './json-scan.ts';
import { all } from './own-members.ts';
import { addressOf, lengthOf, readOnce } from './page-data.ts';
import { clean } from './page-text.ts';

const maxNodes = 50;

const isType = (node: unknown, type: string): boolean => {
  const types = at(node, '@type');
  return types === type || (Array.isArray(types) && types.includes(type));
};

const nodesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.slice(0, maxNodes).flatMap(nodesOf);
  const graph = at(value, '@graph');
  return Array.isArray(graph) ? graph.slice(0, maxNodes) : [value];
};

/** JSON-LD nodes of one type: alone, in a list or in an `@graph`. */
const jsonLd = (doc: Document, type: string): unknown[] =>
  [...all(doc, 'script[type="application/ld+json"]')]
    .slice(0, maxNodes)
    .flatMap((script) => nodesOf(readOnce(script, lengthOf(script), 'json-ld', parseJson)))
    .filter((node) => isType(node, type));

const many = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).slice(0, 60);

const nameOf = (value: unknown): unknown => at(value, 'name') ?? value;

interface LinkedDataOptions {
  idIn(address: URL | undefined): string | undefined;
  /** Whether the page's head is about this listing: then nodes without an address are, too. */
  isHead(): boolean;
  addTitle(title: string): void;
}

const readProduct = (node: unknown, draft: Draft, options: LinkedDataOptions): void => {
  options.addTitle(clean(at(node, 'name')));
  draft.set('brand', nameOf(at(node, 'brand')));
  draft.set('model', nameOf(at(node, 'model')) ?? at(node, 'mpn'));
  for (const name of ['gtin', 'gtin8', 'gtin12', 'gtin13', 'gtin14', 'isbn', 'productID'])
    draft.add('gtins', clean(at(node, name)).replace(/^(?:gtin|ean|upc|isbn)\d*:/i, ''));
  for (const image of many(at(node, 'image'))) draft.addPicture(at(image, 'url') ?? image);
  for (const row of listAt(node, 'additionalProperty').slice(0, 200))
    draft.addAttribute(at(row, 'name'), at(row, 'value'));
  for (const offer of many(at(node, 'offers'))) draft.set('sellerName', at(offer, 'seller.name'));
  draft.set('category', nameOf(at(node, 'category')));
};

/** The page's schema.org Products (https://schema.org/Product). */
export const readLinkedData = (
  { doc, url, id }: { doc: Document; url: URL; id: string },
  draft: Draft,
  dialect: LinkedDataOptions,
): void => {
  for (const node of jsonLd(doc, 'Product')) {
    const addresses = [at(node, 'url'), ...many(at(node, 'offers')).map((one) => at(one, 'url'))];
    const ids = addresses.flatMap((href) => dialect.idIn(addressOf(clean(href), url)) ?? []);
    if (ids.length === 0 ? dialect.isHead() : ids.includes(id)) readProduct(node, draft, dialect);
  }
};
