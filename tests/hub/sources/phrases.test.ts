import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goodsOf } from '../../../hub/goods/goods-of.ts';
import { readReason } from '../../../hub/sources/consumer24/prose.ts';
import { leadingBrand } from '../../../hub/sources/cpsc/brand-name.ts';
import { readTitle, titleOfAddress } from '../../../hub/sources/cpsc/title.ts';
import { readLots, readSerials } from '../../../hub/sources/cpsc/units.ts';
import { isVehicle } from '../../../hub/sources/cpsc/wording.ts';
import { reasonIn } from '../../../hub/sources/health-canada.ts';
import { namesGoods } from '../../../hub/sources/reading/brands.ts';
import { certificateNumbers } from '../../../hub/sources/reading/certificates.ts';
import { codesInName, readCodes } from '../../../hub/sources/reading/codes.ts';
import { dayOfRfc822 } from '../../../hub/sources/reading/dates.ts';
import { findingsOf } from '../../../hub/sources/reading/findings/findings-of.ts';
import { formatSettledLine } from '../../../hub/sources/reading/findings/settled.ts';
import { gtinsIn } from '../../../hub/sources/reading/gtins.ts';
import {
  partsAsOffered,
  readActions,
  readRemedies,
} from '../../../hub/sources/reading/measures.ts';
import { readRisks } from '../../../hub/sources/reading/risks.ts';
import { readTraders } from '../../../hub/sources/safety-gate/traders.ts';
import { hazardOfDomestic } from '../../../hub/sources/safetykorea/rows.ts';
import type { CodeMatch } from '../../../lib/core/hazard.ts';

const codes = (all: readonly CodeMatch[] = []) =>
  all.map((one) =>
    typeof one === 'string' ? one : 'prefix' in one ? `${one.prefix}…` : `${one.from}…${one.to}`,
  );
const ids = (listings: readonly { site: string; id: string }[]) =>
  listings.map(({ site, id }) => `${site}:${id}`);
const plain = (value: unknown) => [value].flat().join(', ') || '-';

/** The fields of a headline that the table names. */
const headline = (title: string, expected: string) => {
  const read: Record<string, unknown> = { ...readTitle(title) };
  const fields = expected.split('; ').map((field) => field.split('=')[0] ?? '');
  return fields.map((field) => `${field}=${plain(read[field])}`).join('; ');
};
const [recallUid, recallProductName, publishDate] = ['1', '전기요', '20260901'];

/** How each table is read. `words` are the columns before `=>`. */
const readers: Record<string, (words: string[], expected: string) => unknown> = {
  'a headline of CPSC': ([title = ''], expected) => headline(title, expected),
  'an address of CPSC, whose tail is the headline': ([address = ''], expected) =>
    headline(titleOfAddress(address), expected),
  'models in prose': ([text = '']) => codes(readCodes(text)),
  'a name whose codes are no measures': ([name = '']) => codesInName(name),
  'serial numbers in prose': ([text = '']) => codes(readSerials(text)),
  'lots in prose': ([text = '']) => readLots(text),
  'a vehicle, which is not what children ride or riders wear': ([name = '']) => isVehicle(name),
  'the brand at the head of a name': ([name = '']) => leadingBrand(name),
  'barcodes in a field': ([field = '']) => gtinsIn(field),
  'the day as the authority wrote it': ([text = '']) => dayOfRfc822(text),
  'a brand that only says what the goods are: brand | goods': ([brand = '', goods = '']) =>
    namesGoods(brand, goods),
  'what is wrong, in Health Canada’s words: issue | title': ([issue = '', Title = '']) => {
    const reason = reasonIn({ Issue: issue || null, Title });
    return formatSettledLine('', findingsOf(reason, 'en', Title).findings).trim();
  },
  'risks, none out of a part of a word nor out of another language’s': ([text = '']) =>
    readRisks(text),
  'what owners are to do, in its order': ([text = '']) => readActions(text),
  'remedies in Korean': ([text = '']) => readRemedies(text),
  'remedies that are parts of the goods: sentence | goods': ([text = '', goods = '']) =>
    readRemedies(partsAsOffered(text, goods)),
  'a listing in a reason of Consumer24': ([reason = '']) =>
    ids(readReason(`· 검출 ${reason}`).listings)[0],
  'certificates in a field': ([field = '']) => certificateNumbers(field),
  'models of SafetyKorea': ([recallModelName]) => {
    const row = { recallUid, recallProductName, publishDate, recallModelName };
    return codes(hazardOfDomestic(row).products[0]?.identification[0]?.models);
  },
  'traders of Safety Gate: trader | number, as listings | models': ([trader, number]) => {
    const read = readTraders([
      { onlineTrader: trader || null, uniqueProductIdentifier: number || null },
    ]);
    return `${plain(ids(read.listings))} | ${plain(read.models)}`;
  },
  'what goods a notice is about: name | category | model': ([name = '', category, model]) =>
    goodsOf({
      names: { [/^[ -~–]+$/.test(name) ? 'en' : 'ko']: name },
      category,
      identification: model ? [{ models: [model], basis: 'structured' }] : [],
    }),
};

const tables = readFileSync(new URL('phrases.txt', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((table) => {
    const [heading = '', ...lines] = table.split('\n');
    const rows = lines
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((line) => {
        const [text = '', expected = ''] = line.split(' => ');
        return { text, expected };
      });
    return { heading, rows };
  });

it('every table has its reader', () => {
  expect(tables.map(({ heading }) => heading)).toEqual(Object.keys(readers));
});

describe.each(tables)('$heading', ({ heading, rows }) => {
  it.each(rows)('$text => $expected', ({ text, expected }) => {
    expect(plain(readers[heading]?.(text.split(' | '), expected))).toBe(expected);
  });
});
