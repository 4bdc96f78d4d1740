import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/core/judge.ts';
import { keysOfHazard, keysOfListing, maxHazardKeys, maxListingKeys } from '../../lib/core/keys.ts';
import { hazard, listing, models, titled } from './fixtures.ts';

const listed = (id: string, site = 'aliexpress') => hazard({ listings: [{ site, id }] });

describe('listing ids', () => {
  it('are compared with those of the same shop', () => {
    const notice = listed('1005005245752641');
    expect(judge(listing({ id: '1005005245752641' }), [notice]).level).toBe('danger');
    expect(judge(listing({ site: 'temu', id: '1005005245752641' }), [notice]).level).toBe('none');
  });

  it('a superlink’s other id is caution only', () => {
    const page = listing({ aliases: ['1005005245752641'] });
    expect(judge(page, [listed('1005005245752641')])).toMatchObject({
      level: 'caution',
      matches: [{ clues: [{ kind: 'alias-id', page: '1005005245752641' }] }],
    });
  });

  it('a number that the notice prints as a model is caution, not this listing', () => {
    const notice = hazard({ identification: models('4000429697058') });
    const page = listing({ id: '4000429697058' });
    expect(judge(page, [notice])).toMatchObject({
      level: 'caution',
      matches: [{ clues: [{ kind: 'model-number', page: '4000429697058' }] }],
    });
    expect(keysOfHazard(notice).some((key) => keysOfListing(page).includes(key))).toBe(true);
    const short = hazard({ identification: models('429697058') });
    expect(judge(listing({ id: '429697058' }), [short]).level).toBe('none');
  });

  it('keeps the sites apart and says the variant', () => {
    expect(
      judge(listing({ site: 'temu', id: '601102068371738' }), [listed('601102068371738')]).level,
    ).toBe('none');
    const notice = hazard({
      listings: [{ site: 'temu', id: '601102068371738', variant: 'jasmine' }],
    });
    const verdict = judge(listing({ site: 'temu', id: '601102068371738' }), [notice]);
    expect(verdict.matches[0]?.clues[0]).toEqual({
      kind: 'listing-id',
      page: '601102068371738',
      notice: '601102068371738',
      variant: 'jasmine',
    });
  });
});

describe('what each match may do', () => {
  const toy = hazard({
    names: { en: 'Magnetic game' },
    ...{ brands: ['Magnetix'], identification: models('601-1004') },
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['right beside its brand', { titles: ['Besrey M7 lamp'] }, 'danger'],
    ['right before it', { titles: ['M7 Besrey lamp'] }, 'danger'],
    ['right before it, late', { titles: ['Nice wooden table lamp M7 Besrey'] }, 'danger'],
    ['far behind it', { titles: ['Lamp Besrey with a very nice little shade M7'] }, 'none'],
    ['far before it', { titles: ['Lamp M7 with a very nice little shade, Besrey'] }, 'none'],
    ['in another title', { titles: ['Wooden lamp Besrey', 'Wooden lamp M7'] }, 'none'],
    ['where the page states the brand', { brand: 'Besrey', titles: ['Wooden lamp M7'] }, 'danger'],
    ['stated, the brand in front', { titles: ['Besrey lamp'], model: 'M7' }, 'danger'],
  ])('a short code is a model %s', (_where, page, level) => {
    const lamp = hazard({
      names: { en: 'Lamp' },
      ...{ brands: ['Besrey'], identification: models('M7') },
    });
    expect(judge(listing(page), [lamp]).level).toBe(level);
  });

  it.each([
    ['30+', 'Braids, 24 inch, 30 roots a pack', 'none'],
    ['300', 'Braids 300', 'danger'],
  ])('beside a stated brand %s in "%s": %s', (model, title, expected) => {
    const braids = hazard({
      names: { en: 'Braids' },
      ...{ brands: ['Besrey'], identification: models(model) },
    });
    expect(judge(listing({ brand: 'Besrey', titles: [title] }), [braids]).level).toBe(expected);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['of goods called alike', { titles: ['Besrey hairspray, strong hold'] }, 'danger'],
    ['of one family', { titles: ['Besrey shampoo'] }, 'danger'],
    ['of goods that the title does not tell', { titles: ['Besrey taft'] }, 'danger'],
    ['of other goods', { titles: ['Jazz electric guitar'] }, 'none'],
    ['of a category of other goods', { titles: ['Jazz'], category: 'Guitars' }, 'none'],
    ['as a barcode’s', { titles: ['Guitar'], gtins: ['8710124155013'] }, 'caution'],
  ])('a short model means a notice %s', (_what, page, level) => {
    const identification = [
      { models: ['335'], gtins: ['8710124155013'], basis: 'structured' as const },
    ];
    const spray = hazard({ names: { en: 'Hairspray' }, brands: ['Besrey'], identification });
    expect(judge(listing({ brand: 'Besrey', model: '335', ...page }), [spray]).level).toBe(level);
  });

  it('a short model of goods that no list knows is caution, a long one danger', () => {
    const of = (code: string) =>
      hazard({ names: { en: 'Frobnicator' }, brands: ['Besrey'], identification: models(code) });
    const page = { brand: 'Besrey', titles: ['Jazz electric guitar'] };
    expect(judge(listing({ ...page, model: '335' }), [of('335')])).toMatchObject({
      level: 'caution',
      matches: [{ clues: [{ kind: 'brand' }, { kind: 'model', page: '335' }] }],
    });
    expect(judge(listing({ ...page, model: '33517' }), [of('33517')]).level).toBe('danger');
    expect(judge(listing({ ...page, model: '3 WETTER' }), [of('3 Wetter')]).level).toBe('caution');
  });

  it.each([
    ['Chainsaws', '1250', 'Zorvexil 1250 chain saw', 'caution'],
    ['Adult portable bed handles', 'ZX200', 'Zorvexil ZX200 bed rail for elderly', 'danger'],
    ['Vacuum cleaner', '20HUSB', 'Zorvexil cordless vacuum cleaner 20HUSB', 'danger'],
    ['Musical toys', '1250', 'Zorvexil 1250 guitar for children', 'danger'],
  ])('goods called alike in other words: %s %s, "%s": %s', (en, code, title, level) => {
    const one = hazard({ names: { en }, brands: ['Zorvexil'], identification: models(code) });
    expect(judge(titled(title), [one]).level).toBe(level);
  });

  it.each([
    ['40400', 'Set of mini lights 40400', 'none'],
    ['40400', 'Hanging pendant lights 40400', 'caution'],
    ['404001', 'Set of hanging lights 404001', 'caution'],
  ])('is told without its maker: %s in "%s": %s', (code, title, level) => {
    const lights = hazard({
      names: { en: 'Hanging pendant mini lights' },
      identification: models(code),
    });
    expect(judge(titled(title), [lights]).level).toBe(level);
  });

  it('brand and model in a title: danger', () => {
    expect(judge(titled('MAGNETIX 601 1004 magnetic game, 24 pcs'), [toy]).level).toBe('danger');
  });
  it.each([
    'Storage box for Magnetix 601-1004',
    'Replacement string compatible with Magnetix 601-1004, 2 pcs',
    'Magnetix 601-1004 호환 보관함',
    'Magnetix 601-1004용 케이스',
  ])('a product for that one is not that one: %s', (title) => {
    expect(judge(titled(title), [toy]).level).toBe('none');
  });
  it.each([
    [{}, 'a part of it is caution at most', 'Magnetix 601-1004 strap', 'caution'],
    [{}, 'so is it itself', 'Magnetix 601-1004 game', 'caution'],
    [{ en: 'Product 601-1004' }, 'a word for any goods is none', 'Magnetix 601-1004', 'caution'],
    [{ en: 'Game' }, 'with a name it is the product', 'Magnetix 601-1004 game', 'danger'],
  ])(
    'a notice without a name does not say what has the model: %o, %s',
    (names, _why, title, level) => {
      const nameless = hazard({
        names,
        ...{ brands: ['Magnetix'], identification: models('601-1004') },
      });
      expect(judge(titled(title), [nameless]).level).toBe(level);
    },
  );
  it('a notice without a name is danger by brand and model where the barcode agrees', () => {
    const nameless = hazard({
      brands: ['Magnetix'],
      identification: [
        { models: ['601-1004'], gtins: ['8710124155013'], basis: 'structured' as const },
      ],
    });
    const page = titled('Magnetix 601-1004', { gtins: ['8710124155013'] });
    expect(judge(page, [nameless]).level).toBe('danger');
  });
  it('a model alone or a brand alone is not evidence', () => {
    expect(judge(titled('Lamp 601-1004'), [toy]).level).toBe('none');
    expect(judge(titled('Magnetix lamp'), [toy]).level).toBe('none');
  });
  it.each(['nincs', 'No brand', 'UNKNOWN', '해당없음'])('%s is no brand', (brand) => {
    const notice = hazard({ brands: [brand], identification: models('XR0100') });
    expect(judge(titled(`${brand} XR0100 charger`), [notice]).level).toBe('none');
  });
  it('a barcode, unless the brand contradicts', () => {
    const notice = hazard({
      brands: ['Magnetix'],
      identification: [{ gtins: ['8710124155013'], basis: 'structured' }],
    });
    expect(judge(listing({ gtins: ['8710124155013'] }), [notice]).level).toBe('danger');
    expect(judge(listing({ gtins: ['08710124155013'] }), [notice]).level).toBe('danger');
    expect(judge(listing({ gtins: ['8710124155013'], brand: 'Lego' }), [notice])).toMatchObject({
      level: 'caution',
      matches: [{ doubts: ['other-brand'] }],
    });
  });
  it('a withdrawn notice warns nobody, a silenced one not here', () => {
    const page = listing({ id: '1005005245752641' });
    const notice = listed('1005005245752641');
    expect(judge(page, [{ ...notice, status: 'withdrawn' }]).level).toBe('none');
    const silenced = new Set(['eu-safety-gate:SR/00001/26']);
    expect(judge(page, [notice], { silenced }).level).toBe('none');
  });
  it('two contradictions clear all but the listing’s own id', () => {
    const notice = hazard({
      names: { en: 'Magnetic necklace' },
      brands: ['Magnetix'],
      identification: [{ gtins: ['8710124155013'], basis: 'structured' }],
      listings: [{ site: 'aliexpress', id: '1005005245752641' }],
    });
    const page = { gtins: ['8710124155013'], brand: 'Lego' };
    const kinds = (title: string, more = {}) =>
      judge(listing({ ...page, titles: [title], ...more }), [notice]).level;
    expect(kinds('Lego necklace')).toBe('caution');
    expect(kinds('Lego stroller')).toBe('none');
    expect(kinds('Lego stroller', { id: '1005005245752641' })).toBe('danger');
  });

  it.each([
    ['community', 'community'],
    ['community-fox', 'community'],
    ['own-tests', 'own'],
  ])('what no authority says is caution at most, and says so: %s', (source, doubt) => {
    const notice = hazard(
      { listings: [{ site: 'aliexpress', id: '1005005245752641' }] },
      { source },
    );
    expect(judge(listing({ id: '1005005245752641' }), [notice])).toMatchObject({
      level: 'caution',
      matches: [{ doubts: [doubt] }],
    });
  });
});

describe('keys', () => {
  it('are bounded whatever a page says', () => {
    const page = listing({
      titles: Array.from({ length: 12 }, (_, n) => `AB${n}00 `.repeat(200)),
      attributes: Array.from({ length: 100 }, (_, n) => ({
        name: 'EAN',
        value: `40063813339${n}`,
      })),
      imageKeys: Array.from({ length: 40 }, (_, n) => `key${n}`),
    });
    expect(keysOfListing(page).length).toBeLessThanOrEqual(maxListingKeys);
  });

  it('never push out the identifiers of the next product, however many one has', () => {
    const selectors = Array.from({ length: 10 }, (_, at) =>
      models(...Array.from({ length: 500 }, (_, n) => `QX${at}-${n}A`)),
    ).flat();
    const notice = hazard({ identification: selectors });
    const [first] = notice.products;
    const [last] = hazard({
      listings: [{ site: 'temu', id: '601100000000001' }],
      identification: [{ gtins: ['4006381333931'], basis: 'structured' }],
      certificates: ['CB061R1234-5001'],
    }).products;
    if (!first || !last) throw new Error('no product');
    const keys = keysOfHazard({ ...notice, products: [first, last] });
    expect(keys).toHaveLength(maxHazardKeys);
    expect(keys.slice(0, 2)).toEqual(['temu:601100000000001', 'gtin:04006381333931']);
    expect(keys[2]).toMatch(/^cert:/);
    expect(keys.filter((key) => key.startsWith('model:')).length).toBeGreaterThan(2000);
  });
});

describe('contradictions', () => {
  const stroller = {
    brands: ['Besrey'],
    names: { en: 'Besrey twin stroller' },
    identification: models('BR-C7080'),
  };

  it('brand and model on other goods: caution, and why', () => {
    expect(judge(titled('Besrey BR-C7080 necklace'), [hazard(stroller)])).toMatchObject({
      level: 'caution',
      matches: [{ doubts: ['other-kind'] }],
    });
  });
  it('a part named beside the model, without "for", is no stroller', () => {
    expect(judge(titled('Besrey BR-C7080 rain cover'), [hazard(stroller)]).level).toBe('none');
    expect(judge(titled('Besrey BR-C7080 컵홀더'), [hazard(stroller)]).level).toBe('none');
    const later = 'Besrey BR-C7080 rain cover black 2026 edition stroller';
    expect(judge(titled(later), [hazard(stroller)]).level).toBe('none');
  });
  it('the maker’s same goods under another model are not accused', () => {
    expect(judge(titled('Besrey BR-C9999 twin stroller'), [hazard(stroller)]).level).toBe('none');
  });
  it.each([
    ['XR0200', ['other-model']],
    ['XR0100', []],
    ['M7', []],
  ])('a barcode of a page that states the model %s', (model, doubts) => {
    const identification = [
      { models: ['XR0100'], gtins: ['8710124155013'], basis: 'structured' as const },
    ];
    const page = listing({ gtins: ['8710124155013'], model });
    expect(judge(page, [hazard({ identification })]).matches).toMatchObject([{ doubts }]);
  });
  it('a certificate on another maker’s page: caution', () => {
    const notice = hazard({ brands: ['Besrey'], certificates: ['CB064R2816-1001A'] });
    const attributes = [{ name: 'KC', value: 'CB064R2816-1001A' }];
    expect(judge(listing({ attributes }), [notice]).level).toBe('danger');
    expect(judge(listing({ attributes, brand: 'Graco' }), [notice]).level).toBe('caution');
  });
  it('a listing id that sells other goods now stays a danger and says so; after years it is caution', () => {
    const notice = hazard({
      names: { en: 'Twin stroller' },
      listings: [{ site: 'aliexpress', id: '1005005245752641' }],
    });
    const page = titled('925 silver necklace', { id: '1005005245752641' });
    expect(judge(page, [notice], { today: '2026-11-25' })).toMatchObject({
      level: 'danger',
      matches: [{ doubts: ['title-differs'] }],
    });
    const old = { ...notice, published: '2021-03-01' };
    expect(judge(page, [old], { today: '2026-11-25' }).level).toBe('caution');
    expect(judge(page, [old]).level).toBe('danger');
  });
  it('an old notice is said with an identifier and silent with softer clues', () => {
    const old = hazard(stroller, { published: '2009-03-01' });
    const today = { today: '2026-11-25' };
    expect(judge(titled('Besrey BR-C7080 twin stroller'), [old], today)).toMatchObject({
      level: 'danger',
      matches: [{ doubts: ['old-notice'] }],
    });
    const { identification: _, ...unnumbered } = stroller;
    const soft = hazard(unnumbered, { published: '2009-03-01' });
    expect(judge(titled('Besrey twin stroller'), [soft], today).level).toBe('none');
    expect(judge(titled('Besrey twin stroller'), [soft]).level).toBe('caution');
  });
});

describe('two independent soft clues', () => {
  const named = { names: { en: 'Besrey twin stroller' }, brands: ['Besrey'] };
  const kinds = (page: ReturnType<typeof listing>, notice: ReturnType<typeof hazard>) => {
    const { level, matches } = judge(page, [notice]);
    return [level, ...(matches[0]?.clues.map(({ kind }) => kind) ?? [])];
  };

  it('maker and name', () => {
    expect(kinds(titled('2026 New Besrey Twin Baby Pushchair'), hazard(named))).toEqual([
      'caution',
      'brand',
      'name',
    ]);
  });
  it('maker and name across languages', () => {
    expect(kinds(titled('베스레이 Besrey 쌍둥이 유모차'), hazard(named))[0]).toBe('caution');
    const korean = hazard({ names: { ko: '베스레이 쌍둥이 유모차' }, brands: ['Besrey'] });
    expect(kinds(titled('Besrey twin stroller'), korean)[0]).toBe('caution');
  });
  it('seller and name, with no brand on the page', () => {
    const notice = hazard({
      names: { en: 'Lace nightgown' },
      sellers: [{ site: 'temu', name: 'Lovely Angel' }],
    });
    const page = listing({
      site: 'temu',
      id: '601100000000001',
      titles: ['Kids lace night dress'],
      seller: { name: 'Lovely Angel Store' },
    });
    expect(kinds({ ...page, titles: ['Lace nightgown for girls'] }, notice)).toEqual([
      'caution',
      'seller-product',
      'name',
    ]);
    expect(kinds({ ...page, titles: ['Phone case'] }, notice)).toEqual(['none']);
  });
  it('picture and name; a picture alone does nothing', () => {
    const key = 'Sfe6e7d2b0acb49dc9bde803bcb12a163T';
    const notice = hazard({
      names: { en: 'Twin stroller' },
      images: [{ url: `https://ae01.alicdn.com/kf/${key}.jpg` }],
    });
    expect(kinds(titled('Twin stroller', { imageKeys: [key] }), notice)).toEqual([
      'caution',
      'image-key',
      'name',
    ]);
    expect(kinds(titled('Garden hose', { imageKeys: [key] }), notice)).toEqual(['none']);
  });
  it.each([
    ['and a similar name', 'Twin stroller', 'Twin stroller', ['caution', 'photo', 'name']],
    [
      'and the kind of goods',
      'Plastic toy – Zoo',
      'Fidget toy 2026',
      ['caution', 'photo', 'goods'],
    ],
    [
      'in another language',
      'Charger – Big Fun Delta',
      'Ladegerät 20 W',
      ['caution', 'photo', 'goods'],
    ],
    ['of other goods', 'Travel charger', 'Garden hose', ['none']],
    ['of goods that the title does not name', 'Travel charger', 'Hot sale 2026', ['none']],
  ])('an equal picture %s', (_, name, title, expected) => {
    const notice = hazard({ names: { en: name } });
    const photos = new Map([['eu-safety-gate:SR/00001/26', 2]]);
    const { level, matches } = judge(titled(title), [notice], { photos });
    expect([level, ...(matches[0]?.clues ?? []).map(({ kind }) => kind)]).toEqual(expected);
  });
  it('a model and the name, where the page names no maker', () => {
    const notice = hazard({ names: { en: 'LED floodlight' }, identification: models('D-501E') });
    expect(kinds(titled('Ultra thin LED floodlight D-501E'), notice)).toEqual([
      'caution',
      'model',
      'name',
    ]);
    expect(kinds(titled('Necklace D-501E'), notice)).toEqual(['none']);
  });
  it('two clues about the maker are not independent', () => {
    const notice = hazard({ ...named, sellers: [{ name: 'Besrey' }] });
    expect(
      kinds(titled('Besrey garden hose', { seller: { name: 'Besrey Store' } }), notice),
    ).toEqual(['none']);
  });
  it.each([
    'Besrey twin stroller organizer bag',
    'Cup holder for Besrey twin stroller',
    'Besrey twin stroller 전용 걸이',
    'Besrey doll house',
    'Twin stroller',
  ])('are not enough: %s', (title) => {
    expect(kinds(titled(title), hazard(named))).toEqual(['none']);
  });
});

describe('findings about a kind of goods', () => {
  const umbrellas = hazard(
    { names: { en: 'Children’s umbrella', ko: '어린이용 우산' }, goods: 'children_umbrella' },
    { about: 'kind' },
  );

  it('advise where the goods are of that kind, in either language', () => {
    expect(judge(titled('Cute kids umbrella with ears'), [umbrellas]).level).toBe('advice');
    expect(judge(titled('아동 우산 캐릭터'), [umbrellas]).level).toBe('advice');
  });
  it.each([
    'Umbrella',
    'Umbrella stand for kids room',
    'Kids raincoat with umbrella',
    'Doll with kids umbrella',
  ])('do not stand on %s', (title) => {
    expect(judge(titled(title), [umbrellas]).level).toBe('none');
  });
  it('are at most three, and a kind that the table lacks is none', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ ...umbrellas, reference: `K${at}` }));
    expect(judge(titled('Kids umbrella'), many).matches).toHaveLength(3);
    const toys = hazard({ names: { en: 'Toys' }, goods: 'plastic_toy' }, { about: 'kind' });
    const unnamed = hazard({ names: { en: 'Kids umbrella' } }, { about: 'kind' });
    expect(judge(titled('Plastic toys'), [toys]).level).toBe('none');
    expect(judge(titled('Kids umbrella'), [unnamed]).level).toBe('none');
  });
});

it('danger comes before caution and caution before advice, whatever is newer or nearer', () => {
  const id = '1005005245752641';
  const alias = '1005005245752642';
  const hazards = [
    hazard(
      { names: { en: "Children's umbrellas" }, goods: 'children_umbrella' },
      { reference: 'advice', about: 'kind', countries: ['KR'], published: '2026-11-03' },
    ),
    hazard(
      { listings: [{ site: 'aliexpress', id: alias }] },
      { reference: 'caution', countries: ['KR'], published: '2026-11-02' },
    ),
    hazard(
      { listings: [{ site: 'aliexpress', id }] },
      { reference: 'danger', countries: ['US'], published: '2026-11-01' },
    ),
  ];
  const page = titled('Cute kids umbrella with ears', { id, aliases: [alias] });
  const { level, matches } = judge(page, hazards, { region: 'KR' });
  expect(level).toBe('danger');
  expect(matches.map((match) => match.level)).toEqual(['danger', 'caution', 'advice']);
  expect(matches.map((match) => match.hazard.reference)).toEqual(['danger', 'caution', 'advice']);
});

it('the newer of two notices comes first, and last what has no date', () => {
  const id = { listings: [{ site: 'aliexpress', id: '1005005245752641' }] };
  const of = (reference: string, published?: string) => hazard(id, { reference, published });
  const all = [of('none'), of('old', '2020-01-01'), of('new', '2026-01-01'), of('none too')];
  const { matches } = judge(listing({ id: '1005005245752641' }), all);
  const order = matches.map(({ hazard: { reference } }) => reference);
  expect(order).toEqual(['new', 'old', 'none', 'none too']);
});

it('the shopper’s own authorities come first', () => {
  const id = { listings: [{ site: 'aliexpress', id: '1005005245752641' }] };
  const german = hazard(id, { reference: 'DE', countries: ['DE'], published: '2026-10-01' });
  const korean = hazard(id, { reference: 'KR', countries: ['KR'], published: '2026-01-01' });
  const order = judge(listing({ id: '1005005245752641' }), [german, korean], { region: 'KR' });
  expect(order.matches.map(({ hazard: { reference } }) => reference)).toEqual(['KR', 'DE']);
});

it.each([
  ['DE', ['EU', 'US']],
  ['NO', ['EU', 'US']],
  ['GB', ['US', 'EU']],
  [undefined, ['US', 'EU']],
])('the EU’s authorities are those of its members: %s', (region, expected) => {
  const id = { listings: [{ site: 'aliexpress', id: '1005005245752641' }] };
  const eu = hazard(id, { reference: 'EU', countries: ['EU'], published: '2026-01-01' });
  const american = hazard(id, {
    reference: 'US',
    authority: { name: { en: 'CPSC' }, country: 'US' },
    countries: ['US'],
    published: '2026-10-01',
  });
  const page = listing({ id: '1005005245752641' });
  const { matches } = judge(page, [eu, american], region === undefined ? {} : { region });
  expect(matches.map(({ hazard: { reference } }) => reference)).toEqual(expected);
});

describe('hostile input', () => {
  it('a name in which other letters look like its own is the same name', () => {
    const besrey = hazard({
      names: { en: 'Stroller' },
      ...{ brands: ['Besrey'], identification: models('BR-C7080') },
    });
    const page = titled('B\u0435sr\u0435y BR-C7080 twin stroller');
    expect(page.titles[0]).not.toContain('Besrey');
    expect(judge(page, [besrey]).level).toBe('danger');
  });

  it('a name that is broken by signs nobody sees is the same name', () => {
    const besrey = hazard({
      names: { en: 'Stroller' },
      ...{ brands: ['Besrey'], identification: models('BR-C7080') },
    });
    for (const sign of ['\u200b', '\u00ad', '\u2060', '\u200d', '\ufeff']) {
      const page = titled(`Bes${sign}rey BR-C7${sign}080 twin stroller`);
      expect(judge(page, [besrey]).level).toBe('danger');
      expect(keysOfHazard(besrey)).toEqual(
        expect.arrayContaining([keysOfListing(page).find((key) => key.startsWith('model:'))]),
      );
    }
  });

  const notice = hazard({
    brands: ['Besrey', '__proto__', 'constructor'],
    names: { en: 'Besrey twin stroller' },
    identification: models('BR-C7080', '__proto__1'),
    sellers: [{ name: 'constructor' }],
  });
  const huge = 'Besrey for (BR-C7080 호환 '.repeat(200_000);

  it('five megabytes in every field, ten thousand barcodes: bounded time, no exception', () => {
    const page = {
      ...listing(),
      titles: Array.from({ length: 500 }, () => huge),
      brand: huge,
      model: huge,
      seller: { id: huge, name: huge, otherIds: [huge] },
      gtins: Array.from({ length: 10_000 }, () => '8710124155013'),
      aliases: Array.from({ length: 10_000 }, (_, at) => String(at)),
      attributes: Array.from({ length: 10_000 }, () => ({ name: 'EAN model brand', value: huge })),
      imageKeys: Array.from({ length: 10_000 }, () => huge),
      category: huge,
    };
    const worked = () => process.threadCpuUsage().user / 1000;
    const started = worked();
    expect(keysOfListing(page).length).toBeLessThanOrEqual(maxListingKeys);
    judge(page, [notice, notice]);
    expect(worked() - started).toBeLessThan(1500);
  });

  it('names of object properties are words like others', () => {
    const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const page = listing({
      titles: words,
      brand: '__proto__',
      model: 'constructor1',
      attributes: words.map((name) => ({ name, value: name })),
    });
    expect(judge(page, [notice]).level).toBe('none');
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
