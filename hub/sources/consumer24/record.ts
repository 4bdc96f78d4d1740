import * as z from 'zod/mini';
import type { Hazard, Product, Selector } from '../../../lib/core/hazard.ts';
import { brandsIn, companiesIn, usableName } from '../reading/brands.ts';
import { certificateNumbers } from '../reading/certificates.ts';
import { dayOf } from '../reading/dates.ts';
import { hazardFrom, picturesAt, productFrom, scopeOf, selectorOf } from '../reading/facts.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { readActions, readRemedies } from '../reading/measures.ts';
import { readRisks } from '../reading/risks.ts';
import { noticeAddress, oneLine, textIn, unique } from '../reading/words.ts';
import { reasonFindings } from '../safetykorea/reasons.ts';
import { koreanFacts } from '../source.ts';
import { readParties, readReason } from './prose.ts';

/** No address of a single record is known. */
const searchPage = 'https://www.consumer.go.kr/';

const text = () => z._default(z.string(), '');
const required = () => z.string().check(z.minLength(1));

/** A record of any menu of Consumer24; missing fields are empty. */
export const Consumer24Record = z.object({
  recallSn: required(),
  productNm: required(),
  /** Maker and seller, by menu. */
  ...{ makr: text(), bsnmNm: text(), recallEntrpsInfo: text(), mainSleoffic: text() },
  /** The reason, by menu. */
  ...{ shrtcomCn: text(), injryCauseResult: text() },
  ...{ modlNmInfo: text(), stdBrcd: text(), mnfcturNoInfo: text() },
  ...{ recallProcssInfo: text(), recallSe: text(), etcInfo: text(), cnsmrGhvrTips: text() },
  ...{ recallPublictBgnde: text(), recallBgnde: text() },
  /** The ministry that issued it, and its page. */
  ...{ infoOriginInstt: text(), infoCreatUrl: text(), infoOriginInsttUrl: text() },
  recallImgUrls: text(),
});
export type Consumer24Record = z.infer<typeof Consumer24Record> & { menu: string };

export const reasonOf = ({ shrtcomCn, injryCauseResult }: Consumer24Record): string =>
  shrtcomCn || injryCauseResult;

export const consumer24Origin = {
  name: 'kr-consumer24',
  authority: {
    name: { ko: '소비자24(공정거래위원회)', en: 'Consumer24 (Korea Fair Trade Commission)' },
    country: 'KR',
  },
  licence: undefined,
  attribution: '출처: 소비자24 리콜정보 (consumer.go.kr)',
};

/** Models, but not where the field repeats the product's name, as in menu 0401. */
const modelsOf = (record: Consumer24Record): string[] =>
  oneLine(record.modlNmInfo) === oneLine(record.productNm)
    ? []
    : unique(
        record.modlNmInfo
          .split(/\s*[,;/]\s+|\s*[,;]\s*|<br\s*\/?>/)
          .map((model) => usableName(model)?.slice(0, 300))
          .filter((model) => model !== undefined),
      );

const measuresOf = (record: Consumer24Record): Hazard['measures'] => {
  const text = `${record.recallSe} ${record.recallProcssInfo}`;
  if (/수입\s*(?:금지|반려|거부)|통관/.test(text)) return [{ type: 'import_rejected' }];
  if (/판매\s*(?:중지|금지|차단)/.test(text)) return [{ type: 'sales_ban' }];
  return [{ type: /명령/.test(text) ? 'recall_ordered' : 'recall' }];
};

function selectorsOf(record: Consumer24Record): Selector[] {
  const models = modelsOf(record).slice(0, 100);
  const gtins = gtinsIn(record.stdBrcd);
  const lots = usableName(record.mnfcturNoInfo)
    ?.split(/\s*[,;]\s*/)
    .filter(Boolean)
    .slice(0, 200);
  return selectorOf({ models, gtins, lots });
}

function productOf(record: Consumer24Record, variant: string | undefined): Product {
  const { listings } = readReason(reasonOf(record));
  const site = listings[0]?.site;
  const maker = record.makr || record.bsnmNm;
  const parties = readParties(maker, record.recallEntrpsInfo);
  const seller = site ? parties.seller : usableName(record.mainSleoffic);
  const brand = record.etcInfo.match(/브랜드명?\s*[:：]\s*([^,\n]+)/)?.[1];
  const identification = selectorsOf(record);
  return productFrom({
    names: textIn(languageOf(record.productNm), record.productNm, 300),
    brands: brandsIn([brand]),
    companies: companiesIn(parties.maker ?? (record.menu === '0401' ? '' : maker)),
    category: menuNames[record.menu],
    certificates: certificateNumbers(`${record.recallProcssInfo} ${record.etcInfo}`),
    scope: scopeOf(identification.filter((one) => one.gtins || one.lots)),
    identification,
    images: picturesAt(record.recallImgUrls.split(/[\s,|]+/), 6),
    listings: listings.map((listing) =>
      variant ? { ...listing, variant: variant.slice(0, 300) } : listing,
    ),
    sellers: seller ? [site ? { site, name: seller } : { name: seller }] : [],
  });
}

const languageOf = (text: string): string =>
  /\p{Script=Hangul}/u.test(text) ? 'ko' : /\p{Script=Han}/u.test(text) ? 'zh' : 'en';

export function hazardOfRecord(record: Consumer24Record, variant?: string): Hazard {
  const reason = reasonOf(record);
  const { authority } = consumer24Origin;
  const origin = oneLine(record.infoOriginInstt);
  return hazardFrom(consumer24Origin, {
    reference: oneLine(record.recallSn),
    authority: origin
      ? { ...authority, name: { ...authority.name, ko: `${origin} · 소비자24` } }
      : authority,
    link: { url: searchPage, kind: 'search' },
    published: dayOf(record.recallPublictBgnde) ?? dayOf(record.recallBgnde),
    products: [productOf(record, variant)],
    risks: readRisks(reason.replace(/https?:\S+/g, '')),
    // Menu 0401 is the environment ministry's, which has wordings of its own.
    findings:
      record.menu === '0101'
        ? reasonFindings(reason)
        : findingsOf(readReason(reason).finding, 'ko').findings,
    measures: measuresOf(record),
    countries: ['KR'],
    actions: readActions(record.cnsmrGhvrTips),
    remedies: readRemedies(record.cnsmrGhvrTips),
    related: noticeAddress(record.infoCreatUrl || record.infoOriginInsttUrl),
    licence: koreanFacts,
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
