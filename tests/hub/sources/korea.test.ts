import { describe, expect, it } from 'vitest';
import { readParties, readReason, variantsOf } from '../../../hub/sources/consumer24/prose.ts';
import consumer24 from '../../../hub/sources/kr-consumer24.ts';
import safetykorea, { monthsDownTo } from '../../../hub/sources/kr-safetykorea.ts';
import { fakeFetch, feed, readSource } from './feeds.ts';

describe('Consumer24', () => {
  const settings = { CONSUMER24_KEYS: '0401=aaa,0101=bbb' };
  const answers: [RegExp, string][] = [
    [/serviceKey=aaa.*cntntsId=0401/, feed('consumer24-0401.xml')],
    [/serviceKey=bbb.*cntntsId=0101/, feed('consumer24-0101.xml')],
  ];

  it('takes the listing from the path and the variant from what differs', async () => {
    const { hazards, holds } = await readSource(consumer24, fakeFetch(answers), { settings });
    expect(holds).toBe(4);
    const [one, two, three] = hazards;
    expect(one).toMatchObject({
      reference: 'RCLL_1',
      authority: { name: { ko: '기후에너지환경부 · 소비자24' }, country: 'KR' },
      findings: [
        { substance: 'mi', mode: 'prohibited' },
        { substance: 'mci', mode: 'prohibited' },
      ],
      risks: ['CHEMICAL'],
      products: [
        {
          identification: [],
          listings: [{ site: 'aliexpress', id: '1005009000000001', variant: 'lavender' }],
          sellers: [{ site: 'aliexpress', name: 'NoSmoke Store' }],
        },
      ],
    });
    expect(two?.products[0]?.listings).toEqual([
      { site: 'aliexpress', id: '1005009000000001', variant: 'rose' },
    ]);
    expect(three?.products[0]).toMatchObject({
      listings: [{ site: 'temu', id: '601105600000001' }],
      sellers: [{ site: 'temu', name: 'Shop1105222246 Store' }],
    });
  });

  it('reads certificate, brand, barcode and the foreign notice of the other menus', async () => {
    const { hazards } = await readSource(consumer24, fakeFetch(answers), { settings });
    expect(hazards.at(-1)).toMatchObject({
      reference: 'RCLL_4',
      published: '2026-11-03',
      findings: [{ cause: 'overheats' }],
      risks: ['FIRE'],
      actions: ['stop_using'],
      remedies: ['refund'],
      related: ['https://www.cpsc.gov/Recalls/2026/Example-Power-Strips'],
      products: [
        {
          brands: ['텐플러스'],
          category: '공산품',
          certificates: ['SU04366-23001'],
          identification: [{ models: ['M10-EM'], gtins: ['8801234567893'] }],
        },
      ],
    });
  });

  it('tells an error that comes as HTTP 200, without the key', async () => {
    const fetch = fakeFetch([[/./, feed('consumer24-fault.xml')]]);
    const failed = readSource(consumer24, fetch, { settings: { CONSUMER24_KEYS: 'secret-key' } });
    await expect(failed).rejects.toThrow(
      'kr-consumer24: menu 0401: code 30 (the key is not registered, or not for this address)',
    );
    await expect(failed).rejects.not.toThrow(/secret-key/);
  });
});

describe('reasons of menu 0401', () => {
  it('does not believe an id that touches the cut at 500 characters', () => {
    const start = '· 검출 ※ https://ko.aliexpress.com/';
    const cut = `${start}${'x'.repeat(500 - start.length - 21)}/item/100500816191633`;
    expect([...cut]).toHaveLength(500);
    expect(readReason(cut).listings).toEqual([]);
  });

  it('finds maker and seller with loose spaces, and the whole one in the contact', () => {
    expect(readParties('ㅇ 제조: - ㅇ판매: Xuzhou Lesip')).toEqual({ seller: 'Xuzhou Lesip' });
    expect(readParties('ㅇ 제조:SONGVEN ㅇ 판매 : Amazon Export')).toEqual({
      maker: 'SONGVEN',
      seller: 'Amazon Export',
    });
    expect(readParties('ㅇ판매: LinXinNO', 'ㅇ판매: LinXinNO.4')).toEqual({ seller: 'LinXinNO.4' });
    expect(readParties('Shop1105222246 Store')).toEqual({ seller: 'Shop1105222246 Store' });
  });

  it('tells variants by what differs, or by " _ " alone', () => {
    expect(variantsOf(['Oil LEMON scent', 'Oil LILY scent'])).toEqual(['LEMON', 'LILY']);
    expect(variantsOf(['Pen(特斯拉 全哑灰)', 'Pen(特斯拉 黑色)'])).toEqual(['全哑灰', '黑色']);
    expect(variantsOf(['Touch Up _ grey'])).toEqual(['grey']);
    expect(variantsOf(['Super Glue'])).toEqual([undefined]);
  });
});

describe('SafetyKorea', () => {
  const settings = { SAFETYKOREA_KEY: 'k', SAFETYKOREA_FROM: '2026' };
  const none = '{"resultCode":"2004","resultMsg":"none"}';
  const answers: [RegExp, string][] = [
    [/\/recallList\.json\?.*=202611$/, feed('safetykorea-domestic.json')],
    [/\/fRecallList\.json\?.*=202611$/, feed('safetykorea-foreign.json')],
    [/./, none],
  ];

  it('reads domestic and foreign recalls month by month', async () => {
    const fetch = fakeFetch(answers);
    const { hazards } = await readSource(safetykorea, fetch, { settings });
    expect(fetch.asked).toHaveLength(22);
    expect(hazards.map(({ reference }) => reference)).toEqual(['10099001', '10099002', 'F77']);
    expect(hazards[0]).toMatchObject({
      published: '2026-11-03',
      findings: [{ substance: 'lead', mode: 'over_limit' }],
      actions: ['stop_using', 'contact_firm'],
      remedies: ['refund'],
      products: [
        {
          brands: [],
          category: '어린이>완구',
          certificates: ['CB063R4501-0001A'],
          identification: [{ models: ['MG-1', 'MG-2'], gtins: ['8801234567893'] }],
        },
      ],
    });
    // A sales title in the model field is a name, not a model.
    expect(hazards[1]?.products[0]).toMatchObject({
      names: { ko: '의류 – 아주 긴 판매 제목 어린이 옷 세트 여름' },
      certificates: [],
      identification: [],
    });
    expect(hazards[2]).toMatchObject({
      findings: [],
      actions: ['stop_using', 'contact_firm'],
      related: ['https://www.cpsc.gov/Recalls/2026/Rollo-Strollers'],
      products: [{ brands: ['Rollo'], images: [{ url: 'https://www.safetykorea.kr/i.jpg' }] }],
    });
  });

  it('tells a wrong key that comes as HTTP 200, and a cut answer', async () => {
    await expect(
      readSource(safetykorea, fakeFetch([[/./, '{"resultCode":"4000"}']]), { settings }),
    ).rejects.toThrow('recallList 202611: code 4000 (SAFETYKOREA_KEY is wrong)');
    const full = JSON.stringify({
      resultCode: '2000',
      resultData: Array.from({ length: 1000 }, () => ({})),
    });
    await expect(readSource(safetykorea, fakeFetch([[/./, full]]), { settings })).rejects.toThrow(
      /1000 rows, the answer may be cut/,
    );
  });

  it('goes back month by month over the turn of a year', () => {
    expect([
      ...monthsDownTo(new Date('2025-11-30T00:00:00Z'), new Date('2026-01-01T00:00:00Z')),
    ]).toEqual(['202601', '202512', '202511']);
  });
});
