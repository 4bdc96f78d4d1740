import { describe, expect, it } from 'vitest';
import { readParties, readReason, variantsOf } from '../../../hub/sources/consumer24/prose.ts';
import consumer24 from '../../../hub/sources/kr-consumer24.ts';
import safetykorea, { monthsDownTo } from '../../../hub/sources/kr-safetykorea.ts';
import { certificateNumbers } from '../../../hub/sources/reading/certificates.ts';
import { remediesInWords } from '../../../hub/sources/reading/measures.ts';
import { hazardOfDomestic } from '../../../hub/sources/safetykorea/rows.ts';
import { changed, fakeFetch, feed, readSource } from './feeds.ts';

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

  it('names menu and field when the feed drifts', async () => {
    const renamed = feed('consumer24-0401.xml').replaceAll('productNm', 'prdctNm');
    await expect(readSource(consumer24, fakeFetch([[/./, renamed]]), { settings })).rejects.toThrow(
      /menu 0401, RCLL_1: productNm: /,
    );
    await expect(
      readSource(consumer24, fakeFetch([[/./, '<html></html>']]), { settings }),
    ).rejects.toThrow(/channel\.return: missing/);
    await expect(readSource(consumer24, fakeFetch([[/./, 'busy']]), { settings })).rejects.toThrow(
      /not XML \(starts with "busy"\)/,
    );
  });

  it('reads an empty menu as empty', async () => {
    const empty =
      '<r:selectCntntsForOpenAPIResponse xmlns:r="x"><channel><return><allCnt>0</allCnt><code>00</code></return></channel></r:selectCntntsForOpenAPIResponse>';
    expect((await readSource(consumer24, fakeFetch([[/./, empty]]), { settings })).hazards).toEqual(
      [],
    );
  });
});

describe('reasons of menu 0401', () => {
  it.each([
    [
      '※ https://ko.aliexpress.com/item/1005008161916337.html?x_object_id=1005000000000001',
      'aliexpress:1005008161916337',
    ],
    [
      '※ https://www.temu.com/goods.html?_bg_fs=1&goods_id=601105641408300&sku_id=17620453616714',
      'temu:601105641408300',
    ],
    ['※ https://www.temu.com/kr/foo-g-606532611704451.html?goods_id=1', 'temu:606532611704451'],
    ['※ https://kr.shein.com/Nano-Spray-p-377322584.html?mallCode=1', 'shein:377322584'],
    ['※ https://www.11st.co.kr/products/pa/8761476944', '11st:8761476944'],
    ['※ https://kr.shein.com/150ml-Waterproof-Spray-Garden-Decor-Summe', undefined],
    ['소비자에게 알리고 회수함', undefined],
  ])('%s', (reason, id) => {
    expect(readReason(`· 검출 ${reason}`).listings.map((one) => `${one.site}:${one.id}`)[0]).toBe(
      id,
    );
  });

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

describe('Korean remedies', () => {
  it.each([
    ['쓰기 전에 늘 상태를 점검하고 이상하면 사용 중지', []],
    ['배터리 교체 시 같은 규격만 사용', []],
    ['부품을 임의로 교체하지 마십시오', []],
    ['무상 점검을 받거나 무상점검 접수', ['repair']],
    ['새 제품으로 제품 교체', ['replacement']],
    ['판매처에서 교체 가능', ['replacement']],
    ['구입처에서 교환 또는 환불', ['replacement', 'refund']],
  ])('%s', (text, expected) => {
    expect(remediesInWords(text)).toEqual(expected);
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

  it('names row and field when the feed drifts', async () => {
    const drifted = changed(
      'safetykorea-domestic.json',
      (answer: { resultData: { recallProductName?: string }[] }) => {
        delete answer.resultData[1]?.recallProductName;
      },
    );
    await expect(
      readSource(
        safetykorea,
        fakeFetch([
          [/recallList/, drifted],
          [/./, none],
        ]),
        { settings },
      ),
    ).rejects.toThrow(/recallUid 10099002: recallProductName: /);
  });

  it('goes back month by month over the turn of a year', () => {
    expect([
      ...monthsDownTo(new Date('2025-11-30T00:00:00Z'), new Date('2026-01-01T00:00:00Z')),
    ]).toEqual(['202601', '202512', '202511']);
  });

  it.each([
    ['CB067R644-4001/CB064R1686-8001A (인증모델 : RC)', ['CB067R644-4001', 'CB064R1686-8001A']],
    ['cb064a3166-2004chC', ['CB064A3166-2004CHC']],
    ['CB063H006-1 018, <br>CB 061 H391-0010', ['CB063H006-1018', 'CB061H391-0010']],
    ['HU071406-18008A', ['HU071406-18008A']],
    ['JW07199-20001/JW07199-20002', ['JW07199-20001', 'JW07199-20002']],
    ['해당없음', []],
    ['-', []],
    ['02-1234-5678', []],
  ])('certificates in %s', (field, numbers) => {
    expect(certificateNumbers(field)).toEqual(numbers);
  });

  it.each([
    ['ZNS01WH/ZNS01GR', ['ZNS01WH', 'ZNS01GR']],
    ['PS-IS/W3-16', ['PS-IS/W3-16']],
    ['(온라인) ZX-1 / ZX-2', ['ZX-1', 'ZX-2']],
  ])('models in %s', (recallModelName, models) => {
    const row = {
      recallUid: '1',
      recallProductName: '전기요',
      publishDate: '20260901',
      recallModelName,
    };
    expect(hazardOfDomestic(row).products[0]?.identification).toMatchObject([{ models }]);
  });
});
