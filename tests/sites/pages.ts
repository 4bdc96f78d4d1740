import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../../hub/rules/page.ts';
import { Listing } from '../../lib/core/listing.ts';
import { siteOf } from '../../lib/sites/index.ts';
import { all } from '../../lib/sites/own-members.ts';
import type { Tile } from '../../lib/sites/site.ts';

/** Pages of our own making (tests/fixtures/pages/README.md). */
export const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8');

export const page = (name: string): Document => parsePage(fixture(name));

/** The listing on a document, checked against the schema that the background checks with. */
export const readDocument = (
  doc: Document,
  address: string,
  before?: Listing,
): Listing | undefined => {
  const url = new URL(address);
  const listing = siteOf(url)?.read(doc, url, before);
  return listing && Listing.parse(listing);
};

export const readFixture = (name: string, address: string): Listing | undefined =>
  readDocument(page(name), address);

/** Each listing of a page of many once, as its first card tells it. */
export const cardsIn = (doc: Document, address: string): Tile[] => {
  const url = new URL(address);
  const site = siteOf(url);
  const found = new Map<string, Tile>();
  for (const element of site ? all(doc, site.tileSelector) : []) {
    const card = site?.tileAt(element, url);
    if (card && !found.has(card.id)) found.set(card.id, card);
  }
  return [...found.values()];
};
