import type { Hazard, MarketplaceListing } from '../../../lib/core/hazard.ts';
import { brandsIn, named } from '../reading/brands.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { risksInWords } from '../reading/risks.ts';
import { defined, distinct, firstSentence, oneLine, shorten, textIn } from '../reading/words.ts';
import { readParties, readReason } from './reason.ts';

/** One Consumer24 record, whatever menu it stands in. Empty texts are empty strings. */
export interface Consumer24Record {
  recallSn: string;
  menu: string;
  productNm: string;
  maker: string;
  reason: string;
  model: string;
  barcode: string;
  lot: string;
  process: string;
  contact: string;
  etc: string;
  tips: string;
  recallSe: string;
  published: string | undefined;
  /** The ministry that issued it, and its page. */
  origin: string;
  originUrl: string;
  mainSeller: string;
  images: string[];
}

export const consumer24Authority: Hazard['authority'] = {
  name: { ko: '소비자24(공정거래위원회)', en: 'Consumer24 (Korea Fair Trade Commission)' },
  country: 'KR',
};
export const consumer24Attribution = '출처: 소비자24 리콜정보 (consumer.go.kr)';

/** KC numbers as Korean records print them: `인증번호: SU04366-23001`. */
const certificate = /(?<![A-Z0-9])[A-Z]{1,2}\d{2,3}[A-Z]?\d{0,5}-\d{4,6}[A-Z]{0,4}(?![A-Z0-9])/gi;
const certificatesIn = (text: string): string[] =>
  distinct([...text.matchAll(certificate)].map(([number]) => number.toUpperCase()));

/** In menu 0401 the model repeats the product's name: then it is no model. */
const modelsOf = (record: Consumer24Record): string[] =>
  oneLine(record.model) === oneLine(record.productNm)
    ? []
    : distinct(
        record.model
          .split(/\s*[,;/]\s+|\s*[,;]\s*|<br\s*\/?>/)
          .map((model) => named(model)?.slice(0, 300))
          .filter((model) => model !== undefined),
      );

const measureOf = (record: Consumer24Record): Hazard['measures'] => {
  const text = `${record.recallSe} ${record.process}`;
  if (/수입\s*(?:금지|반려|거부)|통관/.test(text)) return [{ type: 'import_rejected' }];
  if (/판매\s*(?:중지|금지|차단)/.test(text)) return [{ type: 'sales_ban' }];
  return /리콜|회수/.test(record.recallSe)
    ? [{ type: 'recall', text: { ko: record.recallSe } }]
    : [{ type: 'recall' }];
};

export function hazardOfRecord(record: Consumer24Record, variant?: string): Hazard {
  const reason = readReason(record.reason);
  const isListing = reason.listings.length > 0;
  const parties = readParties(record.maker, record.contact);
  const site = reason.listings[0]?.site;
  const seller = isListing ? parties.seller : named(record.mainSeller);
  const models = modelsOf(record).slice(0, 100);
  const gtins = gtinsIn(record.barcode);
  const lots = named(record.lot)
    ?.split(/\s*[,;]\s*/)
    .filter(Boolean)
    .slice(0, 200);
  const withVariant = (listing: MarketplaceListing) =>
    variant ? { ...listing, variant: variant.slice(0, 300) } : listing;
  return defined({
    source: 'kr-consumer24',
    reference: record.recallSn,
    authority: record.origin
      ? {
          ...consumer24Authority,
          name: { ...consumer24Authority.name, ko: `${record.origin} · 소비자24` },
        }
      : consumer24Authority,
    link: {
      url: 'https://www.consumer.go.kr/user/ftc/consumer/recallInfo/1077/selectRecallInfoInternalList.do',
      kind: 'search' as const,
    },
    published: record.published,
    about: 'product' as const,
    status: 'active' as const,
    products: [
      defined({
        names:
          textIn(
            /\p{Script=Hangul}/u.test(record.productNm) ? 'ko' : 'en',
            record.productNm,
            300,
          ) ?? {},
        brands: brandsIn([
          record.etc.match(/브랜드명?\s*[:：]\s*([^,\n]+)/)?.[1],
          isListing ? undefined : parties.maker,
        ]),
        certificates: certificatesIn(`${record.process} ${record.etc}`),
        scope: (gtins.length > 0 || lots ? 'listed_units' : 'unknown') as
          | 'listed_units'
          | 'unknown',
        identification:
          models.length > 0 || gtins.length > 0 || lots
            ? [
                defined({
                  models: models.length > 0 ? models : undefined,
                  gtins: gtins.length > 0 ? gtins : undefined,
                  lots,
                  basis: 'structured' as const,
                }),
              ]
            : [],
        images: record.images.slice(0, 6).map((url) => ({ url })),
        listings: reason.listings.map(withVariant),
        sellers: seller ? [site ? { site, name: seller } : { name: seller }] : [],
        category: menuNames[record.menu],
      }),
    ],
    risks: risksInWords(record.reason.replace(/https?:\S+/g, '')),
    finding: textIn('ko', firstSentence(reason.finding), 400),
    measurements: [],
    measures: measureOf(record),
    countries: ['KR'],
    actions: /중단|중지/.test(record.tips) ? ['stop_using' as const] : [],
    remedies: /환불/.test(record.tips)
      ? ['refund' as const]
      : /교환/.test(record.tips)
        ? ['replacement' as const]
        : [],
    related: distinct([record.originUrl].filter((url) => /^https?:\/\/[^/]+\/.{4,}/.test(url))).map(
      (url) => shorten(url, 300),
    ),
    licence: 'KOGL-1',
    attribution: consumer24Attribution,
  });
}

/** Menus of the feed that hold goods, by the feed's own numbers. */
export const menuNames: Record<string, string> = {
  '0101': '공산품',
  '0205': '의약외품',
  '0206': '화장품',
  '0207': '의료기기',
  '0208': '위생용품',
  '0401': '생활화학제품',
  '0405': '생활방사선제품',
  '0501': '해외리콜',
};
