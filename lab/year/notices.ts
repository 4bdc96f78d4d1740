import type { HazardInput } from '../../lib/core/hazard.ts';
import type { Chance } from './chance.ts';
import type { Stock } from './stock.ts';

/**
 * Made-up notices in the shape and with the frequency of fields that the real feeds have (facts of
 * the feeds: 59 % of Safety Gate's alerts name a trader and a listing, 70 % a model, 63 % a brand,
 * 59 % a barcode, 41 % a batch). Sentences and titles are real ones, numbers are random, so gzip
 * finds no more repetition than in life.
 */
export type MakeNotice = (day: string, serial: number) => HazardInput;

/** A barcode: thirteen digits, the last one right. */
function gtin(chance: Chance): string {
  const digits = chance.digits(12);
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const model = (chance: Chance) => `${chance.letters(2)}-${chance.digits(4)}`;
const listing = (chance: Chance) =>
  chance.is(0.5)
    ? { site: 'aliexpress', id: `1005${chance.digits(12)}` }
    : { site: 'temu', id: `6010${chance.digits(11)}` };

const risks = ['CHEMICAL', 'CHOKING', 'ELECTRIC_SHOCK', 'FIRE', 'BURNS', 'INJURIES'] as const;

/** One maker a source. `shorten` keeps titles to the length that notices give products. */
export function createNotices(
  stock: Stock,
  chance: Chance,
): Record<'eu' | 'us' | 'kr' | 'other', MakeNotice> {
  let used = chance.below(stock.findings.length);
  const finding = () => stock.findings[used++ % stock.findings.length] ?? '';
  const name = (titles: string[]) =>
    chance.pick(titles).split(/\s+/).slice(0, 8).join(' ').slice(0, 80);
  /** Made up, so that no two makers share one by chance of a common word. */
  const brand = () => {
    const letters = chance.letters(4 + chance.below(5));
    return [letters.slice(0, 1) + letters.slice(1).toLowerCase()];
  };
  const maybe = <T>(share: number, make: () => T): T[] => (chance.is(share) ? [make()] : []);
  const selector = (chances: { model: number; gtin: number; lot: number }) => {
    const parts = {
      ...(chance.is(chances.model) ? { models: [model(chance)] } : {}),
      ...(chance.is(chances.gtin) ? { gtins: [gtin(chance)] } : {}),
      ...(chance.is(chances.lot) ? { lots: [chance.digits(8)] } : {}),
    };
    const isEmpty = Object.keys(parts).length === 0;
    return isEmpty ? [] : [{ basis: 'structured' as const, ...parts }];
  };
  const common = { about: 'product', status: 'active' } as const;

  return {
    eu: (day, serial) => {
      const isOnline = chance.is(0.59);
      return {
        ...common,
        source: 'eu-safety-gate',
        reference: `SR/${String(serial).padStart(5, '0')}/${day.slice(2, 4)}`,
        authority: {
          country: 'EU',
          name: { en: 'EU Safety Gate', ko: '유럽연합 세이프티 게이트(Safety Gate)' },
          notifier: chance.pick(['DE', 'HU', 'FR', 'LT', 'PL', 'SE', 'IT', 'AT', 'CZ', 'MT']),
        },
        link: {
          kind: 'notice',
          url: `https://ec.europa.eu/safety-gate-alerts/screen/webReport/alertDetail/10${chance.digits(6)}?lang=en`,
        },
        published: day,
        products: [
          {
            names: { en: name(stock.titles) },
            brands: chance.is(0.63) ? brand() : [],
            category: chance.pick([
              'Toys',
              'Electrical appliances and equipment',
              'Cosmetics',
              'Clothing, textiles and fashion items',
              'Jewellery',
            ]),
            scope: 'unknown',
            identification: selector({ model: 0.7, gtin: 0.59, lot: 0.41 }),
            images: [
              {
                url: `https://ec.europa.eu/safety-gate-alerts/public/api/notification/image/11${chance.digits(6)}`,
              },
            ],
            listings: isOnline ? [listing(chance)] : [],
            sellers: isOnline
              ? [
                  {
                    site: chance.pick(['temu', 'aliexpress']),
                    name: name(stock.titles).slice(0, 20),
                  },
                ]
              : [],
          },
        ],
        risks: [chance.pick(risks)],
        severity: { level: 'serious', sourceValue: 'A12' },
        finding: { en: finding() },
        measures: [{ type: chance.pick(['recall', 'withdrawal', 'listing_removed', 'sales_ban']) }],
        countries: ['EU'],
        licence: 'CC-BY-4.0',
        attribution: '© European Union, Safety Gate (ec.europa.eu/safety-gate-alerts), CC BY 4.0',
      };
    },
    us: (day, serial) => {
      const title = name(stock.titles);
      const told = finding();
      const tail = `${title} Recalled Due to Risk of ${told}`
        .replace(/[^A-Za-z0-9 ]/g, '')
        .slice(0, 150)
        .trim()
        .replace(/ +/g, '-');
      return {
        ...common,
        source: 'us-cpsc',
        reference: `${day.slice(2, 4)}${String(serial).padStart(3, '0')}`,
        authority: {
          country: 'US',
          name: {
            en: 'U.S. Consumer Product Safety Commission',
            ko: '미국 소비자제품안전위원회(CPSC)',
          },
        },
        link: { kind: 'notice', url: `https://www.cpsc.gov/Recalls/${day.slice(0, 4)}/${tail}` },
        published: day,
        products: [
          {
            names: { en: title },
            brands: brand(),
            hint: { en: finding().slice(0, 140) },
            scope: 'unknown',
            identification: [
              {
                basis: 'text',
                models: Array.from({ length: 1 + chance.below(5) }, () => model(chance)),
              },
            ],
            images: Array.from({ length: 1 + chance.below(5) }, () => ({
              url: `https://www.cpsc.gov/s3fs-public/${chance.letters(6).toLowerCase()}-${chance.below(9)}.jpg`,
            })),
          },
        ],
        risks: [chance.pick(risks)],
        finding: { en: told },
        measures: [{ type: 'recall' }],
        countries: ['US'],
        actions: ['stop_using', 'contact_firm'],
        remedies: [chance.pick(['refund', 'replacement', 'repair'])],
        licence: 'US-public-domain',
        attribution: 'Source: U.S. Consumer Product Safety Commission (cpsc.gov)',
      };
    },
    kr: (day) => ({
      ...common,
      source: chance.pick(['kr-consumer24', 'kr-safetykorea']),
      reference: `RCLL_000000000${chance.digits(6)}`,
      authority: {
        country: 'KR',
        name: { en: 'Consumer24 (Korea Fair Trade Commission)', ko: '기후에너지환경부 · 소비자24' },
      },
      link: {
        kind: 'search',
        url: 'https://www.consumer.go.kr/user/ftc/consumer/recallInfo/1077/selectRecallInfoInternalList.do',
      },
      published: day,
      products: [
        {
          names: chance.is(0.5) ? { ko: name(stock.koreanTitles) } : { en: name(stock.titles) },
          category: chance.pick(['생활화학제품', '어린이>완구', '전기용품', '생활용품']),
          certificates: maybe(
            0.3,
            () => `CB${chance.digits(3)}R${chance.digits(3)}-${chance.digits(4)}`,
          ),
          scope: 'unknown',
          identification: selector({ model: 0.6, gtin: 0.3, lot: 0.1 }),
          listings: chance.is(0.4) ? [listing(chance)] : [],
          sellers: maybe(0.7, () => ({ name: name(stock.titles).slice(0, 30) })),
        },
      ],
      risks: [chance.pick(risks)],
      finding: { ko: chance.pick(stock.koreanFindings) },
      measures: [{ type: chance.pick(['listing_removed', 'recall', 'sales_ban']) }],
      countries: ['KR'],
      licence: 'KR-public-information',
      attribution: '출처: 소비자24 리콜정보 (consumer.go.kr)',
    }),
    other: (day, serial) => {
      const [source, country, authority, licence] = chance.pick([
        ['fr-rappelconso', 'FR', 'RappelConso', 'etalab-2.0'],
        ['uk-opss', 'GB', 'UK Office for Product Safety and Standards', 'OGL-UK-3.0'],
        ['ca-health-canada', 'CA', 'Health Canada', 'OGL-Canada-2.0'],
        ['au-accc', 'AU', 'ACCC Product Safety', 'CC-BY-3.0-AU'],
      ] as const);
      return {
        ...common,
        source,
        reference: `${day.slice(0, 7)}-${serial}-${chance.digits(3)}`,
        authority: { country, name: { en: authority } },
        link: {
          kind: 'notice',
          url: `https://recalls.example/${source}/${name(stock.titles)
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')}-${chance.digits(5)}`,
        },
        published: day,
        products: [
          {
            names: { en: name(stock.titles) },
            brands: brand(),
            scope: 'unknown',
            identification: selector({ model: 0.6, gtin: 0.6, lot: 0.4 }),
            images: maybe(0.7, () => ({
              url: `https://recalls.example/images/${chance.letters(8).toLowerCase()}${chance.digits(8)}.jpg`,
            })),
          },
        ],
        risks: [chance.pick(risks)],
        finding: { en: finding() },
        measures: [{ type: 'recall' }],
        countries: [country],
        actions: ['stop_using', 'return_to_store'],
        remedies: ['refund'],
        licence,
        attribution: `${authority}, ${licence}`,
      };
    },
  };
}
