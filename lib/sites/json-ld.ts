import type { Draft } from './draft.ts';
import { at, listAt } from './json-scan.ts';
import { clean } from './page-text.ts';

const many = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).slice(0, 60);

const nameOf = (value: unknown): unknown => at(value, 'name') ?? value;

/** How a site cleans a title and keys a picture. */
interface Dialect {
  addTitle(title: string): void;
  imageKey(address: string): string | undefined;
}

/** Facts of a schema.org Product (https://schema.org/Product), whose every part may be missing. */
export const readProductNode = (node: unknown, draft: Draft, dialect: Dialect): void => {
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

/** Addresses by which a Product node says which listing it is. */
export const productNodeAddresses = (node: unknown): string[] =>
  [at(node, 'url'), ...many(at(node, 'offers')).map((offer) => at(offer, 'url'))]
    .map((address) => clean(address))
    .filter(Boolean);
