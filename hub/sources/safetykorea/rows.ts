import * as z from 'zod/mini';
import type { Hazard, Product } from '../../../lib/core/hazard.ts';
import { brandsIn, companiesIn, usableName } from '../reading/brands.ts';
import { certificateNumbers } from '../reading/certificates.ts';
import { dayOf } from '../reading/dates.ts';
import { hazardFrom, picturesAt, productFrom, scopeOf, selectorOf } from '../reading/facts.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { readActions, readRemedies } from '../reading/measures.ts';
import { readRisks } from '../reading/risks.ts';
import { noticeAddress, oneLine, textIn, unique } from '../reading/words.ts';
import { koreanOpenData } from '../source.ts';
import { reasonFindings } from './reasons.ts';

/** Rows of SafetyKorea's domestic and foreign recall lists. Old rows lack category and harm text. */

const text = () => z.nullish(z.string());
const id = () => z.union([z.string().check(z.minLength(1)), z.number()]);

export const DomesticRow = z.object({
  recallUid: id(),
  recallProductName: z.string().check(z.minLength(1)),
  publishDate: z.string(),
  recallBrandName: text(),
  recallModelName: text(),
  recallMeans: text(),
  /** 명령에따른리콜 (ordered) or 자발적리콜. */
  recallTypeName: text(),
  recallCmpnyName: text(),
  barcodeNum: text(),
  categoryName: text(),
  certNum: text(),
  harmDscr: text(),
  accidentCaseDscr: text(),
  publishActionDscr: text(),
  recallFiles: z.nullish(z.array(z.object({ imageUrl: text() }))),
});
type DomesticRow = z.infer<typeof DomesticRow>;

export const ForeignRow = z.object({
  fRecallUid: id(),
  recallProductName: z.string().check(z.minLength(1)),
  publishDate: z.string(),
  recallBrandName: text(),
  recallModelName: text(),
  recallMeans: text(),
  violateDscr: text(),
  /** Consumer advice here, the hazard in domestic rows. */
  accidentCaseDscr: text(),
  recallUrl: text(),
  imageUrl: text(),
});
type ForeignRow = z.infer<typeof ForeignRow>;

export const safetyKoreaOrigin = {
  name: 'kr-safetykorea',
  authority: {
    name: {
      ko: '국가기술표준원 제품안전정보센터',
      en: 'Korean Agency for Technology and Standards (SafetyKorea)',
    },
    country: 'KR',
  },
  licence: koreanOpenData,
  attribution: '출처: 국가기술표준원 제품안전정보센터 (safetykorea.kr)',
  terms: 'https://www.data.go.kr/data/15116894/openapi.do',
};
/** No address of a single record is known. */
const searchPage = 'https://www.safetykorea.kr/';

const plain = (value: string | null | undefined): string =>
  oneLine((value ?? '').replace(/<br\s*\/?>?/gi, ' '));

/** `ENS01WH/ENS01GR` is two models, `PS-IS/W3-16` one. */
const apart = (part: string): string[] => {
  const parts = part.split('/');
  const isCode = (code: string) => /^(?=.*\d)[A-Z][\w-]{4,}$/.test(code) && code[0] === part[0];
  return parts.every(isCode) ? parts : [part];
};

/** `MS116-1.6A / MS116-2.5A`; a label in front (`(제품명)`, `(온라인)`) is no part of a model. */
const modelsIn = (field: string | null | undefined): string[] =>
  unique(
    plain(field)
      .split(/\s+\/\s+|\s*[,;]\s*/)
      .flatMap(apart)
      .map((part) => usableName(part.replace(/^\([^)]{1,10}\)\s*/, ''))?.slice(0, 300))
      .filter((part) => part !== undefined),
  ).slice(0, 100);

/** A long sales title in the model field ("(온라인) 대만교복 졸업사진컨셉 …") names no model. */
const isModel = (part: string): boolean => part.split(' ').length <= 4;

/** Actions of every recall, which the firm named in the row carries out. */
const owners = ['stop_using', 'contact_firm'] as const;

type Own = Pick<Hazard, 'reference' | 'remedies' | 'related' | 'findings' | 'measures'> & {
  published: string | undefined;
};

const hazardOf = (finding: string, advice: string, product: Product, own: Own): Hazard =>
  hazardFrom(safetyKoreaOrigin, {
    ...own,
    link: { url: searchPage, kind: 'search' },
    products: [product],
    risks: readRisks(finding),
    countries: ['KR'],
    actions: unique([...readActions(advice), ...owners]),
  });

function sharedOf(row: ForeignRow | DomesticRow) {
  const parts = modelsIn(row.recallModelName);
  // The model's field may contain barcodes.
  const codes = parts.filter((part) => /^[\d -]{12,}$/.test(part)).flatMap(gtinsIn);
  const models = parts.filter((part) => isModel(part) && gtinsIn(part).length === 0);
  const identification = selectorOf({
    models,
    gtins: unique([...gtinsIn('barcodeNum' in row ? row.barcodeNum : ''), ...codes]),
  });
  const title = parts.find((part) => !isModel(part));
  const name = [plain(row.recallProductName), ...(title ? [title] : [])].join(' – ');
  return {
    ...{ names: textIn('ko', name, 300), brands: brandsIn([row.recallBrandName]) },
    ...{ scope: scopeOf(identification), identification },
  };
}

export function hazardOfDomestic(row: DomesticRow): Hazard {
  const advice = `${plain(row.publishActionDscr)} ${plain(row.recallMeans)}`;
  const product = productFrom({
    ...sharedOf(row),
    category: plain(row.categoryName).slice(0, 300) || undefined,
    companies: companiesIn(plain(row.recallCmpnyName)),
    certificates: certificateNumbers(row.certNum),
    images: picturesAt((row.recallFiles ?? []).map(({ imageUrl }) => imageUrl)),
  });
  const reason = [row.accidentCaseDscr, row.harmDscr].find((candidate) => plain(candidate)) ?? '';
  const isOrdered = /명령/.test(row.recallTypeName ?? '');
  return hazardOf(plain(reason), advice, product, {
    ...{ findings: reasonFindings(reason) },
    measures: [{ type: isOrdered ? 'recall_ordered' : 'recall' }],
    ...{ reference: String(row.recallUid), published: dayOf(row.publishDate) },
    ...{ remedies: readRemedies(advice), related: [] },
  });
}

export function hazardOfForeign(row: ForeignRow): Hazard {
  const product = productFrom({ ...sharedOf(row), images: picturesAt([row.imageUrl]) });
  return hazardOf(plain(row.violateDscr), plain(row.accidentCaseDscr), product, {
    ...{ findings: reasonFindings(row.violateDscr ?? ''), measures: [{ type: 'recall' }] },
    ...{ reference: `F${row.fRecallUid}`, published: dayOf(row.publishDate) },
    ...{ remedies: readRemedies(plain(row.recallMeans)), related: noticeAddress(row.recallUrl) },
  });
}
