import * as z from 'zod/mini';
import type { Hazard } from '../../lib/core/hazard.ts';
import { fetchConsumer24 } from './consumer24/api.ts';
import { brandsIn } from './reading/brands.ts';
import { certificateNumbers } from './reading/certificates.ts';
import { hazardFrom, noticeAt, productFrom } from './reading/facts.ts';
import { oneLine, textIn } from './reading/words.ts';
import { textOf, type XmlNode } from './reading/xml.ts';
import { fetchSafetyKorea } from './safetykorea/api.ts';
import { safetyKoreaOrigin } from './safetykorea/rows.ts';
import type { Fetch, Source } from './source.ts';
import { expectRows, SourceDrift } from './source.ts';

/**
 * KC certificates that were withdrawn for cause. Of a million certificates some hundreds; expired and
 * returned ones are no news. Two routes, neither recorded:
 *
 * - Consumer24's certificates, asked once for each punitive status (CONSUMER24_CERTIFICATE_KEY);
 * - SafetyKorea's certificates by the month they were signed (SAFETYKOREA_KEY). There is no date of
 *   change, so the last two years are read again each time.
 *
 * With both keys a withdrawn number is also looked up, since a renewal appends a letter to it.
 */
const name = 'kr-kats-certificates';
const monthsBack = 24;

const Row = z.object({
  certNum: z.string().check(z.minLength(5)),
  certState: z.string().check(z.minLength(1)),
  certDiv: z.nullish(z.string()),
  certChgReason: z.nullish(z.string()),
  productName: z.nullish(z.string()),
  brandName: z.nullish(z.string()),
  modelName: z.nullish(z.string()),
  makerName: z.nullish(z.string()),
  signDate: z.nullish(z.string()),
});

async function safetyKorea(
  fetch: Fetch,
  condition: string,
  value: string,
  key: string,
): Promise<Certificate[]> {
  const at = { source: name, record: `certificationList ${value}` };
  const path = `cert/certificationList.json?conditionKey=${condition}&conditionValue=${encodeURIComponent(value)}`;
  const rows = await fetchSafetyKorea(fetch, path, key, at);
  return [...expectRows(Row, rows, { source: name, field: 'certNum' })].map((row) => ({
    ...{ number: row.certNum, status: row.certState, reason: row.certChgReason ?? '' },
    ...{ division: row.certDiv ?? '', product: row.productName ?? '' },
    ...{ brand: row.brandName ?? row.makerName ?? '', model: row.modelName ?? '' },
    signed: row.signDate ?? '',
  }));
}

async function* bySignature(fetch: Fetch, key: string, now: Date): AsyncIterable<Certificate> {
  for (let back = 0; back < monthsBack; back++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const value = month.toISOString().slice(0, 7).replace('-', '');
    yield* await safetyKorea(fetch, 'signDate', value, key);
  }
}

async function* byStatus(fetch: Fetch, key: string): AsyncIterable<Certificate> {
  for (const status of punitiveStatuses) {
    const at = { source: name, record: status };
    const query = { serviceKey: key, crtfcSttus: status };
    for await (const { rows } of fetchConsumer24(fetch, 'crtfcs/03', query, at))
      for (const row of rows) yield certificateOf(row, status);
  }
}

function certificateOf(row: XmlNode, status: string): Certificate {
  const field = (tag: string): string => textOf(row, tag);
  if (field('crtfcNo') === '') throw new SourceDrift(`${name}: ${status}: crtfcNo: missing`);
  return {
    ...{ number: field('crtfcNo'), status: field('crtfcSttus') || status, reason: '' },
    ...{ division: field('productClNm'), product: field('productNm') },
    ...{ brand: field('entrpsNm'), model: '', signed: field('crtfcBgnde') },
  };
}

interface Certificate {
  number: string;
  /** `적합`, `기간만료`, `반납`, `안전인증취소`, `효력상실` … */
  status: string;
  /** Why it changed (`certChgReason`); empty where that is not known. */
  reason: string;
  /** Law and kind of certificate: `어린이제품 특별법 대상>안전확인 대상`. */
  division: string;
  product: string;
  brand: string;
  model: string;
  signed: string;
}

/** Statuses that an authority sets as a measure. Expired and returned certificates are not among them. */
const punitiveStatuses: readonly string[] = ['안전인증취소', '효력상실', '취소'];
/** Reasons that are no measure: closed, moved, renewed or given back. Their status may be that of a withdrawal. */
const administrative = /반납|자진|폐업|만료|이전|양도|양수|갱신|변경|신청/;

const isPunitive = ({ status, reason }: Certificate): boolean =>
  punitiveStatuses.some((one) => status.replace(/\s/g, '').endsWith(one)) &&
  !administrative.test(reason);

const compact = (number: string): string => number.replace(/[^a-z0-9]/gi, '').toUpperCase();

/** A later revision of the number, which ends with a letter, is valid, so the certificate was renewed. */
const isRenewed = (number: string, certificates: readonly Certificate[]): boolean =>
  certificates.some(
    (one) =>
      one.status.trim() === '적합' &&
      new RegExp(`^${compact(number)}[A-Z]{1,3}$`).test(compact(one.number)),
  );

/** Whether all records of this number still say that the authority withdrew it for cause. */
function isWithdrawn(certificate: Certificate, certificates: readonly Certificate[]): boolean {
  const { number } = certificate;
  const same = certificates.filter((one) => compact(one.number) === compact(number));
  return (
    certificateNumbers(number).length === 1 &&
    same.every(isPunitive) &&
    !isRenewed(number, certificates)
  );
}

const law = ({ division }: Certificate): string =>
  oneLine(division.split('>')[0]).replace(/\s*대상$/, '');

/** Names and brands are included because they can contradict a match by number, which then gives a caution only. */
function hazardOfCertificate(certificate: Certificate): Hazard {
  const [number = certificate.number] = certificateNumbers(certificate.number);
  const title = [certificate.product, certificate.model].map(oneLine).filter(Boolean).join(' – ');
  const basis = law(certificate);
  const status = oneLine(certificate.status) + (basis && ` (${basis})`);
  return hazardFrom(source, {
    reference: number,
    link: noticeAt(
      `https://www.safetykorea.kr/search/searchPop?certNum=${encodeURIComponent(number)}`,
    ),
    products: [
      productFrom({
        names: textIn('ko', title, 300),
        brands: brandsIn([certificate.brand]),
        certificates: [number],
      }),
    ],
    risks: [],
    findings: [{ what: certificateWithdrawn }],
    details: { ko: `인증 상태: ${status}`, en: `Certificate status: ${status}` },
    measures: [{ type: 'sales_ban' }],
    countries: ['KR'],
    actions: ['stop_using'],
  });
}

const certificateWithdrawn = {
  de: 'KC-Zertifikat von der Behörde entzogen',
  en: 'KC certificate withdrawn by the authority',
  es: 'Certificado KC retirado por la autoridad',
  fr: 'Certificat KC retiré par l’autorité',
  ja: 'KC認証が当局により取り消された',
  ko: 'KC 인증이 당국에 의해 취소됨',
  'zh-CN': 'KC 认证已被主管机构撤销',
};

const source: Source = {
  ...safetyKoreaOrigin,
  name,
  status: 'shape only',
  brings: 'changes',
  needs: ['CONSUMER24_CERTIFICATE_KEY or SAFETYKOREA_KEY'],
  async *fetchHazards(fetch, _since, { now, settings }) {
    const { CONSUMER24_CERTIFICATE_KEY: statusKey, SAFETYKOREA_KEY: key } = settings;
    const all: Certificate[] = [];
    if (statusKey) for await (const one of byStatus(fetch, statusKey)) all.push(one);
    else if (key) for await (const one of bySignature(fetch, key, now)) all.push(one);
    for (const certificate of all.filter(isPunitive)) {
      const lookedUp = key ? await safetyKorea(fetch, 'certNum', certificate.number, key) : [];
      const certificates = [...lookedUp, ...all];
      if (isWithdrawn(certificate, certificates))
        yield hazardOfCertificate(
          certificates.find((one) => one.number === certificate.number) ?? certificate,
        );
      else yield { reference: certificate.number, leftOut: 'not a notice' };
    }
  },
};
export default source;
