import type { Listing } from '../../lib/core/listing.ts';

/**
 * What a page holds, told from its raw text and without the adapters: this is what makes "absent"
 * and "found" answers that can be wrong. Each pattern captures a value, so that a field counts as
 * found only where the adapter gave that value.
 */

const brandWords =
  'Brand Name|브랜드 이름|ブランド名|Markenname|Nombre de la marca|Nazwa marki|שם מותג';
const modelWords =
  'Model Number|모델 번호|モデル番号|型番|Modellnummer|Número de modelo|Numer/Liczba modelu|מספר דגם';

/** Value of a row of attributes, in data of either shop or in the drawn table. */
const spec = (words: string): RegExp[] => [
  new RegExp(`"attrName":"(?:${words})"[^}]*?"attrValue":"([^"]+)"`),
  new RegExp(`"attrValue":"([^"]+)","attrName":"(?:${words})"`),
  new RegExp(`specification--title[^>]*><span>(?:${words})</span></div><div[^>]*><span>([^<]+)`),
  new RegExp(`"key":"(?:${words})","values":\\["([^"]+)"`),
];

const image = String.raw`https?:[^"]*?(?:/kf/([\w.-]+?)(?:/[^"/]*)?|kwcdn\.com/([^"?]+?))\.(?:jpe?g|png)`;

const patterns: Record<string, RegExp[]> = {
  'shown title': [
    /data-pl="product-title"[^>]*>([^<]+)/,
    /"subject":"([^"]+)"/,
    /<h1[^>]*>([^<]+)<\/h1><div[^>]*id="leftContent"/,
  ],
  'head title': [/property="og:title" content="([^"]+)"/, /<title[^>]*>([^<]+)/],
  'seller.id': [
    /data-pl="store-name"[^>]*href="[^"]*\/store\/(\d+)/,
    /href="[^"]*\/store\/(\d+)"[^>]*data-pl="store-name"/,
    /[?&;]storeNum=(\d+)/,
    /"storeNum":(\d+)/,
    /"mallData":\{"mallId":"?(\d+)/,
  ],
  'seller.name': [
    /data-pl="store-name"[^>]*>([^<]+)/,
    /store-detail--storeName--[^>]*>([^<]+)/,
    /"storeName":"([^"]+)"/,
    /"mallName":"([^"]+)"/,
    /storeNum=\d[^>]*>([^<]*Store)</,
  ],
  brand: [
    /"brand":\{"@type":"Brand","name":"([^"]+)"/,
    /"attrNameId":2,"attrValue":"([^"]+)"/,
    ...spec(brandWords),
  ],
  model: [/"attrNameId":3,"attrValue":"([^"]+)"/, /"mpn":"([^"]+)"/, ...spec(modelWords)],
  gtins: [
    /"gtin\d*":"(\d+)"/,
    /"(?:attrName|key)":"[^"]*(?:EAN|GTIN|UPC|Barcode|바코드)[^"]*"[^}]*?"(\d{8,14})"/i,
  ],
  attributes: [/specification--prop--(\w)/, /"attrName":"(.)/, /"goodsProperty":\[\{"(\w)/],
  category: [
    /"categoryId":(\d+)/,
    /"(?:breadCrumbPathList|pathList|crumbOptList)":\[\{[^\]]*\},\{[^\]]*"(?:name|optName)":"([^"]+)"/,
    /- AliExpress (\d+)\s*["<]/,
  ],
  imageKeys: [
    new RegExp(`"imagePathList":\\["${image}`),
    new RegExp(`"image":\\["${image}`),
    new RegExp(`"gallery":\\[\\{[^}]*?"url":"${image}`),
    /slider--img[^>]*><img[^>]*src="[^"]*?\/([\w-]{20,})\./,
  ],
};

export const fields = Object.keys(patterns);

const entities: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Letters and digits only: what two spellings of the same text share. */
const plain = (text: string): string =>
  text
    .replace(/&(?:amp|quot|#39|nbsp);/g, (entity) => entities[entity] ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const valuesOf = (listing: Listing, field: string): unknown[] => {
  const { seller } = listing;
  const values: Record<string, unknown[]> = {
    'shown title': listing.titles,
    'head title': listing.titles,
    'seller.id': [seller?.id, ...(seller?.otherIds ?? [])],
    'seller.name': [seller?.name],
    gtins: listing.gtins.map((gtin) => gtin.replace(/^0+/, '')),
    attributes: listing.attributes,
    imageKeys: listing.imageKeys,
  };
  return (values[field] ?? [listing[field as keyof Listing]]).filter((one) => one !== undefined);
};

/** Whether a value of the listing is what the page's text has, for fields that can be compared. */
const agrees = (field: string, found: unknown[], texts: string[]): boolean => {
  if (field === 'attributes' || field === 'category') return true;
  return found.some((one) =>
    texts.some((text) => {
      const [mine, theirs] = [plain(String(one)), plain(text)];
      const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
      return mine === theirs || (short.length > 7 && long.includes(short));
    }),
  );
};

export type Mark = 'found' | 'absent' | 'missed' | 'differs';

/** What became of a field of a page. */
export const markOf = (listing: Listing, field: string, markup: string): Mark => {
  const texts = (patterns[field] ?? []).flatMap((pattern) => {
    const [, one, other] = pattern.exec(markup) ?? [];
    return one ?? other ?? [];
  });
  const found = valuesOf(listing, field);
  if (texts.length === 0) return found.length > 0 ? 'found' : 'absent';
  if (found.length === 0) return texts.some((text) => plain(text) !== '') ? 'missed' : 'absent';
  return agrees(field, found, texts) ? 'found' : 'differs';
};
