import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../components/presentation/facts.ts';
import { headlineOf } from '../../../components/presentation/headline.ts';
import { stepsOf } from '../../../components/presentation/steps.ts';
import canada from '../../../hub/sources/health-canada.ts';
import consumer24 from '../../../hub/sources/kr-consumer24.ts';
import safetyKorea from '../../../hub/sources/kr-safetykorea.ts';
import opss from '../../../hub/sources/uk-opss.ts';
import type { Hazard } from '../../../lib/core/hazard.ts';
import type { Match } from '../../../lib/core/verdict.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { withoutMarkup } from '../../../lib/locales/message.ts';
import { localeOf } from '../../../scripts/words/every.ts';
import { changed, fakeFetch, feed, readSource } from './feeds.ts';

/** What a feed's answer comes to on a card: heading, what else was found, steps, facts. */
function card(hazard: Hazard | undefined, language: Language = 'en') {
  if (!hazard) throw new Error('the feed gave no hazard');
  const locale = localeOf(language);
  const match: Match = { hazard, level: 'danger', clues: [], doubts: [] };
  const { text, finding, isNotRecorded } = headlineOf(match, locale);
  const facts = factsOf(hazard, hazard.products[0], locale);
  return {
    ...{ text, finding, isNotRecorded },
    steps: stepsOf(match, locale).slice(1).map(withoutMarkup),
    facts: Object.fromEntries(facts.map(({ name, lines }) => [name, lines[0]?.text])),
  };
}

/** A reason as KATS prints it: a section for each test, then part, measured value and limit. */
const reason =
  'ㅇ 총 납 기준치 ① 2.5배, ② 6.4배 초과\n- 부위: ① 금속, ② 코팅\n- 측정값: ① 250 mg/kg, ② 640 mg/kg\n- 기준치: 100 mg/kg 이하\nㅇ 표시사항 미비\n- 제조연월 누락';

describe('SafetyKorea', () => {
  const settings = { SAFETYKOREA_KEY: 'k', SAFETYKOREA_FROM: '2026' };
  const told = async (change: (row: Record<string, string>) => void) => {
    const answer = changed(
      'safetykorea-domestic.json',
      ({ resultData }: { resultData: Record<string, string>[] }) => {
        if (resultData[1]) change(resultData[1]);
      },
    );
    const none = '{"resultCode":"2004"}';
    const fetch = fakeFetch([
      [/\/recallList\.json\?.*=202611$/, answer],
      [/./, none],
    ]);
    return (await readSource(safetyKorea, fetch, { settings })).hazards[1];
  };

  it('tells the reason of a recall, and who carries it out', async () => {
    const one = card(
      await told((row) => {
        row.accidentCaseDscr = reason;
        row.recallMeans = '환불';
      }),
    );
    expect(one).toMatchObject({
      text: 'Lead: up to 6.4 times the limit',
      finding: 'Labels, warnings or instructions are missing or wrong.',
      steps: [
        'Already have it? Stop using it now.',
        'Contact the company named in the notice for a refund.',
      ],
      facts: { Company: '예시상사', Action: 'Recall ordered' },
    });
  });

  it('tells that a recall was ordered, and of what kind of goods, where no reason is printed', async () => {
    const hazard = await told(() => undefined);
    const [product] = hazard?.products ?? [];
    // The list gives every product its kind.
    if (product) product.goods = 'shampoo';
    expect(card(hazard)).toMatchObject({
      text: 'Recall ordered: Shampoo',
      isNotRecorded: false,
    });
    expect(card(hazard, 'ko').text).toBe('리콜 명령: 샴푸');
  });

  it('tells nothing of a precaution that found no fault', async () => {
    const hazard = await told((row) => {
      row.accidentCaseDscr = '결함은 확인되지 않았습니다. 다만 수분이 들어가면 단락될 수 있습니다.';
    });
    expect(hazard?.findings).toEqual([]);
  });

  it.each([
    ['ㅇ 온도상승 부적합\n- (측정) 66 K, (기준) 45 K 이하', [{ cause: 'overheats' }]],
    ['ㅇ과충전 시험 부적합\n- 과충전 시험 발화', [{ cause: 'battery_fails' }]],
    ['ㅇ과충전 시험 부적합\n- 보호회로 부품 손상됨', [{ cause: 'overheat_protection_missing' }]],
    ['ㅇ코드 및 조임끈 부적합\n- 부위: 허리', [{ cause: 'drawstring_clothing' }]],
    [
      'ㅇ 방부제(MIT) 검출됨\n- 기준치: 사용되지 않을 것',
      [{ substance: 'mi', mode: 'prohibited' }],
    ],
    [
      'ㅇ 프탈레이트계 가소제 124배 초과\n- 측정값: 총 합 12.4 % (DEHP 7.8 %, DBP 3.3 %)',
      [{ substance: 'phthalates', mode: 'over_limit', timesLimit: 124 }],
    ],
  ])('reads %s', async (text, findings) => {
    const hazard = await told((row) => {
      row.accidentCaseDscr = text;
    });
    expect(hazard?.findings).toEqual(findings);
  });
});

it('Consumer24: an order and its reason reach the card', async () => {
  const answer = feed('consumer24-0101.xml').replace(
    /<injryCauseResult>.*<\/injryCauseResult>/,
    `<recallSe>명령리콜</recallSe><shrtcomCn>${reason}</shrtcomCn>`,
  );
  const settings = { CONSUMER24_KEYS: '0101=b' };
  const { hazards } = await readSource(consumer24, fakeFetch([[/./, answer]]), { settings });
  expect(card(hazards[0])).toMatchObject({
    text: 'Lead: up to 6.4 times the limit',
    facts: { Company: '예시전기', Action: 'Recall ordered' },
  });
});

describe('OPSS', () => {
  const read = async (change: (item: { details: { body: string; metadata: object } }) => void) => {
    const content = changed('opss-content.json', change);
    const fetch = fakeFetch([
      [/search/, feed('opss-search.json')],
      [/content/, content],
    ]);
    return (await readSource(opss, fetch)).hazards[0];
  };

  it('tells the sentence on the hazard and the corrective action', async () => {
    expect(card(await read(() => undefined))).toMatchObject({
      text: 'Can overheat',
      steps: [
        'Already have it? Stop using it now.',
        'Return it to where you bought it for a refund.',
      ],
      facts: { Risk: 'Fire · serious risk' },
    });
  });

  it('keeps a high risk high, in the authority’s own class', async () => {
    const hazard = await read(({ details }) => {
      Object.assign(details.metadata, { product_risk_level: 'high' });
      details.body = details.body.replace(
        /serious risk of fire.*?tested\./,
        'high risk of electric shock.',
      );
    });
    expect(card(hazard)).toMatchObject({
      text: 'High risk of electric shock',
      isNotRecorded: false,
      facts: { Risk: 'Electric shock · high risk' },
    });
    expect(card(hazard, 'de').text).toBe('Hohes Risiko: Stromschlag');
  });
});

describe('Health Canada', () => {
  const read = async (row: Record<string, string>) => {
    const file = changed('health-canada.json', (rows: Record<string, string>[]) => {
      Object.assign(rows[0] ?? {}, row);
    });
    return readSource(canada, fakeFetch([[/HCRSAM/, file]]));
  };

  it('tells the issue and what owners should do', async () => {
    const { hazards } = await read({
      Title: 'Zorvex recalls Fire Engines due to a choking hazard',
      Product: 'Zorvex Fire Engines',
      Issue: 'Choking hazard',
      'What you should do':
        'Consumers should take the toys away from children, and return them to the Zorvex store for a refund.For more information, consumers can contact Zorvex.',
    });
    expect(card(hazards[0])).toMatchObject({
      text: 'An authority found a risk of choking',
      isNotRecorded: false,
      steps: ['Keep it away from children.', 'Return it to where you bought it for a refund.'],
    });
  });

  it('takes no brand that its headline writes small', async () => {
    const Product = 'Relumo candles';
    const small = await read({ Title: 'Health Canada warns that relumo candles burn', Product });
    expect(small.hazards[0]?.products[0]?.brands).toEqual([]);
    const large = await read({ Title: 'Health Canada warns that Relumo candles burn', Product });
    expect(large.hazards[0]?.products[0]?.brands).toEqual(['Relumo']);
  });

  it('reads no risk out of the name of goods: a recall without an issue is told as a recall', async () => {
    const { hazards } = await read({
      Title: 'Zorvex recalls Fire Extinguishers',
      Product: 'Zorvex Fire Extinguishers',
      Issue: '',
    });
    expect(hazards[0]?.risks).toEqual([]);
    expect(card(hazards[0])).toMatchObject({ isNotRecorded: false });
    expect(card(hazards[0]).text).toMatch(/^Recalled/);
  });

  it.each([
    ['Electrical hazard', { findings: [{ cause: 'electrical_hazard' }] }],
    ['Labelling and packaging', { findings: [{ cause: 'warnings_or_labels_missing' }] }],
    ['Physical hazard', { risks: ['INJURIES'] }],
  ])('tells the issue alone: %s', async (Issue, told) => {
    const { hazards } = await read({
      Title: 'Zorvex Lamp recalled',
      Product: 'Zorvex Lamp',
      Issue,
    });
    expect(hazards[0]).toMatchObject(told);
  });

  it.each([
    ['When purchasing smoke alarms, look for a certification mark', 'not a notice'],
    ['Health Canada reminds Canadians of the risks of butane stoves', 'not a notice'],
    ['Zorvex mushrooms may be unsafe due to Listeria', 'food'],
  ])('leaves out what is no product of ours: %s', async (Title, reasonLeftOut) => {
    const { leftOut } = await read({ Title, Product: '', Issue: '' });
    expect(leftOut).toContainEqual({ reference: '9001', leftOut: reasonLeftOut });
  });
});
