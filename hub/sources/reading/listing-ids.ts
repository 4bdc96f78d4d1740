import type { MarketplaceListing } from '../../../lib/core/hazard.ts';
import { shopAt, shopNotices, shopOf, shops } from '../../../lib/sites/facts.ts';
import { unique } from './words.ts';

/**
 * Listing ids as authorities write them: `1005005245752641-12000032345807903` (with the SKU), `1005010812708585 (SKU
 * 12000053575031522)`, `Product ID : 1005…`, several in one field, or a whole address whose query holds other items'
 * ids. Shapes seen: facts of Safety Gate's `onlineTraderProductIdentifierReference` and Consumer24's menu 0401.
 */

/** The listing of an address; of a page with several offers the first. */
const listingAt = (url: URL): { site: string; id: string } | undefined => {
  const shop = shopAt(url);
  const page = shop?.page(url);
  const id = page?.kind === 'product' ? page.id : page?.kind === 'bundle' ? page.ids[0] : undefined;
  return shop && id !== undefined ? { site: shop.id, id } : undefined;
};

/** A marketplace that we do not read: one row. Spellings are the notices'. */
interface OtherMarketplace {
  site: string;
  spelling: RegExp;
  /** A further domain that notices write without `https:`. */
  domain?: string;
  address?: { host: RegExp; path: RegExp };
  ids?: { pattern: RegExp; needsTrader: boolean };
}
const otherMarketplaces: OtherMarketplace[] = [
  {
    site: 'shein',
    spelling: /\bshein(?:\.com)?\b|(?<!\p{Script=Hangul})쉬인/iu,
    domain: 'shein.com',
    address: { host: /(^|\.)shein\.com$/, path: /-p-(\d{5,12})(?:-cat-\d+)?\.html$/ },
    ids: { pattern: /(?<![\dA-Za-z])(s[a-z]\d{14,18})(?![\dA-Za-z])/gi, needsTrader: false },
  },
  { site: 'tiktok', spelling: /\btik\s?tok(?:\s?shop)?\b/i },
  {
    site: 'amazon',
    spelling: /\bamazon(?:\.[a-z]{2,3}(?:\.[a-z]{2})?)?\b/i,
    address: { host: /(^|\.)amazon\.[a-z.]+$/, path: /\/(?:dp|gp\/product)\/([A-Z0-9]{10})\b/ },
    ids: { pattern: /(?<![\dA-Za-z])(B0[A-Z\d]{8})(?![\dA-Za-z])/g, needsTrader: true },
  },
  {
    site: 'walmart',
    spelling: /\bwal-?mart(?:\.com)?\b/i,
    address: { host: /(^|\.)walmart\.com$/, path: /\/ip\/(?:[^/]+\/)?(\d{5,14})\b/ },
  },
  {
    site: 'ebay',
    spelling: /\bebay(?:\.[a-z]{2,3}(?:\.[a-z]{2})?)?\b/i,
    address: { host: /(^|\.)ebay\.[a-z.]+$/, path: /\/itm\/(?:[^/]+\/)?(\d{9,14})\b/ },
    ids: { pattern: /(?<![\dA-Za-z])([123]\d{11})(?![\dA-Za-z])/g, needsTrader: true },
  },
  { site: 'etsy', spelling: /\betsy(?:\.com)?\b/i },
  {
    site: 'wish',
    spelling: /\bwish\.com\b|\bon wish\b/i,
    ids: { pattern: /(?<![\dA-Za-z])([\da-f]{24})(?![\dA-Za-z])/gi, needsTrader: true },
  },
  { site: 'wayfair', spelling: /\bwayfair(?:\.com)?\b/i },
  { site: 'fruugo', spelling: /\bfruugo\b/i },
  { site: 'desertcart', spelling: /\bdesertcart\b/i },
  { site: 'allegro', spelling: /\ballegro\.pl\b|\bvia allegro\b/i },
  {
    site: '11st',
    spelling: /\b11st\b|11번가/i,
    address: { host: /(^|\.)11st\.co\.kr$/, path: /\/products\/(?:pa\/)?(\d{6,12})\b/ },
  },
];

/** The marketplaces that a text names, supported shops first. */
export const sitesIn = (text: string): string[] =>
  [...shopNotices, ...otherMarketplaces].flatMap(({ site, spelling }) =>
    spelling.test(text) ? site : [],
  );

const globalId = (site: string, id: string): string => shopOf(site)?.globalId(id) ?? id;

/** Also without `https:`, as notices write the addresses of shops. */
const domains = [
  ...shops.flatMap((shop) => shop.domains),
  ...otherMarketplaces.flatMap(({ domain }) => domain ?? []),
]
  .join('|')
  .replaceAll('.', '\\.');
const address = new RegExp(
  String.raw`https?:\/\/[^\s<>"')]+|(?:www\.|[a-z]{2}\.)?(?:${domains})\/[^\s<>"')]+`,
  'gi',
);

const isGoodsId = (id: string | undefined): id is string => !!id && /^[\dA-Z]{5,19}$/.test(id);

/** The listing that an address leads to; ids of others in its query are ignored. */
export function listingOfAddress(text: string): MarketplaceListing | undefined {
  const url = URL.parse(/^https?:/i.test(text) ? text : `https://${text}`);
  if (!url) return undefined;
  const listing = listingAt(url);
  if (listing) return listing;
  const other = otherMarketplaces.find(({ address }) => address?.host.test(url.hostname));
  const id = other?.address?.path.exec(url.pathname)?.[1];
  return other && isGoodsId(id) ? { site: other.site, id } : undefined;
}

const sku = String.raw`(?:\s*(?:[-/_]|\(?\s*SKU\s*:?)\s*(1\d{13,16}|200\d{12,14}))?`;

interface Shape {
  site: string;
  pattern: RegExp;
  needsTrader: boolean;
}
const ownShapes: Shape[] = shopNotices.flatMap(({ site, ids }) =>
  ids.map(({ digits, needsShop }) => ({
    site,
    pattern: new RegExp(String.raw`(?<![\dA-Za-z])(${digits})(?!\d)${sku}`, 'g'),
    needsTrader: needsShop,
  })),
);
const shapes: Shape[] = [
  ...ownShapes,
  ...otherMarketplaces.flatMap(({ site, ids }) => (ids ? { site, ...ids } : [])),
];

/**
 * All listing ids of a text. With `site` the text is known to contain ids of that marketplace; without, only
 * shapes that nothing else has count. `remainder` are the parts without ids, which may be model codes.
 */
export function listingIds(
  text: string,
  site?: string,
): { listings: MarketplaceListing[]; remainder: string[] } {
  const listings = new Map<string, MarketplaceListing>();
  const add = (listing: MarketplaceListing) => {
    const key = `${listing.site}:${listing.id}`;
    if (!listings.get(key)?.sku) listings.set(key, listing);
    return ' ; ';
  };
  let remainder = text.normalize('NFKC').replace(address, (matched) => {
    const listing = listingOfAddress(matched);
    return listing ? add(listing) : ' ; ';
  });
  for (const shape of shapes) {
    if (shape.needsTrader ? shape.site !== site : site !== undefined && site !== shape.site)
      continue;
    remainder = remainder.replace(shape.pattern, (_whole, id: string, withSku?: string) =>
      add({
        site: shape.site,
        id: globalId(shape.site, id),
        ...(/^\d{14,17}$/.test(withSku ?? '') && withSku ? { sku: withSku } : {}),
      }),
    );
  }
  return { listings: [...listings.values()], remainder: partsWithoutIds(remainder) };
}

const label =
  /^(?:product|item|article|goods|listing|model|sku|asin|id|no|nr|number|ref|reference|unique|identifier|n°|º)$/i;

const partsWithoutIds = (text: string): string[] =>
  unique(
    text
      .split(/[;,|\n]+/)
      .map((part) =>
        part
          .replace(/^[\s:#.()-]+|[\s:#.()-]+$/g, '')
          .split(/\s+/)
          .filter((word) => !label.test(word.replace(/[.:]$/, '')))
          .join(' '),
      )
      .filter((part) => part !== '' && !/^[:\s]+$/.test(part)),
  );
