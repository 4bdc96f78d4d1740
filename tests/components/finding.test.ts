import { describe, expect, it } from 'vitest';
import { describeClue } from '../../components/presentation/clues.ts';
import { factsOf } from '../../components/presentation/facts.ts';
import {
  findingHeading,
  findingSentences,
  otherFindings,
  riskSentence,
} from '../../components/presentation/finding.ts';
import { headlineOf } from '../../components/presentation/headline.ts';
import { authorityOf } from '../../components/presentation/names.ts';
import { isOrdered, stepsOf } from '../../components/presentation/steps.ts';
import codes from '../../lib/core/finding-codes.json';
import type { HazardInput } from '../../lib/core/hazard.ts';
import type { Clue } from '../../lib/core/verdict.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { hazard, listing, match } from './stage.tsx';

const clueKinds = Object.keys(localeOf('en').warning.how.clue) as Clue['kind'][];

const findings: HazardInput['findings'] = [
  { substance: 'lead', mode: 'over_limit', value: 4130, unit: 'mg/kg', limit: 90 },
  { cause: 'small_parts', part: 'eyes' },
];
const heater = hazard({ findings: [{ cause: 'overheats', when: 'charging' }] });
const wheel = hazard({ findings: [{ cause: 'part_breaks', part: 'wheel', when: 'load' }] });
const toy = hazard({ findings, laws: ['toys', 'reach'], risks: ['CHEMICAL', 'CHOKING'] });

describe.each([
  [
    'en',
    'Contains lead above the limit: 4,130\u00a0mg/kg, limit 90\u00a0mg/kg',
    'Contains lead above the limit: 4,130\u00a0mg/kg, limit 90\u00a0mg/kg. Small parts a child can choke on (eyes). Does not comply with: Toy Safety Directive and REACH Regulation.',
  ],
  ['ko', '납 기준 초과: 4,130\u00a0mg/kg, 기준 90\u00a0mg/kg', undefined],
  ['zh-CN', '铅超标：4,130\u00a0mg/kg，限值 90\u00a0mg/kg', undefined],
  ['ja', '鉛が基準値を超過：4,130\u00a0mg/kg、基準値90\u00a0mg/kg', undefined],
  ['de', 'Blei über dem Grenzwert: 4.130\u00a0mg/kg, Grenzwert 90\u00a0mg/kg', undefined],
  ['fr', undefined, undefined],
  ['es', undefined, undefined],
] as const)('in %s', (language, head, whole) => {
  const locale = localeOf(language);

  it('tells a finding in one heading', () => {
    const told = findingHeading(toy, locale);
    if (head) expect(told).toBe(head);
    expect(told).toMatch(/4.?130\u00a0mg\/kg/);
    if (whole) expect(findingSentences(toy, locale)).toBe(whole);
  });

  it('says when it goes wrong, with the part in one bracket', () => {
    const { finding: words } = locale;
    expect(findingHeading(heater, locale)).toBe(
      `${words.cause.overheats}${words.place({ kind: 'when', part: '', when: words.when.charging })}`,
    );
    const told = findingHeading(wheel, locale) ?? '';
    expect(told.match(/[(（]/g)).toHaveLength(1);
    expect(told.indexOf(words.part.wheel)).toBeLessThan(told.indexOf(words.when.load));
    const newer = hazard({ findings: [{ cause: 'overheats', when: 'on_the_moon' }] });
    expect(findingHeading(newer, locale)).toBe(words.cause.overheats);
  });

  it('tells every code there is, none in English', () => {
    const english = localeOf('en');
    const all = [
      ...Object.keys(codes.causes).map((cause) => ({ cause })),
      ...Object.keys(codes.whens).map((when) => ({ cause: 'overheats', when })),
      ...Object.keys(codes.substances).flatMap((substance) =>
        Object.keys(codes.modes).map((mode) => ({ substance, mode })),
      ),
    ];
    for (const one of all) {
      const it_ = hazard({ findings: [one] });
      const told = findingSentences(it_, locale);
      expect(told, JSON.stringify(one)).toBeTruthy();
      if (language !== 'en') expect(told).not.toBe(findingSentences(it_, english));
    }
  });

  it('has a name for every authority and for a risk alone', () => {
    const names = ['us-cpsc-warnings', 'eu-safety-gate', 'kr-safetykorea'].map((source) =>
      authorityOf(hazard({ source, authority: { name: { en: 'X' }, country: 'KR' } }), locale),
    );
    expect(names).not.toContain('X');
    expect(riskSentence(hazard({ risks: ['FIRE'] }), locale)).toContain(locale.finding.risk.FIRE);
  });
});

const en = localeOf('en');

it('puts substances of one kind together, without values that are not theirs', () => {
  const both = hazard({
    findings: [
      { substance: 'lead', mode: 'over_limit', part: 'solder', value: 50, unit: '%' },
      { substance: 'cadmium', mode: 'over_limit', part: 'solder', value: 2, unit: '%' },
    ],
  });
  expect(findingHeading(both, en)).toBe('Contains lead and cadmium above the limit (solder)');
  const all = 'Contains lead and cadmium above the limit (solder): lead 50% and cadmium 2%.';
  expect(findingSentences(both, en)).toBe(all);
  // What the headline has no room for stands among the details.
  expect(otherFindings(both, en)).toBe(all);
});

it('tells a share as a share, not as how far above a limit it is', () => {
  const [share] = [{ substance: 'cadmium', mode: 'over_limit', value: 87, unit: '%' }] as const;
  const one = hazard({ findings: [share] });
  expect(findingHeading(one, en)).toBe('Contains 87% cadmium, above the limit');
  expect(findingHeading(hazard({ findings: [{ ...share, limit: 0.01 }] }), en)).toBe(
    'Contains cadmium above the limit: 87%, limit 0.01%',
  );
});

it('names the substance where not all of them were measured', () => {
  const one = hazard({
    findings: [
      { substance: 'lead', mode: 'over_limit', value: 300, unit: 'mg/kg' },
      { substance: 'nickel', mode: 'over_limit' },
    ],
  });
  expect(findingSentences(one, en)).toBe(
    'Contains lead and nickel above the limit: lead 300\u00a0mg/kg.',
  );
});

it.each<[string, NonNullable<HazardInput['findings']>[number]]>([
  ['more than 5%, limit 0.1%', { value: 5, unit: '%', bound: 'more_than', limit: 0.1 }],
  ['up to 5\u00a0mg/kg, limit 2\u00a0mg/kg', { value: 5, unit: 'mg/kg', bound: 'up_to', limit: 2 }],
  ['about 5', { value: 5, bound: 'about' }],
  ['less than 5\u00a0N', { value: 5, unit: 'N', bound: 'less_than' }],
  ['only 5\u00a0N', { value: 5, unit: 'N', bound: 'down_to' }],
])('tells a measured value as the notice has it: %s', (told, measured) => {
  const one = hazard({ findings: [{ substance: 'lead', mode: 'over_limit', ...measured }] });
  expect(findingSentences(one, en)).toBe(`Contains lead above the limit: ${told}.`);
});

it.each<[string, NonNullable<HazardInput['findings']>[number]]>([
  ['Lead: 27.7 times the limit', { substance: 'lead', timesLimit: 27.7 }],
  [
    'Lead (solder): more than 3 times the limit',
    { substance: 'lead', part: 'solder', timesLimit: 3, bound: 'more_than' },
  ],
])('says once that a limit was passed: %s', (told, finding) => {
  expect(findingHeading(hazard({ findings: [{ ...finding, mode: 'over_limit' }] }), en)).toBe(told);
});

it('tells a share that is too low as “only”, never as “up to”', () => {
  const cause = 'respiratory_protection_low';
  const filters = { cause, value: 78.9, unit: '%', bound: 'up_to' as const };
  expect(findingHeading(hazard({ findings: [filters] }), en)).toBe(
    'Filters air poorly: only 78.9%',
  );
});

it('puts no two brackets side by side', () => {
  const sccp = { substance: 'sccp', mode: 'contains', part: 'plastic' };
  expect(findingHeading(hazard({ findings: [sccp] }), en)).toBe(
    'Contains short-chain chlorinated paraffins (plastic)',
  );
});

it('puts French substances with their article, but not beside a value', () => {
  const fr = localeOf('fr');
  const [lead, nicotine] = [
    { substance: 'lead', mode: 'contains', value: 5, unit: 'mg/kg' },
    { substance: 'nicotine', mode: 'contains' },
  ];
  const said = findingSentences(hazard({ findings: [lead, nicotine] }), fr);
  expect(said).toBe('Contient du plomb et de la nicotine\u202f: plomb 5\u00a0mg/kg.');
});

it('never tells what was found in some goods of a kind as found in this one', () => {
  const kind = match({ about: 'kind', findings, risks: ['CHEMICAL'] }, 'advice');
  expect(headlineOf(kind, en).text).toContain('similar products');
  const told = {
    ...kind.hazard,
    finding: { en: 'One umbrella had 27.7 times the limit of lead.' },
  };
  const { text, finding } = headlineOf({ ...kind, hazard: told }, en);
  expect(text).toBe('Some similar products carry a risk of chemical exposure');
  // The figures are of those that were tested: they stand among the details.
  expect(finding).toContain('27.7');
});

it('leaves codes of a newer list out, and says the risk', () => {
  const newer = hazard({ findings: [{ cause: 'cause_of_tomorrow' }], risks: ['CHOKING'] });
  expect(findingHeading(newer, en)).toBeUndefined();
  expect(headlineOf(match({ findings: [{ cause: 'cause_of_tomorrow' }] }), en).isNotRecorded).toBe(
    true,
  );
});

it('two risks of one name are told once', () => {
  const { text } = headlineOf(
    match({ risks: ['ASPHYXIATION', 'SUFFOCATION', 'FIRE'] }, 'danger'),
    localeOf('ko'),
  );
  expect(text.match(/질식/g)).toHaveLength(1);
  expect(text).toContain('화재');
});

it('gives nobody our words in a language that is not theirs', () => {
  const korean = match({ finding: { ko: '납이 너무 많습니다.' }, risks: ['CHEMICAL'] });
  expect(headlineOf(korean, localeOf('de'))).toMatchObject({ finding: undefined });
});

describe('a card claims what the notice says', () => {
  const measured = hazard({ findings, risks: ['CHEMICAL'] });
  const nameAndText = (facts: ReturnType<typeof factsOf>) =>
    facts.map(({ name, lines }) => [name, lines.map(({ text }) => text).join()]);

  it('the risk stands also where a value was measured', () => {
    expect(nameAndText(factsOf(measured, undefined, en))).toContainEqual([
      en.warning.fact.risk,
      en.risk.CHEMICAL,
    ]);
  });

  it.each(clueKinds)('"this exact listing" is said of its own number only: %s', (kind) => {
    const clue = { kind, page: '1', notice: '1' };
    const says = describeClue(clue, match(), listing(), en).says;
    expect(says.includes('exact listing')).toBe(kind === 'listing-id');
    const head = headlineOf(match({}, 'danger', [clue]), en).text;
    expect(head === en.warning.headline.namedListing).toBe(kind === 'listing-id');
  });

  it('reports of shoppers are called that, with two reviewers, and never a notice', () => {
    const shoppers = match({ source: 'community-kr' }, 'caution', undefined, ['community']);
    expect(nameAndText(factsOf(shoppers.hazard, undefined, en))[0]).toEqual([
      en.warning.fact.source,
      en.warning.fact.shoppers,
    ]);
    expect(en.warning.fact.shoppers).toMatch(/shoppers/i);
    expect(en.warning.how.doubt.community).toContain('two reviewers');
    const clue = { kind: 'listing-id', page: '1', notice: '1' } as const;
    expect(describeClue(clue, shoppers, listing(), en).says).not.toContain('notice');
    expect(stepsOf(shoppers, en).join(' ')).not.toContain('notice');
  });
});

describe('steps', () => {
  const first = (risks: HazardInput['risks']) => stepsOf(match({ risks }, 'danger'), en)[1];

  it('follow from the risk', () => {
    expect(first(['ENVIRONMENT'])).toContain('collection point');
    expect(first(['ENVIRONMENT'])).not.toContain('children');
    expect(first(['CHOKING'])).toContain('children');
    expect(first(['ELECTRIC_SHOCK'])).toContain('Unplug');
    expect(first(['INJURIES'])).not.toContain('children');
  });

  it('are general advice where the authority ordered nothing', () => {
    expect(isOrdered(hazard({}))).toBe(false);
    expect(isOrdered(hazard({ actions: ['stop_using'] }))).toBe(true);
  });
});
