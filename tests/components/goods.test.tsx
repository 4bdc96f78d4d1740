import { describe, expect, it } from 'vitest';
import { checkOf, goodsName, kindSummaryText } from '../../components/presentation/goods.ts';
import { headlineOf } from '../../components/presentation/headline.ts';
import { hazardName } from '../../components/presentation/names.ts';
import { firstStepOf, noticeSourceOf } from '../../components/shared/match-summary.tsx';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { languages } from '../../lib/locales/languages.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { hazard } from '../core/fixtures.ts';

const counted = { by: 'kind', notices: 54, since: 2021, until: 2026, share: 93 } as const;
const pointers: Hazard = hazard(
  { goods: 'laser_pointer' },
  {
    about: 'kind',
    counted,
    findings: [{ cause: 'laser_too_strong' }],
    risks: ['DAMAGE_TO_SIGHT'],
    countries: ['HU', 'KR', 'ES', 'DE', 'FI'],
  },
);
const matchOf = (one: Hazard): Match => ({
  hazard: one,
  level: 'advice',
  clues: [{ kind: 'kind', page: 'Laser pointer', notice: 'laser_pointer' }],
  doubts: [],
});
const en = localeOf('en');

describe('what was counted about a kind of goods', () => {
  it('says how many notices, when, where, what they found, and that others may be fine', () => {
    const text = kindSummaryText(pointers, en) ?? '';
    for (const part of ['54 notices', '2021–2026', 'Hungary', '2 more countries', '93%', 'may be'])
      expect(text).toContain(part);
  });

  it('says, where it was counted by name, that the page does not show whether it is one of them', () => {
    const one = { by: 'name', notices: 1, since: 2024, until: 2024 } as const;
    const text = kindSummaryText({ ...pointers, counted: one, countries: ['AT'] }, en) ?? '';
    expect(text).toContain('1 notice about goods of this name, 2024 (Austria)');
    expect(text).toContain('does not show whether');
    expect(text).not.toContain('%');
  });

  it('is the figures alone where no cause is known', () => {
    const text = kindSummaryText({ ...pointers, findings: [], risks: [] }, en) ?? '';
    expect(text).toBe(
      '54 notices about goods of this kind, 2021–2026 (Hungary, South Korea, Spain, and 2 more countries). Others of this kind may be fine.',
    );
  });

  it.each([
    ['de', 'Spanien und 2 weitere Länder'],
    ['fr', 'Espagne et 2 autres pays'],
    ['es', 'España y 2 países más'],
  ] as const)('joins the further countries to those named, in %s', (language, end) => {
    const text = kindSummaryText(pointers, localeOf(language));
    expect(text).toContain(end);
  });

  it('stands in the card as a heading of figures and one thing to check', () => {
    const match = matchOf(pointers);
    expect(headlineOf(match, en).text).toBe('Goods of this kind: 54 notices');
    expect(headlineOf(match, en).finding).toBe(kindSummaryText(pointers, en));
    expect(firstStepOf(match, en)).toBe('Check: Is the laser class on it, and is it 1 or 2?');
  });

  it('is called no notice: its publisher says that it was counted', () => {
    const authority = { name: { en: 'Counted from the notices in this list' }, country: 'EU' };
    const match = matchOf({ ...pointers, source: 'kinds', authority });
    expect(noticeSourceOf(match, en)).toBe('Counted from the notices in this list');
  });

  it('a kind that was tested by hand has its own words and the same check', () => {
    const tested = hazard({ goods: 'tricycle' }, { about: 'kind' });
    expect(kindSummaryText(tested, en)).toBeUndefined();
    expect(checkOf(tested, en)).toBeUndefined();
    expect(firstStepOf(matchOf(tested), en)).toBe(en.summary.look);
  });

  it.each(languages)('is told without a gap in %s', (language) => {
    const locale = localeOf(language);
    for (const by of ['kind', 'name'] as const)
      expect(kindSummaryText({ ...pointers, counted: { ...counted, by } }, locale)).not.toMatch(
        /[{}]|undefined|\s{2}/,
      );
  });
});

describe('the name of the goods', () => {
  it('is the reader’s own word, none where this version does not know the code', () => {
    expect(goodsName(pointers.products[0], localeOf('de'))).toBe('Laserpointer');
    const unknown = hazard({ goods: 'antigravity_device' });
    expect(goodsName(unknown.products[0], en)).toBeUndefined();
  });

  it('stands for a notice that names nothing else', () => {
    expect(hazardName(hazard({ names: {}, goods: 'kettle' }), en)?.text).toBe('Kettle');
  });
});
