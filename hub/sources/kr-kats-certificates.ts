import * as z from 'zod/mini';
import { childOf, childrenOf, parseXml, textOf } from './reading/xml.ts';
import {
  type Certificate,
  hazardOfCertificate,
  isPunitive,
  punitiveStatuses,
  withdrawn,
} from './safetykorea/certificates.ts';
import {
  askSafetyKorea,
  safetyKoreaAttribution,
  safetyKoreaAuthority,
} from './safetykorea/rows.ts';
import type { Fetch, Found, Run, Source } from './source.ts';
import { expectShape, recordName, SourceDrift, SourceRefused } from './source.ts';

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
const consumer24 = 'https://www.consumer.go.kr/openapi/crtfcs/03';
const monthsBack = 24;
const pageSize = 100;

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
  const rows = await askSafetyKorea(fetch, path, key, at);
  return rows.map((row, place) => {
    const read = expectShape(Row, row, {
      source: name,
      record: recordName(row, 'certNum', place + 1),
    });
    return {
      ...{ number: read.certNum, status: read.certState, reason: read.certChgReason ?? '' },
      ...{ division: read.certDiv ?? '', product: read.productName ?? '' },
      ...{ brand: read.brandName ?? read.makerName ?? '', model: read.modelName ?? '' },
      signed: read.signDate ?? '',
    };
  });
}

async function* bySignature(fetch: Fetch, key: string, now: Date): AsyncIterable<Certificate> {
  for (let back = 0; back < monthsBack; back++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const value = month.toISOString().slice(0, 7).replace('-', '');
    yield* await safetyKorea(fetch, 'signDate', value, key);
  }
}

async function page(fetch: Fetch, status: string, number: number, key: string) {
  const at = { source: name, record: `${status}, page ${number}` };
  const query = new URLSearchParams({
    ...{ serviceKey: key, pageNo: String(number), cntPerPage: String(pageSize) },
    crtfcSttus: status,
  });
  const xml = parseXml(await (await fetch(`${consumer24}?${query}`)).text(), at);
  const root = Object.entries(xml).find(([tag]) => !tag.startsWith('?'))?.[1];
  const answer = childOf(childOf(root, 'channel'), 'return') ?? childOf(root, 'return');
  if (answer === undefined) throw new SourceDrift(`${name}: ${at.record}: return: missing`);
  const code = textOf(answer, 'code') || '00';
  if (Number(code) !== 0) throw new SourceRefused(`${name}: ${at.record}: code ${code}`);
  return { total: Number(textOf(answer, 'allCnt')), rows: childrenOf(answer, 'content') };
}

async function* byStatus(fetch: Fetch, key: string): AsyncIterable<Certificate> {
  for (const status of punitiveStatuses) {
    for (let number = 1, read = 0; ; number++) {
      const { total, rows } = await page(fetch, status, number, key);
      for (const row of rows) {
        const field = (tag: string): string => textOf(row, tag);
        if (field('crtfcNo') === '')
          throw new SourceDrift(`${name}: ${status}, page ${number}: crtfcNo: missing`);
        yield {
          ...{ number: field('crtfcNo'), status: field('crtfcSttus') || status, reason: '' },
          ...{ division: field('productClNm'), product: field('productNm') },
          ...{ brand: field('entrpsNm'), model: '', signed: field('crtfcBgnde') },
        };
      }
      read += rows.length;
      if (rows.length === 0 || read >= total) break;
    }
  }
}

async function* fetchHazards(
  fetch: Fetch,
  _since: Date | undefined,
  { now, settings }: Run,
): AsyncIterable<Found> {
  const { CONSUMER24_CERTIFICATE_KEY: statusKey, SAFETYKOREA_KEY: key } = settings;
  const all: Certificate[] = [];
  if (statusKey) for await (const one of byStatus(fetch, statusKey)) all.push(one);
  else if (key) for await (const one of bySignature(fetch, key, now)) all.push(one);
  for (const certificate of all.filter(isPunitive)) {
    const found = key ? await safetyKorea(fetch, 'certNum', certificate.number, key) : [];
    const known = [...found, ...all];
    if (withdrawn(certificate, known))
      yield hazardOfCertificate(
        known.find((one) => one.number === certificate.number) ?? certificate,
      );
    else yield { reference: certificate.number, leftOut: 'not a notice' };
  }
}

const source: Source = {
  name,
  authority: safetyKoreaAuthority,
  licence: 'KR-no-restriction',
  attribution: safetyKoreaAttribution,
  terms: 'https://www.data.go.kr/data/15116894/openapi.do',
  status: 'shape only',
  brings: 'changes',
  needs: ['CONSUMER24_CERTIFICATE_KEY or SAFETYKOREA_KEY'],
  fetchHazards,
};
export default source;
