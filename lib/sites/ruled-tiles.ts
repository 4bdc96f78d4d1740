import { fits, tagged } from './own-members.ts';
import { addressOf } from './page-data.ts';
import { isUnder, type Site, type Tile } from './site.ts';

const mostLinks = 12;

function* linksIn(element: Element): Generator<Element> {
  if (element.localName === 'a') yield element;
  yield* tagged(element, 'a');
}

/** The listing that all links in an element lead to; `undefined` if they differ. */
const listingIn = (site: Site, element: Element, url: URL) => {
  let listing: { id: string; aliases: string[] } | undefined;
  let budget = mostLinks;
  for (const link of linksIn(element)) {
    const address = addressOf(link.getAttribute('href'), url);
    const page = address && isUnder(address, site.domains) ? site.page(address) : undefined;
    const isOther = page?.kind === 'product' && listing && listing.id !== page.id;
    if (isOther || --budget < 0) return undefined;
    if (page?.kind === 'product') listing = { id: page.id, aliases: page.aliases };
  }
  return listing;
};

/** Adds the tiles of published rules, whose listing is known from their links only. */
export const ruledTiles = (
  site: Site,
  selectors: readonly string[],
): Partial<Pick<Site, 'tileSelector' | 'tileAt'>> => {
  const ruled = selectors.join();
  if (!ruled) return {};
  return {
    tileSelector: `${site.tileSelector}, ${ruled}`,
    tileAt(element, url): Tile | undefined {
      const own = fits(element, site.tileSelector) ? site.tileAt(element, url) : undefined;
      if (own || !fits(element, ruled)) return own;
      const listing = listingIn(site, element, url);
      return listing && { ...listing, title: undefined, imageKeys: [], element };
    },
  };
};
