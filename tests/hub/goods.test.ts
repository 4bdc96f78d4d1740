import { describe, expect, it } from 'vitest';
import { withGoods } from '../../hub/goods/goods-of.ts';
import { kindSummaries } from '../../hub/goods/kind-summaries.ts';
import words from '../../hub/goods/words.json' with { type: 'json' };
import type { Hazard } from '../../lib/core/hazard.ts';
import { languages } from '../../lib/locales/languages.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { hazard } from '../core/fixtures.ts';

describe('what goods a notice is about', () => {
  it('stays what somebody entered', () => {
    const entered = hazard({ names: { en: 'Soft toy' }, goods: 'toy_keyring' });
    expect(withGoods(entered).products[0]?.goods).toBe('toy_keyring');
  });

  it.each([
    ['Cordless line trimmer', 'garden_machine'],
    ['Patio LED bottles', 'lamp'],
    ['Zorvex Shoe Protector Spray', 'leather_spray'],
    ['Zorvex Windshield Washer Solvent', 'windscreen_fluid'],
    ["Children's wooden cot", 'cot'],
    ['Baby Bath Seats and Chairs', 'baby_bath_seat'],
    ['Bicycles and framesets', 'bicycle'],
    ['All models of Zorvex Rocking Sleepers', 'baby_swing'],
    ['Infant Bed-Side Sleepers', 'cot'],
    ['Zorvex Swim Snorkels', 'diving'],
    ['Full face snorkel mask', 'safety_goggles'],
    ['Inclined sleeper accessory included with Zorvex Bassinets', 'cot'],
    ['Women’s silk scarves', 'hat_scarf'],
    ['Fleece Blanket Sleepers', 'nightwear'],
    ['Heated Throws and Blankets', 'electric_blanket'],
    ['Pet nail trimmer', undefined],
    ['Beard trimmer', 'hair_clipper'],
    ['Leaf and Lawn Vacuums', 'garden_machine'],
    ['Septic pump', 'water_pump'],
    ['Shoe dryer', 'electrical'],
    ['Toy ironing board', 'plastic_toy'],
    ['Training valves', undefined],
    ['Pressure valve', 'building_material'],
    ['Bottle accessories sold with figures', undefined],
    ['Climbing safety belt', 'fall_protection'],
    ['Safety belt', undefined],
    ['Controller for Nintendo Wii', 'computer'],
    ['Boiler controllers', 'remote_control'],
    ['Modular blowers', undefined],
    ['Electric blowers', 'garden_machine'],
    ['Digital clamp meters', 'scale'],
    ['Baby pillow', 'bedding'],
    ['Onesies', 'tracksuit'],
    ['Cable ties', 'building_material'],
    ['Bag of imitation grapes', undefined],
    ['Mountain snowshoes', 'sports'],
    ['Portable concrete vibrator', 'power_tool'],
    ['Tone fade milk', 'skin_lightening'],
    ['Water gel filler beads for vases', 'expanding_toy'],
    ['Water beads set including inflatable pool', 'expanding_toy'],
    ['Removable tray', undefined],
    ['Baby winter sleeping bag', 'baby_sleeping_bag'],
    ['Sleeping bag', 'sports'],
    ['Ice crusher', 'blender'],
    ['Iron multivitamin bottles', 'medicine'],
    ['Premium torch', undefined],
    ['Tiki torches', undefined],
    ['Power indicator lanterns', 'flashlight'],
    ['Rubber cement', 'glue'],
    ['Tank pressure transmitters', 'scale'],
  ])('“%s” is told as %s: a last word of other goods decides nothing', (en, goods) => {
    expect(withGoods(hazard({ names: { en } })).products[0]?.goods).toBe(goods);
  });

  it.each([
    ['쌍꺼풀용 테이프', 'makeup'],
    ['조명기구용컨버터', 'power_supply'],
    ['안정기 및 램프제어장치', 'power_supply'],
    ['승차용 눈보호구(승차용 안전모)', 'safety_goggles'],
    ['유모차 카시트 어댑터', 'childcare'],
    ['유아용 노리개젖꼭지 걸이', 'soother_holder'],
    ['원숭이캔들홀더', 'candle_holder'],
  ])('“%s” is told as %s: a syllable of another word decides nothing', (ko, goods) => {
    expect(withGoods(hazard({ names: { ko } })).products[0]?.goods).toBe(goods);
  });

  it('is read of an English name with Chinese letters', () => {
    const names = { zh: 'Incense sticks(檀香)' };
    expect(withGoods(hazard({ names })).products[0]?.goods).toBe('air_freshener');
  });

  it.each(languages)('every code has a name in %s', (language) => {
    const { goods } = localeOf(language);
    expect(Object.keys(words).filter((code) => !Object.hasOwn(goods, code))).toEqual([]);
  });
});

const notices = (count: number, more: Partial<Hazard>, name = 'Laser pointer'): Hazard[] =>
  Array.from({ length: count }, (_, at) =>
    withGoods(
      hazard(
        { names: { en: name } },
        {
          reference: `${name} ${at}`,
          published: '2025-06-01',
          risks: ['DAMAGE_TO_SIGHT'],
          ...more,
        },
      ),
    ),
  );
const strong = { findings: [{ cause: 'laser_too_strong' }] };
const today = '2026-12-01';
const kindIn = (all: Hazard[], code = 'laser_pointer') =>
  kindSummaries(all, today).find(({ reference }) => reference === code);

describe('what notices say together about a kind', () => {
  it('is told with figures of thirty notices that mostly found the same', () => {
    const all = [
      ...notices(20, { ...strong, countries: ['HU'], published: '2023-01-01' }),
      ...notices(12, { findings: [{ cause: 'overheats' }], risks: ['FIRE'] }).map((one) => ({
        ...one,
        reference: `other ${one.reference}`,
        authority: { ...one.authority, notifier: 'DE' },
      })),
    ];
    const found = kindIn(all);
    expect(found?.counted).toEqual({
      by: 'kind',
      ...{ notices: 32, since: 2023, until: 2025, share: 63 },
    });
    expect(found?.findings).toEqual([{ cause: 'laser_too_strong' }]);
    expect(found?.countries.at(-1)).toBe('DE');
    expect(found?.about).toBe('kind');
  });

  it.each<[string, Hazard[]]>([
    ['of fewer than thirty', notices(29, strong)],
    ['older than five years', notices(40, { ...strong, published: '2021-11-30' })],
    [
      'that found different things',
      [
        ...notices(20, { findings: [{ cause: 'overheats' }], risks: ['FIRE'] }),
        ...notices(20, { ...strong, source: 'other' }),
      ],
    ],
    ['about the environment alone', notices(40, { findings: [], risks: ['ENVIRONMENT'] })],
    ['that were withdrawn', notices(40, { ...strong, status: 'withdrawn' })],
  ])('is not told of notices %s', (_, all) => {
    expect(kindIn(all)).toBeUndefined();
  });

  it('takes the plasticisers of different toys as one', () => {
    const dehp = notices(16, { findings: [{ substance: 'dehp' }], risks: ['CHEMICAL'] }, 'Doll');
    const dbp = notices(16, { findings: [{ substance: 'dbp' }], risks: ['CHEMICAL'] }, 'Doll');
    const all = [...dehp, ...dbp.map((one) => ({ ...one, source: 'other' }))];
    expect(kindIn(all, 'plastic_doll')?.findings).toEqual([{ substance: 'phthalates' }]);
  });

  it('is told of one notice where goods have a name of their own, without a share', () => {
    const small = { findings: [{ cause: 'small_parts' }], risks: ['CHOKING' as const] };
    const found = kindIn(notices(1, small, 'Musical toy – Dancing cactus'), 'dancing_cactus');
    expect(found?.counted).toEqual({ by: 'name', notices: 1, since: 2025, until: 2025 });
    expect(found?.findings).toEqual([{ cause: 'small_parts' }]);
  });

  it('says nothing of a substance that harms the environment alone', () => {
    const solder = { findings: [{ substance: 'lead' }], risks: ['ENVIRONMENT' as const] };
    const found = kindIn(notices(2, solder, 'Dancing cactus'), 'dancing_cactus');
    expect([found?.findings, found?.risks]).toEqual([[], ['ENVIRONMENT']]);
  });
});
