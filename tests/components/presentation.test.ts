import { describe, expect, it } from 'vitest';
import { describeClue, missingOf, variantsOf } from '../../components/presentation/clues.ts';
import { factsOf } from '../../components/presentation/facts.ts';
import { headlineOf } from '../../components/presentation/headline.ts';
import {
  authorityWithCountry,
  capitalised,
  matchedProduct,
} from '../../components/presentation/names.ts';
import { stepsOf } from '../../components/presentation/steps.ts';
import { describeUnits } from '../../components/presentation/units.ts';
import type { Product } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import type { Listing } from '../../lib/core/listing.ts';
import { withoutMarkup } from '../../lib/locales/message.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { hazard, listing, listingId, match } from './stage.tsx';

const en = localeOf('en');
const ko = localeOf('ko');

describe('the headline', () => {
  const finding = { en: 'It holds too much lead.', ko: '납이 너무 많습니다.' };

  it('is the finding, where the reader can read it', () => {
    expect(headlineOf(match({ finding }), en)).toEqual({
      text: 'It holds too much lead',
      finding: undefined,
      isNotRecorded: false,
      risks: [],
    });
    expect(headlineOf(match({ finding }), ko).text).toBe('납이 너무 많습니다');
  });

  it('is a sentence from the risks where our words are in another language, which nobody is given', () => {
    const told = headlineOf(
      match({ finding: { pl: 'Za dużo ołowiu.' }, risks: ['CHEMICAL', 'CHOKING', 'FIRE'] }),
      en,
    );
    expect(told.text).toBe('An authority found a risk of chemical exposure and choking');
    expect(told.finding).toBeUndefined();
  });

  it('names the kind of harm before injury', () => {
    const told = headlineOf(match({ risks: ['ENTRAPMENT', 'INJURIES', 'SUFFOCATION'] }), en);
    expect(told.text).toBe('An authority found a risk of entrapment and suffocation');
  });

  it('says that consumers were warned, where nothing else is known', () => {
    const told = headlineOf(match({ measures: [{ type: 'warning' }] }), en);
    expect(told).toMatchObject({ text: 'Consumers warned', isNotRecorded: false });
  });

  it('is never longer than two lines: a long finding stands below', () => {
    const long = 'The insulation between the mains part and the output is too weak. '.repeat(3);
    const told = headlineOf(match({ finding: { en: long }, risks: ['ELECTRIC_SHOCK'] }), en);
    expect(told.text).toBe('An authority found a risk of electric shock');
    expect(told.finding).toBe(long);
  });

  it.each([
    ['listing-id', 'An official notice names this listing'],
    ['gtin', 'An official notice names this product'],
  ] as const)('by %s and nothing recorded: says so, invents nothing', (kind, text) => {
    const told = headlineOf(match({}, 'danger', [{ kind, page: '1', notice: '1' }]), en);
    expect(told).toEqual({ text, finding: undefined, isNotRecorded: true, risks: [] });
  });

  it('never asserts the finding of this product where it is a caution', () => {
    const told = headlineOf(match({ finding, risks: ['CHEMICAL'] }, 'caution'), en);
    expect(told.text).toBe('Looks like a product with a risk of chemical exposure');
    expect(told.finding).toBe(finding.en);
    expect(headlineOf(match({ finding }, 'caution'), ko).text).toBe(
      '정부 기관이 공고한 위해제품과 비슷합니다',
    );
  });

  it('names the publisher where the finding is its own', () => {
    const authority = { name: { en: 'Fox Watch', ko: '여우감시단' }, country: 'KR' };
    const own = match({ source: 'own-tests', authority }, 'caution', [], ['own']);
    expect(headlineOf(own, en).text).toBe('Looks like a product that Fox Watch warns about');
  });

  it('says that shoppers reported where the notice is theirs', () => {
    const told = headlineOf(match({ finding, risks: ['FIRE'] }, 'caution', [], ['community']), en);
    expect(told.text).toBe('Shoppers have reported a risk of fire');
  });
});

describe('a clue', () => {
  it('shows one value where page and notice agree, both where they differ', () => {
    const same = { kind: 'model', page: 'XR-0100', notice: 'XR 0100' } as const;
    expect(describeClue(same, match(), listing(), en)).toMatchObject({
      page: 'XR-0100',
      notice: undefined,
    });
    const differs = { kind: 'name', page: 'Quick Charger 20 W', notice: 'QUICK CHARGER' } as const;
    expect(describeClue(differs, match(), listing(), en)).toMatchObject({
      page: 'Quick Charger 20 W',
      notice: 'QUICK CHARGER',
    });
  });

  it('finds the number in a notice that writes more behind it', () => {
    const clue = { kind: 'listing-id', page: '1005', notice: '1005-12000' } as const;
    expect(describeClue(clue, match(), listing(), ko)).toMatchObject({
      says: '공고에 바로 이 상품 페이지가 나옵니다',
      page: 'AliExpress 상품 번호 1005',
      notice: undefined,
    });
  });

  it('tells where two equal pictures are from, with the notice’s address', () => {
    const clue = { kind: 'photo', page: '2', notice: '' } as const;
    const link = { url: 'https://authority.example/1', kind: 'notice' } as const;
    expect(describeClue(clue, match({ link }), listing(), en)).toMatchObject({
      page: 'Picture 2 of this listing',
      notice: 'Picture in the notice by EU Safety Gate',
      link: 'https://authority.example/1',
    });
    const search = match({ link: { ...link, kind: 'search' } });
    expect(describeClue(clue, search, listing(), en).link).toBeUndefined();
  });

  it('shows no key of a picture, and no megabyte of a title', () => {
    const picture = { kind: 'image-key', page: 'S0ab', notice: 'S0ab' } as const;
    expect(describeClue(picture, match(), listing(), en).page).toBeUndefined();
    const endless = { kind: 'name', page: 'x'.repeat(5_000_000), notice: 'x' } as const;
    expect(describeClue(endless, match(), listing(), en).page?.length).toBeLessThan(200);
  });

  it('tells every variant of this listing that the notice means', () => {
    const named = (variant: string, id = listingId) => ({ site: 'aliexpress', id, variant });
    const it_ = match({
      products: [
        { scope: 'unknown', listings: [named('rose'), named('lilac')] },
        { scope: 'unknown', listings: [named('mint'), named('not this one', '1')] },
      ],
    });
    expect(variantsOf(it_, listing())).toEqual(['rose', 'lilac', 'mint']);
  });

  it('says what a caution lacks', () => {
    const products = [
      {
        scope: 'unknown' as const,
        brands: ['Qihang'],
        identification: [{ models: ['Q2'], basis: 'text' as const }],
      },
    ];
    const soft = match({ products }, 'caution', [{ kind: 'name', page: 'a', notice: 'a' }]);
    expect(missingOf(soft, listing(), en)).toEqual([
      'No brand shown on this page.',
      'No model shown on this page.',
    ]);
    expect(missingOf(soft, listing({ brand: 'X', model: 'Y' }), en)).toEqual([]);
    expect(missingOf({ ...soft, level: 'danger' }, listing(), en)).toEqual([]);
  });
});

describe('affected units', () => {
  const product = (input: Partial<Product>): Product =>
    hazard({ products: [{ scope: 'unknown', ...input }] }).products[0] as Product;
  const structured = (more: object) => ({ basis: 'structured' as const, ...more });

  it('are all, listed or not stated', () => {
    expect(describeUnits(product({ scope: 'all_units' }), en)).toEqual(['All units']);
    expect(describeUnits(product({}), en)).toEqual(['See the notice']);
    const listed = product({
      scope: 'listed_units',
      identification: [
        structured({ models: ['A1', { prefix: 'B' }], lots: [{ from: '10', to: '20' }] }),
      ],
    });
    expect(describeUnits(listed, en)).toEqual(['Model A1, B…', 'Batch 10 – 20']);
  });

  it('never lets anybody read “not mine” out of an incomplete list', () => {
    const fromProse = product({
      scope: 'listed_units',
      identification: [{ basis: 'text', models: ['A1'] }],
    });
    const unknown = product({ identification: [structured({ models: ['A1'] })] });
    for (const one of [fromProse, unknown])
      expect(describeUnits(one, en)).toEqual(['Model A1', 'Other units may be affected too.']);
  });

  it('tells dates as ranges', () => {
    const dated = product({
      scope: 'listed_units',
      identification: [
        structured({ manufactured: { from: '2025-01', to: '2025-03' } }),
        structured({ dateMark: { kind: 'use_by', to: '2026-05-01' } }),
      ],
    });
    expect(describeUnits(dated, en)).toEqual([
      'Made: Jan 2025 – Mar 2025',
      'Date on the label: up to 1 May 2026',
    ]);
  });

  it('tells five numbers of a thousand', () => {
    const lots = Array.from({ length: 1000 }, (_, at) => `L${at}`);
    const many = product({ scope: 'listed_units', identification: [structured({ lots })] });
    expect(describeUnits(many, en)).toEqual(['Batch L0, L1, L2, L3, L4, and 995 more']);
  });
});

describe('what to do', () => {
  const strong = (...args: Parameters<typeof stepsOf>) =>
    stepsOf(...args).map((step) => /<b>(.*)<\/b>/.exec(step)?.[1]);

  it('begins with not buying, then the authority’s own order', () => {
    const told = match({ actions: ['dispose', 'stop_using'], remedies: ['refund', 'replacement'] });
    expect(stepsOf(told, en).map(withoutMarkup)).toEqual([
      'Don’t buy it. If it is in your cart, remove it.',
      'Dispose of it as the notice describes.',
      'Already have it? Stop using it now.',
      'Ask for a refund or a replacement, as the notice describes.',
    ]);
  });

  it('asks whom the notice names for what it offers, in its order', () => {
    const told = match({
      actions: ['stop_using', 'keep_away_from_children', 'contact_firm', 'dispose'],
      remedies: ['repair'],
    });
    expect(stepsOf(told, en).slice(1).map(withoutMarkup)).toEqual([
      'Already have it? Stop using it now.',
      'Keep it away from children.',
      'Contact the company named in the notice for a repair.',
      'Dispose of it as the notice describes.',
    ]);
  });

  it('has steps of its own where the notice gives none', () => {
    expect(strong(match(), ko)).toEqual([
      '구매하지 마세요.',
      '즉시 사용을 중지하고',
      '환불을 요청하세요.',
    ]);
    expect(strong(match({}, 'caution'), en)).toHaveLength(3);
    expect(strong(match({}, 'advice'), en)).toHaveLength(2);
  });

  it('says when the notice offers nothing', () => {
    expect(strong(match({ remedies: ['none'] }), en)).toContain('The notice offers no remedy.');
  });
});

describe('the facts', () => {
  const rows = (input: Parameters<typeof hazard>[0], locale = en) => {
    const one = hazard(input);
    return Object.fromEntries(
      factsOf(one, one.products[0], locale).map(({ name, lines }) => [
        name,
        lines.map(({ text }) => text).join(' | '),
      ]),
    );
  };

  it('name authority, notifier, reference and dates', () => {
    const told = rows({
      authority: { name: { en: 'Safety Gate' }, country: 'EU', notifier: 'HU' },
      published: '2026-09-08',
      updated: '2026-10-01',
    });
    expect(told.Authority).toBe('EU Safety Gate, notifying country: Hungary');
    expect(told.Notice).toBe('SR/00001/26 · 8 Sept 2026 · updated 1 Oct 2026');
  });

  it('say when no date was recorded', () => {
    expect(rows({}).Notice).toBe('SR/00001/26 · date unknown');
  });

  it.each([
    '2025-06-27/childrens-umbrella',
    '144-goods/sandals',
    '2024/Childrens-Nightgowns-Recalled-Due-to-Burn-Hazard',
  ])('leave out a reference that we spelled ourselves: %s', (reference) => {
    expect(rows({ reference, published: '2024-07-11' }).Notice).toBe('11 Jul 2024');
  });

  it.each(['A12/00121/23', 'K26/EP/10022792', 'RCLL_000000000605994', '2106-0135'])(
    'keep an authority’s own number: %s',
    (reference) => {
      expect(rows({ reference }).Notice).toContain(reference);
    },
  );

  it('tell where it applies unless that is the authority’s own country', () => {
    expect(rows({ countries: ['EU'] })['Applies in']).toBeUndefined();
    expect(rows({ countries: ['KR', 'EU'] })['Applies in']).toBe('South Korea, European Union');
  });

  it.each([
    [
      'ko',
      '위험 유형',
      '화상, 화재',
      '해당 국가',
      '그리스, 독일, 미국, 영국, 일본, 캐나다 외 1개국',
    ],
    [
      'ja',
      '危険の種類',
      'やけど、火災',
      '対象国',
      'ギリシャ、ドイツ、アメリカ、英国、日本、カナダ、ほか1か国',
    ],
    [
      'zh-CN',
      '风险类型',
      '烧伤、火灾',
      '适用国家/地区',
      '希腊、德国、美国、英国、日本、加拿大，另有 1 个国家/地区',
    ],
  ] as const)('stand side by side as one writes %s', (language, name, risks, where, applies) => {
    const countries = ['GR', 'DE', 'US', 'GB', 'JP', 'CA', 'FR'];
    const locale = localeOf(language);
    expect(rows({ risks: ['BURNS', 'FIRE'] }, locale)[name]).toBe(risks);
    expect(rows({ countries }, locale)[where]).toBe(applies);
  });

  it('say nothing of units where the finding is about a kind of goods', () => {
    expect(rows({ about: 'kind' }).Affected).toBeUndefined();
  });
});

describe('the product that was met', () => {
  const products = Array.from({ length: 200 }, (_, at) => ({
    scope: 'unknown' as const,
    names: { en: `product ${at}` },
    listings: [{ site: 'aliexpress', id: String(1005000000000000 + at) }],
    certificates: [`CB064R${2000 + at}-1001`],
  }));
  const met = (input: Partial<Listing>) => {
    const [first] = judge(listing({ id: '1005009999999999', ...input }), [
      hazard({ products }),
    ]).matches;
    return first && matchedProduct(first)?.names.en;
  };

  it('is the one of two hundred that is meant', () => {
    expect(met({ id: '1005000000000150' })).toBe('product 150');
    expect(met({ id: '1005000000000000' })).toBe('product 0');
  });

  it('is the one whose certificate the page shows', () => {
    const attributes = [{ name: 'KC', value: 'CB064R2120-1001' }];
    expect(met({ attributes })).toBe('product 120');
  });

  it('is the first where nobody knows', () => {
    expect(matchedProduct(match({ products }))?.names.en).toBe('product 0');
  });
});

describe('where an authority is', () => {
  const place = (source: string, country: string, name: Record<string, string>, locale = en) =>
    authorityWithCountry({ source, authority: { name, country } }, locale);

  it('stands behind its name, once', () => {
    expect(place('kr-kca', 'KR', { en: 'Consumer Agency' })).toBe(
      'Consumer Agency (South\u00a0Korea)',
    );
    expect(place('eu-safety-gate', 'EU', { en: 'Safety Gate' })).toBe('EU Safety Gate');
    expect(place('health-canada', 'CA', {})).toBe('Health Canada');
    expect(place('community-eu', 'EU', { ko: '소비자 신고' }, ko)).toBe(
      '소비자 신고(유럽\u00a0연합)',
    );
  });

  it('is left out for those who live there, as far as a language tells', () => {
    expect(place('kr-kca', 'KR', { ko: '한국소비자원' }, ko)).toBe('한국소비자원');
    expect(place('us-cpsc', 'US', {}, en)).toMatch(/\(United\u00a0States\)$/);
  });
});

it.each([
  ['lead', 'Lead'],
  ['children’s umbrella', 'Children’s umbrella'],
  ['pH', 'pH'],
  ['iPhone case', 'iPhone case'],
  ['n-hexane', 'n-hexane'],
  ['a child may suffocate', 'A child may suffocate'],
  ['납', '납'],
  ['', ''],
])('“%s” opens a line as “%s”', (text, opening) => expect(capitalised(text)).toBe(opening));
