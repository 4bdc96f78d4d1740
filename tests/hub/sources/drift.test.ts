import { describe, expect, it } from 'vitest';
import accc from '../../../hub/sources/au-accc.ts';
import gate from '../../../hub/sources/eu-safety-gate.ts';
import weekly from '../../../hub/sources/eu-safety-gate-weekly.ts';
import rappelconso from '../../../hub/sources/fr-rappelconso.ts';
import canada from '../../../hub/sources/health-canada.ts';
import consumer24 from '../../../hub/sources/kr-consumer24.ts';
import safetykorea from '../../../hub/sources/kr-safetykorea.ts';
import type { Source } from '../../../hub/sources/source.ts';
import opss from '../../../hub/sources/uk-opss.ts';
import cpsc from '../../../hub/sources/us-cpsc.ts';
import warnings from '../../../hub/sources/us-cpsc-warnings.ts';
import { type Answers, fakeFetch, feed, readSource } from './feeds.ts';

const settings = {
  CONSUMER24_KEYS: '0401=aaa,0101=bbb',
  SAFETYKOREA_KEY: 'k',
  SAFETYKOREA_FROM: '2026',
};
/** What each source asks for besides the answer that is another here. */
const usual: Answers = [
  [/\/notification\/502\?/, feed('safety-gate-501.json')],
  [/\/public\/api\/search$/, feed('safety-gate-search.json')],
  [/weeklyReport\/list\/xml\/en$/, feed('safety-gate-weekly-list.xml')],
  [/detail\/xml\/9002\?/, feed('safety-gate-weekly-2021.xml')],
  [/search-consumer-product-recalls/, feed('accc-page.html')],
  [/records\?.*limit=0/, '{"total_count":120,"results":[]}'],
  [/api\/search\.json/, feed('opss-search.json')],
  [/[rR]ecallList\.json/, '{"resultCode":"2004","resultMsg":"none"}'],
];
const read = (source: Source, at: RegExp, answer: string) =>
  readSource(source, fakeFetch([[at, answer], ...usual]), { settings });

/** A feed that spells something otherwise. */
const other = (name: string, was: string | RegExp, now: string): string => {
  const text = feed(name).replaceAll(was, now);
  if (text === feed(name)) throw new Error(`${name} has no ${was}`);
  return text;
};

const rappels = /records\?(?!.*limit=0)/;
const consumer24Answer = (inside: string) =>
  `<r:selectCntntsForOpenAPIResponse xmlns:r="x"><channel>${inside}</channel></r:selectCntntsForOpenAPIResponse>`;

describe('a source whose feed drifts', () => {
  const brands = other('safety-gate-501.json', '"brands": [', '"brands": "x", "old": [');
  const risk = other('safety-gate-501.json', '"risk": {', '"peril": {');
  const html = '<!DOCTYPE html><title>Maintenance</title>';
  const category = other('safety-gate-weekly-2026.xml', '<category>Toys</category>', '');
  const abroad = other('safety-gate-weekly-list.xml', 'https://ec.europa.eu', 'https://x.example');
  const name = other('consumer24-0401.xml', 'productNm', 'prdctNm');
  const product = other('safetykorea-domestic.json', /"recallProductName": "의류"/g, '"x": ""');
  const organization = other('health-canada.json', '"Organization": "CFIA"', '"x": ""');
  const guid = other('accc.xml', /<guid[^>]*>guid-garden-swing<\/guid>/g, '');
  const reason = other('accc.xml', /Reason the product|The hazards to/g, 'Why');
  const channel =
    '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>';
  const kind = other('rappelconso.json', '"categorie_produit": "auto', '"x": "auto');
  const body = other('opss-content.json', '"body":', '"text":');
  const section = other('opss-content.json', /Hazard/g, 'Danger');
  const hazards = other('cpsc.json', '"Hazards": [\n', '"x": [\n');
  const title = other('cpsc-warnings.csv', 'Product Safety Warning Title', 'Title');

  it.each<[string, Source, RegExp, string]>([
    ['eu-safety-gate: SR/09001/26: product.brands: ', gate, /\/501\?/, brands],
    ['eu-safety-gate: SR/09001/26: risk: ', gate, /\/501\?/, risk],
    ['search, page 0: not JSON (starts with "<!DOCTYPE', gate, /search/, html],
    ['eu-safety-gate-weekly: SR/09101/26: category: ', weekly, /9041/, category],
    ['list: no reports', weekly, /list\/xml/, '<html><body>Sorry</body></html>'],
    ['Report-2026-41: publicationDate or URL', weekly, /list\/xml/, abroad],
    ['menu 0401, RCLL_1: productNm: ', consumer24, /./, name],
    ['channel.return: missing', consumer24, /./, '<html></html>'],
    ['not XML (starts with "busy")', consumer24, /./, 'busy'],
    ['recallUid 10099002: recallProductName: ', safetykorea, /\/recallList/, product],
    ['health-canada: row 9002: Organization: ', canada, /HCRSAM/, organization],
    ['expected a list', canada, /HCRSAM/, '{}'],
    ['au-accc: item Garden Swing: reference: missing', accc, /rss/, guid],
    ['no reason and no hazard', accc, /rss/, reason],
    ['not XML', accc, /rss/, '<html><body>busy'],
    ['no items (a wrong feed name', accc, /rss/, channel],
    ['fiche 2026-11-0002: categorie_produit: ', rappelconso, rappels, kind],
    ['rows from 0: total_count: ', rappelconso, rappels, '{"error_code":"x","message":"y"}'],
    ['2611-0101: details.body: ', opss, /content/, body],
    ['no section "Hazard"', opss, /content/, section],
    ['us-cpsc: recall 26901: Hazards: ', cpsc, /saferproducts/, hazards],
    ['us-cpsc: answer: expected a list', cpsc, /saferproducts/, '{"error":"x"}'],
    ['warning 26-901: Product Safety Warning Title: ', warnings, /csv/, title],
    ['no rows', warnings, /csv/, ''],
  ])('stops with record and field: %s', async (says, source, at, answer) => {
    await expect(read(source, at, answer)).rejects.toThrow(says);
  });
});

const empty = '<return><allCnt>0</allCnt><code>00</code></return>';
it.each<[string, Source, RegExp, string]>([
  ['eu-safety-gate', gate, /search/, '{"content":[],"last":true,"totalElements":0}'],
  ['kr-consumer24', consumer24, /./, consumer24Answer(empty)],
  ['health-canada', canada, /HCRSAM/, '[]'],
  ['fr-rappelconso', rappelconso, rappels, '{"total_count":0,"results":[]}'],
  ['uk-opss', opss, /search/, '{"results":[],"total":0}'],
  ['us-cpsc', cpsc, /saferproducts/, '[]'],
])('%s reads an empty answer as empty', async (_name, source, at, answer) => {
  const { hazards, holds = 0 } = await read(source, at, answer);
  expect([hazards, holds]).toEqual([[], 0]);
});
