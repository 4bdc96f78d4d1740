import { Hazard, type HazardInput } from '../../../lib/core/hazard.ts';
import * as packaged from './packaged.ts';

/**
 * The paint pen, the ring, the charger and the umbrella are in the packaged list; the necklace is made up to show
 * every part at once, and its reference says so.
 */

/** A source's own licence and words, as they stand in that list. */
const wordsOf = (source: string) => {
  const found = packaged.sources.find((one) => one.source === source);
  return found && { licence: found.licence, attribution: found.attribution };
};

export const notice = (
  input: Partial<HazardInput> & Pick<HazardInput, 'source' | 'reference' | 'authority'>,
) =>
  Hazard.parse({
    about: 'product',
    status: 'active',
    licence: 'facts',
    attribution: 'Findings of the authorities named, in our own words',
    ...wordsOf(input.source),
    products: [{ scope: 'unknown' }],
    ...input,
  });

const safetyGate = {
  name: { ko: '유럽연합 집행위원회 세이프티 게이트', en: 'European Commission, Safety Gate' },
  country: 'EU',
};

const listed = (name: keyof typeof packaged.notices): Hazard => {
  const hazard = packaged.notices[name];
  if (!hazard) throw new Error(`the packaged list has no ${name}`);
  return hazard;
};

export const paintPen = listed('paintPen');
export const ring = listed('ring');
export const charger = listed('charger');
export const umbrella = listed('umbrella');

export const necklace = notice({
  source: 'eu-safety-gate',
  reference: 'EXAMPLE/0001/26',
  licence: 'none',
  attribution: 'Made up for a picture',
  authority: { ...safetyGate, notifier: 'DE' },
  link: { url: 'https://ec.europa.eu/safety-gate-alerts/', kind: 'notice' },
  published: '2026-08-31',
  updated: '2026-10-02',
  finding: {
    ko: '납이 법정 기준을 넘은 어린이 목걸이입니다.',
    en: 'This children’s necklace contains more lead than the law allows.',
  },
  risks: ['CHEMICAL'],
  severity: { level: 'serious' },
  findings: [{ substance: 'lead', mode: 'over_limit', value: 24_300, unit: 'mg/kg', limit: 90 }],
  measures: [{ type: 'recall' }, { type: 'listing_removed' }],
  countries: ['EU', 'KR'],
  actions: ['stop_using', 'keep_away_from_children'],
  remedies: ['refund'],
  related: ['eu-safety-gate:SR/02433/26', 'https://recall.example/notice/12', 'us-cpsc:26367'],
  products: [
    {
      names: { en: 'Butterfly pendant necklace, silver', ko: '나비 펜던트 목걸이(은색)' },
      scope: 'listed_units',
      identification: [{ models: ['BF-220'], lots: ['2024222', '2024310'], basis: 'structured' }],
      hint: { ko: '종이 포장 뒷면의 제조번호', en: 'the batch number on the back of the card' },
      listings: [{ site: 'aliexpress', id: '1005000000000000' }],
    },
  ],
});

export const polish = notice({
  ...necklace,
  reference: 'EXAMPLE/0002/26',
  finding: { pl: 'Produkt zawiera zbyt dużo kadmu, który jest szkodliwy dla zdrowia.' },
  findings: [],
});
