import type { Hazard } from '../../lib/core/hazard.ts';

/** Hazards nobody found, as many as asked for, with the keys and the length that real ones have. */

const goods = [
  'charger',
  'night light',
  'teething ring',
  'space heater',
  'scooter',
  'pacifier clip',
];
const makers = ['Norvik', 'Halden', 'Quorra', 'Tessil', 'Brimmo', 'Ostara', 'Velloni', 'Kitano'];

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';
const padded = (at: number, digits: number) => String(at).padStart(digits, '0');

export function madeUpHazard(at: number): Hazard {
  const brand = `${pick(makers, at)}${Math.floor(at / 50)}`;
  const model = `X${padded(at, 6)}`;
  const what = pick(goods, at);
  return {
    source: 'made-up',
    reference: `M-${padded(at, 7)}`,
    authority: { name: { en: 'Nobody', ko: '없음' }, country: 'EU' },
    published: '2026-01-01',
    about: 'product',
    status: 'active',
    products: [
      {
        names: { en: `${brand} ${what} ${model}`, ko: `${brand} 제품 ${model}` },
        brands: [brand],
        companies: [],
        certificates: [],
        scope: 'listed_units',
        identification: [{ models: [model], gtins: [gtin(at)], basis: 'structured' }],
        images: [],
        // One in four names a listing, as recalls with marketplace addresses do.
        listings:
          at % 4 === 0
            ? [{ site: at % 8 === 0 ? 'temu' : 'aliexpress', id: `90${padded(at, 13)}` }]
            : [],
        sellers: [],
      },
    ],
    risks: ['CHEMICAL', 'FIRE'],
    finding: {
      en: `Made-up finding number ${at}, as long as a real one tends to be in one sentence.`,
    },
    findings: [],
    laws: [],
    measures: [{ type: 'recall' }],
    countries: ['EU'],
    actions: ['stop_using', 'dispose'],
    remedies: ['refund'],
    related: [],
    licence: 'none',
    attribution: 'Made up for a measurement.',
  };
}

/** A GTIN-13 with a right check digit. */
function gtin(at: number): string {
  const digits = `40${padded(at, 10)}`;
  const sum = [...digits].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1),
    0,
  );
  return digits + ((10 - (sum % 10)) % 10);
}
