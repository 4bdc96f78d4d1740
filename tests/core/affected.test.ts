import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type Case,
  identifiers,
  outcomeOf,
  questionsOf,
} from '../../lib/core/affected.ts';
import {
  comparedCode,
  comparedDate,
  comparedGtin,
  readDate,
} from '../../lib/core/affected-compare.ts';
import { Product, type Selector } from '../../lib/core/hazard.ts';

const [site, id] = ['temu', '601100000000001'];
type ProductInput = Parameters<typeof Product.parse>[0];

const product = (identification: Partial<Selector>[], rest: object = {}): Product =>
  Product.parse({
    scope: 'listed_units',
    identification: identification.map((one) => ({ basis: 'structured', ...one })),
    listings: [{ site, id }],
    ...rest,
  } as ProductInput);

const about = (products: Product | Product[], rest: Partial<Case> = {}): Case => ({
  products: [products].flat(),
  isSureProduct: true,
  site,
  id,
  ...rest,
});

/** The notice means this variant of the listing. */
const red = { listings: [{ site, id, variant: 'red' }] };
const lots = product([{ models: ['XR-0100'], lots: ['2024-117', '2024-118'] }]);
const asked = (one: Case) => questionsOf(one).map(({ identifier }) => identifier);
const findingOf = (one: Case, answers: Answers) => outcomeOf(one, answers).finding;

describe('what is asked', () => {
  it('is what the notice tells units apart by, the easiest first, each once', () => {
    const one = product([
      { serials: ['1'], models: ['A1'], manufactured: { from: '2024' } },
      { lots: ['2'], models: ['A2'], gtins: ['4006381333931'] },
    ]);
    expect(asked(about(one))).toEqual(['models', 'gtins', 'lots', 'serials', 'manufactured']);
  });

  it('is nothing where all units are meant, or the notice says nothing', () => {
    expect(asked(about(product([{ models: ['A1'] }], { scope: 'all_units' })))).toEqual([]);
    expect(asked(about(product([], { scope: 'unknown' })))).toEqual([]);
  });

  it('is the model even then, where it is not sure that the notice means this product', () => {
    const all = product([{ models: ['A1'] }], { scope: 'all_units' });
    expect(asked(about(all, { isSureProduct: false }))).toEqual(['models']);
  });

  it('names the kind of date, where the notice has one kind', () => {
    const dated = (kind: 'use_by' | 'expiry') => ({ dateMark: { kind, from: '2025' } });
    expect(questionsOf(about(product([dated('use_by')])))).toEqual([
      { identifier: 'dateMark', date: 'use_by' },
    ]);
    expect(questionsOf(about(product([dated('use_by'), dated('expiry')])))).toEqual([
      { identifier: 'dateMark', date: 'other' },
    ]);
  });

  it('begins with the variant, where the notice means some of this listing only', () => {
    const named = (...variants: (string | undefined)[]) =>
      product([], {
        scope: 'all_units',
        listings: [
          ...variants.map((variant) => ({ site, id, ...(variant && { variant }) })),
          { site, id: '9'.repeat(15), variant: 'another listing’s' },
        ],
      });
    expect(questionsOf(about(named('red', 'blue', 'red')))).toEqual([
      { identifier: 'variant', variants: ['red', 'blue'] },
    ]);
    expect(questionsOf(about(named('red', undefined)))).toEqual([]);
  });
});

describe('affected', () => {
  it('is every unit where the notice means all', () => {
    expect(outcomeOf(about(product([], { scope: 'all_units' })), {})).toEqual({
      finding: 'affected',
      reasons: [],
    });
  });

  it('is a unit that meets every part of one selector, however it is typed', () => {
    expect(findingOf(about(lots), { models: 'xr 0100', lots: ' 2024 118' })).toBe('affected');
    expect(findingOf(about(lots), { models: 'XR0100' })).toBe('cannot-tell');
  });

  it('is decided before everything was asked', () => {
    const one = product([{ models: ['XR-0100'] }, { models: ['XR-0200'], lots: ['1'] }]);
    expect(findingOf(about(one), { models: 'XR-0100' })).toBe('affected');
    expect(findingOf(about(one), { models: 'XR-0200' })).not.toBe('affected');
  });

  it('is found in notices whose list is open or read out of prose, too', () => {
    const open = product([{ lots: ['L77'], basis: 'text' }], { scope: 'unknown' });
    expect(findingOf(about(open), { lots: 'l-77' })).toBe('affected');
  });

  it('is a unit of any of the products that it may be', () => {
    const other = product([{ lots: ['B-555'] }]);
    expect(findingOf(about([lots, other]), { models: 'ZZ-99', lots: 'B555' })).toBe('affected');
  });

  it('is not said where it is not sure that the notice means this product, unless an identifier says so', () => {
    const unsure = { isSureProduct: false };
    const all = product([{ models: ['XR-0100'] }], { scope: 'all_units' });
    expect(outcomeOf(about(all, unsure), {})).toMatchObject({
      finding: 'cannot-tell',
      reasons: ['unsure-product', 'unanswered'],
    });
    expect(findingOf(about(all, unsure), { models: 'XR0100' })).toBe('affected');
    expect(findingOf(about(all, unsure), { models: 'QQ-7777' })).toBe('cannot-tell');
  });
});

describe('not among those named', () => {
  it('is said where every identifier was answered and none fits', () => {
    expect(outcomeOf(about(lots), { models: 'XR-0100', lots: '2023-004' })).toEqual({
      finding: 'not-among',
      reasons: [],
    });
  });

  const a11 = { lots: ['A11'] };
  const b22 = { lots: 'B22' };
  const neither = { models: 'QQ-7777', lots: 'ZZ99' };
  const unknown = { scope: 'unknown' };
  it.each<[string, Product | Product[], Answers, Partial<Case>?]>([
    ['an identifier was not asked yet', lots, { models: 'QQ-7777' }],
    ['an identifier cannot be found', lots, { models: 'QQ-7777', lots: null }],
    ['nothing was answered', lots, {}],
    ['an answer is empty', lots, { models: '', lots: '' }],
    ['the scope is unknown', product([a11], unknown), b22],
    ['the marks were read out of prose', product([{ ...a11, basis: 'text' }]), b22],
    ['some of them were', product([a11, { lots: ['A12'], basis: 'text' }]), b22],
    ['one selector is not contradicted', product([a11, { lots: ['B2'] }]), b22],
    ['the answer is part of a named one', lots, { models: 'XR-0100', lots: '2024-11' }],
    ['a named one is part of the answer', product([{ lots: ['117'] }]), { lots: 'LOT 117 A' }],
    ['a letter may be a digit', product([{ lots: ['SO18'] }]), { lots: '5018' }],
    ['the field holds more', product([{ models: ['A-12 / A-14 (blue)'] }]), { models: 'B-99' }],
    ['it may be another of the notice’s products', [lots, product([], unknown)], neither],
    ['it is not sure that the notice means it', lots, neither, { isSureProduct: false }],
    ['the notice means another variant', product([a11], red), { ...b22, variant: '' }],
    ['the variant is not known', product([a11], red), { ...b22, variant: null }],
    ['there is no product', [], b22],
  ])('is not said where %s', (_why, products, answers, rest) => {
    const outcome = outcomeOf(about(products, rest), answers);
    expect(outcome.finding).toBe('cannot-tell');
    expect(outcome.reasons.length).toBeGreaterThan(0);
  });

  const answer = fc.option(fc.constantFrom('A11', 'B22', '2024', '4006381333931', '', '?'), {
    nil: null,
  });
  /** Mostly one unit's marks: of marks at random nothing is ever said, and rules about it say nothing. */
  const answersNear = (unit: Answers): fc.Arbitrary<Answers> => {
    const answerTo = (identifier: (typeof identifiers)[number]) =>
      fc.oneof(
        { weight: 8, arbitrary: fc.constant(unit[identifier]) },
        { weight: 2, arbitrary: answer },
        { weight: 1, arbitrary: fc.constant(undefined) },
      );
    return fc
      .tuple(...identifiers.map(answerTo))
      .map((given) =>
        Object.fromEntries(identifiers.map((identifier, at) => [identifier, given[at]])),
      );
  };
  const anothers = answersNear({
    models: 'B22',
    lots: 'B22',
    gtins: '4006381333931',
    manufactured: '2024',
  });
  const meants = answersNear({
    models: 'A11',
    lots: 'A11',
    gtins: '96385074',
    manufactured: '2020-05',
  });
  const anySelector = fc
    .record(
      {
        models: fc.constant(['A11']),
        lots: fc.constantFrom(['A11'], [{ prefix: 'A1' }], [{ from: '100', to: '200' }]),
        gtins: fc.constant(['96385074']),
        manufactured: fc.constant({ from: '2020', to: '2021' }),
      },
      { requiredKeys: [] },
    )
    .filter((one) => Object.keys(one).length > 0);
  const anyProduct = fc
    .record({
      selectors: fc.array(anySelector, { minLength: 1, maxLength: 3 }),
      scope: fc.constantFrom('listed_units', 'unknown'),
      isProse: fc.boolean(),
    })
    .map(({ selectors, scope, isProse }) =>
      product(
        selectors.map(
          (one) =>
            ({ ...one, basis: isProse ? 'text' : 'structured' }) as unknown as Partial<Selector>,
        ),
        { scope },
      ),
    );

  it('is never said of a notice that may be incomplete, nor with a question open', () => {
    let said = 0;
    fc.assert(
      fc.property(anyProduct, anothers, fc.boolean(), (one, answers, isSureProduct) => {
        const it = about(one, { isSureProduct });
        if (findingOf(it, answers) !== 'not-among') return;
        said += 1;
        expect(isSureProduct).toBe(true);
        expect(one.scope).toBe('listed_units');
        expect(one.identification.every(({ basis }) => basis === 'structured')).toBe(true);
        for (const { identifier } of questionsOf(it)) expect(answers[identifier]).toBeTruthy();
      }),
      { numRuns: 1000 },
    );
    expect(said).toBeGreaterThan(10);
  });

  it('a further answer never turns “affected” into something milder', () => {
    let affected = 0;
    fc.assert(
      fc.property(
        anyProduct,
        meants,
        fc.constantFrom(...identifiers),
        (one, answers, identifier) => {
          const { [identifier]: _left, ...fewer } = answers;
          if (findingOf(about(one), fewer) !== 'affected' || identifier === 'variant') return;
          affected += 1;
          expect(findingOf(about(one), answers)).toBe('affected');
        },
      ),
      { numRuns: 1000 },
    );
    expect(affected).toBeGreaterThan(10);
  });
});

describe('why it cannot be told', () => {
  it.each<[string, Product, Answers]>([
    ['no-marks', product([], { scope: 'unknown' }), {}],
    ['unanswered', lots, { models: 'XR-0100', lots: null }],
    ['unclear', lots, { models: 'XR-0100', lots: '2024-11' }],
    ['incomplete', product([{ lots: ['A11'] }], { scope: 'unknown' }), { lots: 'B22' }],
    ['variant', product([], { scope: 'all_units', ...red }), { variant: '' }],
    ['unanswered', product([], { scope: 'all_units', ...red }), { variant: null }],
  ])('is “%s”', (reason, one, answers) => {
    expect(outcomeOf(about(one), answers)).toEqual({ finding: 'cannot-tell', reasons: [reason] });
  });
});

describe('a code', () => {
  it.each([
    ['abc-12', 'ABC 12', 'meets'],
    ['ＡＢＣ１２', 'ABC12', 'meets'],
    ['ABC13', 'ABC12', 'contradicts'],
    ['ABC1', 'ABC12', 'unclear'],
    ['A8C12', 'ABC12', 'unclear'],
    ['?', 'ABC12', 'unclear'],
    ['ABC12X', { prefix: 'abc-12' }, 'meets'],
    ['AB', { prefix: 'ABC' }, 'unclear'],
    ['XYZ1', { prefix: 'ABC' }, 'contradicts'],
    ['150', { from: '100', to: '200' }, 'meets'],
    ['100', { from: '100', to: '200' }, 'meets'],
    ['200', { from: '100', to: '200' }, 'meets'],
    ['201', { from: '100', to: '200' }, 'contradicts'],
    ['1500', { from: '100', to: '200' }, 'unclear'],
    ['1500', { from: '100', to: '2000' }, 'meets'],
    ['99', { from: '100', to: '2000' }, 'contradicts'],
    ['00150', { from: '00100', to: '00200' }, 'meets'],
    ['SN-0150', { from: 'SN0100', to: 'SN0200' }, 'meets'],
    ['SN-0250', { from: 'SN0100', to: 'SN0200' }, 'contradicts'],
    ['0150', { from: 'SN0100', to: 'SN0200' }, 'unclear'],
    ['B05', { from: 'A10', to: 'C90' }, 'meets'],
    ['Z05', { from: 'A10', to: 'C90' }, 'unclear'],
    ['150', { from: '200', to: '100' }, 'unclear'],
    ['SN-0150', { from: 'SN0200', to: 'SN0100' }, 'unclear'],
    ['9'.repeat(60), { from: '1', to: '9'.repeat(60) }, 'meets'],
  ] as const)('%s against %o %s', (answer, code, compared) => {
    expect(comparedCode(answer, code, false)).toBe(compared);
  });

  it('is met where a field names several models', () => {
    expect(comparedCode('MS116-2.5A', 'MS116-1.6A / MS116-2.5A', true)).toBe('meets');
    expect(comparedCode('MC100PC', '매직큐브(MC100PC)', true)).toBe('meets');
  });

  it('costs no more for being long', () => {
    expect(comparedCode('A'.repeat(1_000_000), { from: '1', to: '2' }, true)).toBe('unclear');
  });
});

describe('a barcode', () => {
  it.each([
    ['4006381333931', 'meets'],
    ['4006381 333931', 'meets'],
    ['04006381333931', 'meets'],
    ['96385074', 'contradicts'],
    // A carton of the same article.
    ['14006381333938', 'unclear'],
    ['4006381333932', 'unclear'],
    ['400638133393', 'unclear'],
  ])('%s %s', (answer, compared) => {
    expect(comparedGtin(answer, ['4006381333931'])).toBe(compared);
  });
});

describe('a date', () => {
  it.each([
    ['2025', '2025'],
    ['2025-03', '2025-03'],
    ['2025.3.4', '2025-03-04'],
    ['2025년 3월 4일', '2025-03-04'],
    ['MFG 2025/03', '2025-03'],
    ['20250314', '2025-03-14'],
    ['03/2025', undefined],
    ['14.03.2025', undefined],
    ['2025-13', undefined],
    ['2025-02-30', undefined],
    ['25-03', undefined],
    ['', undefined],
  ])('“%s” is read as %s', (raw, read) => {
    expect(readDate(raw)).toBe(read);
  });

  it.each([
    ['2024-06', 'meets'],
    ['2024-03-15', 'meets'],
    ['2024-09-30', 'meets'],
    ['2024-10-01', 'contradicts'],
    ['2024-02', 'contradicts'],
    ['2024', 'unclear'],
    ['2023', 'contradicts'],
    ['soon', 'unclear'],
  ])('%s in March to September 2024: %s', (raw, compared) => {
    expect(comparedDate(raw, { from: '2024-03', to: '2024-09' })).toBe(compared);
  });

  it('is unclear in a period that ends before it begins', () => {
    for (const raw of ['2023', '2024-06-01', '2030'])
      expect(comparedDate(raw, { from: '2024-09', to: '2024-03' })).toBe('unclear');
  });

  it('is compared with the one end that a period has', () => {
    expect(comparedDate('2030', { from: '2024-03' })).toBe('meets');
    expect(comparedDate('2020', { to: '2024-03' })).toBe('meets');
    expect(comparedDate('2024', { to: '2024-02-29' })).toBe('unclear');
  });
});
