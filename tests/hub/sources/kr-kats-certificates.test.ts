import { describe, expect, it } from 'vitest';
import { reasonNotToRun } from '../../../hub/list/collect.ts';
import source from '../../../hub/sources/kr-kats-certificates.ts';
import { judge } from '../../../lib/core/judge.ts';
import { listing } from '../../core/fixtures.ts';
import { fakeFetch, now, readSource } from './feeds.ts';

const row = (certNum: string, certState: string, more: object = {}) => ({
  ...{ certNum, certState, productName: '완구', brandName: '달토끼', modelName: 'MR-200' },
  ...{ certDiv: '어린이제품 특별법 대상>안전확인 대상', certChgReason: '', ...more },
});
const answer = (...resultData: object[]) => JSON.stringify({ resultCode: '2000', resultData });
const none = JSON.stringify({ resultCode: '2004' });

const bySignature = (rows: object[], lookedUp = rows) =>
  fakeFetch([
    [/conditionKey=signDate&conditionValue=202611/, answer(...rows)],
    [/conditionKey=signDate/, none],
    [/conditionKey=certNum/, answer(...lookedUp)],
  ]);
const settings = { SAFETYKOREA_KEY: 'k' };
const read = async (rows: object[], lookedUp?: object[]) =>
  (await readSource(source, bySignature(rows, lookedUp), { settings })).hazards;

describe('withdrawn KC certificates', () => {
  it('are hazards of their number alone, with status, law and a page that needs no key', async () => {
    const [hazard, ...others] = await read([row('CB061R2170-3018', '안전인증취소')]);
    expect(others).toEqual([]);
    expect(hazard).toMatchObject({
      reference: 'CB061R2170-3018',
      licence: 'KR-no-restriction',
      link: { url: 'https://www.safetykorea.kr/search/searchPop?certNum=CB061R2170-3018' },
      details: { ko: '인증 상태: 안전인증취소 (어린이제품 특별법)' },
      products: [{ certificates: ['CB061R2170-3018'], brands: ['달토끼'], identification: [] }],
    });
    expect(Object.keys(hazard?.findings[0]?.what ?? {})).toHaveLength(7);
  });

  it('never of an expired or returned one, nor of one that its holder gave up', async () => {
    expect(
      await read([
        row('CB061R2170-3018', '기간만료'),
        row('CB061R2170-3019', '반납'),
        row('CB061R2170-3020', '적합'),
        row('CB061R2170-3021', '효력상실', { certChgReason: '사업자 폐업' }),
      ]),
    ).toEqual([]);
  });

  it('never of one that was renewed under the number with a letter', async () => {
    const old = row('CB061R2170-3018', '효력상실');
    expect(await read([old], [old, row('CB061R2170-3018A', '적합')])).toEqual([]);
    expect(await read([old], [old, row('CB061R2170-3018A', '효력상실')])).toHaveLength(1);
    // The look-up gives what begins alike, too.
    expect(await read([old], [old, row('CB061R2170-30181', '적합')])).toHaveLength(1);
  });

  it('come from Consumer24 by status, where its key is known', async () => {
    const page = (content: string) =>
      `<response><channel><return><code>00</code><allCnt>1</allCnt>${content}</return></channel></response>`;
    const fetch = fakeFetch([
      [
        /crtfcs\/03\?.*crtfcSttus=%ED%9A%A8%EB%A0%A5/,
        page(
          '<content><crtfcNo>CB061R2170-3018</crtfcNo><crtfcSttus>효력상실</crtfcSttus><productNm>완구</productNm></content>',
        ),
      ],
      [/crtfcs\/03/, page('')],
    ]);
    const { hazards } = await readSource(source, fetch, {
      settings: { CONSUMER24_CERTIFICATE_KEY: 'k' },
    });
    expect(hazards.map(({ reference }) => reference)).toEqual(['CB061R2170-3018']);
    expect(fetch.asked).toHaveLength(3);
  });

  it('need one of two keys', () => {
    expect(reasonNotToRun(source, { now, settings: {} }, false)).toMatch(
      /CONSUMER24_CERTIFICATE_KEY or/,
    );
    expect(reasonNotToRun(source, { now, settings }, false)).toBeUndefined();
  });

  it('are a danger on a page, and a caution where its maker is another', async () => {
    const hazards = await read([row('CB061R2170-3018', '안전인증취소')]);
    const page = (brand: string) =>
      listing({ brand, attributes: [{ name: 'KC인증', value: 'CB061R2170-3018' }] });
    expect(judge(page('달토끼'), hazards).level).toBe('danger');
    expect(judge(page('Lego'), hazards).level).toBe('caution');
    const other = listing({ attributes: [{ name: 'KC인증', value: 'CB061R2170-3018A' }] });
    expect(judge(other, hazards).level).toBe('none');
  });
});
