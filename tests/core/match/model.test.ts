import { describe, expect, it } from 'vitest';
import {
  codesInFolded,
  codeTest,
  findCode,
  modelStrength,
  modelsInField,
  modelsInText,
  modelTests,
} from '../../../lib/core/match/model.ts';
import { chunksOf } from '../../../lib/core/text.ts';

describe('models in a notice’s field', () => {
  it.each([
    ['MS116-1.6A / MS116-2.5A / MS116-4.0A', ['ms11616a', 'ms11625a', 'ms11640a']],
    ['매직큐브(MC100PC)', ['mc100pc']],
    ['704115462382; SMRGBCD001', ['704115462382', 'smrgbcd001']],
    ['MJ21 워터건 / (제품명) MJ21 압축 워터건', ['mj21']],
    ['601-1004', ['6011004']],
    ['ＸＲ０１００', ['xr0100']],
    ['카카오프렌즈 플레이민턴', []],
    ['Turbo', []],
    ['Art. Nr: 89040801', ['89040801']],
    ['Item N0: Y2340', ['y2340']],
    ['P/N: YS17E-0503100', ['ys17e0503100']],
    ['N-400', ['n400']],
    ['3x Care', []],
    ['ZHAF – 968A', ['zhaf968a']],
    ['FFP2 Premium', []],
    ['Cherry 20mg/ml', []],
    ['Starter 2000', ['starter2000']],
    [' XR0100 ', ['xr0100']],
    ['Lamp of glass XR0100 and 24V', ['xr0100']],
    ['FFP2 9Z', ['ffp29z']],
    [`${'A'.repeat(39)}1`, [`${'a'.repeat(39)}1`]],
    ['XR_0100/A.1-B', ['xr0100a1b']],
  ])('%s', (field, expected) => {
    expect(modelsInField(field)).toEqual(expected);
  });
});

describe('models in a title', () => {
  it.each([
    ['DEWALT DXH70CFAVX 70,000 BTU heater', 'dxh70cfavx'],
    ['KY 2401 balloons', 'ky2401'],
    ['SOYES XS-19 Pro phone', 'xs19pro'],
    ['보바 보조배터리 VA-111 정품', 'va111'],
  ])('%s', (title, code) => {
    expect(modelsInText(title)).toContain(code);
  });
  it('stands where it is named first', () => {
    const codes = codesInFolded('besrey xr0100 lamp for xr0100');
    expect(codes.find(({ code }) => code === 'xr0100')).toMatchObject({ start: 7, end: 13 });
  });
  it('is not put together from words that stand apart', () => {
    expect(modelsInText('SOYES XS-19, Pro phone')).not.toContain('xs19pro');
    expect(modelsInText('Besrey 10000mAh Pro')).not.toContain('10000mahpro');
    expect(modelsInText('From KY, 2401 balloons')).not.toContain('ky2401');
  });
  it.each([
    ...['10000mAh', '2024', 'IPX7', '925', 'USB-C', '4pcs', '1080p', '18650'],
    ...['100LED', '140 LED', 'KN95 mask', 'FFP2/NR', 'FFP3 NR'],
    ...['12000 puffs', '3000 PSI', 'R129'],
  ])('%s is a measure', (title) => {
    expect(modelsInText(title).map((code) => modelStrength(code))).not.toContain('strong');
  });
});

it('a family name decides nothing, a short code little', () => {
  expect(modelStrength('turbo')).toBeUndefined();
  expect(modelStrength('m7')).toBe('weak');
  expect(modelStrength('1250')).toBe('weak');
  expect(modelStrength('xr0100')).toBe('strong');
});

it('a prefix of signs alone meets nothing', () => {
  expect(codeTest({ prefix: '*' }).matches('xr0199')).toBe(false);
});

it('prefixes and ranges', () => {
  expect(codeTest({ prefix: 'XR-01' }).matches('xr0199')).toBe(true);
  expect(codeTest({ from: 'XR0100', to: 'XR0199' }).matches('xr0150')).toBe(true);
  expect(codeTest({ from: 'XR0100', to: 'XR0199' }).matches('xr01500')).toBe(false);
  for (const [code, isMet] of [
    ['xr0099', false],
    ['xr0100', true],
    ['xr0199', true],
    ['xr0200', false],
  ] as const)
    expect(codeTest({ from: 'XR0100', to: 'XR0199' }).matches(code)).toBe(isMet);
  expect(codeTest('XR0100').matches('xr010')).toBe(false);
});

it('finds a code that a title writes in three words, and none with words between', () => {
  const placeIn = (title: string) => findCode(title, chunksOf(title, 120), 'exd11205');
  expect(placeIn('drill ex d112 05 set')).toEqual({ code: 'exd11205', start: 6, end: 16 });
  expect(placeIn('ex d112 and 05')).toBeUndefined();
  expect(placeIn('ex d112 ---- 05')).toBeUndefined();
});

it('a field of a notice and a selector have an end', () => {
  const many = Array.from({ length: 70 }, (_, at) => `XR${1000 + at}`);
  expect(modelsInField(many.join(', '))).toEqual(many.slice(0, 60).map((one) => one.toLowerCase()));
  const all = Array.from({ length: 510 }, (_, at) => `XR${1000 + at}`);
  expect(modelTests([{ models: all }])).toHaveLength(500);
  expect(modelTests([{}])).toEqual([]);
});

it('codes of a title: each once, the strong ones first, no more than asked for', () => {
  expect(modelsInText('M7, lamp, XR0100, XR0100')).toEqual(['xr0100', 'm7']);
  expect(modelsInText('XR0100, XR0200, XR0300', 2)).toEqual(['xr0100', 'xr0200']);
  expect(modelsInText('16.5G, M7')).toEqual(['m7']);
  expect(modelsInText('Lamp, 106", 50/100 pcs')).not.toContain('50');
  expect(modelsInText('Lamp, 106"')).toEqual([]);
  expect(modelsInText('MS116-1.6A')).toContain('ms116');
  expect(modelsInText(`Lamp ${'A'.repeat(40)}1`)).toEqual([]);
});

it('a code begins where a run begins', () => {
  const placeIn = (title: string) => findCode(title, chunksOf(title, 120), 'exd11205');
  expect(placeIn('ex drill ex d112 05')).toEqual({ code: 'exd11205', start: 9, end: 19 });
  expect(placeIn('d112 05')).toBeUndefined();
  expect(placeIn('ex d112 056')).toBeUndefined();
  expect(placeIn('exd11205')).toEqual({ code: 'exd11205', start: 0, end: 8 });
});

it('a range has codes of its own length, and the same ends', () => {
  const range = codeTest({ from: 'XR0100', to: 'XR01990' });
  expect(range.matches('xr0150')).toBe(false);
  expect(range.matches('xr01500')).toBe(false);
  expect(codeTest({ from: 'XR0100', to: 'XR0100' })).toMatchObject({ start: 'xr0100', exact: [] });
  expect(codeTest({ prefix: 'XR-01' })).toMatchObject({ start: 'xr01', shown: 'XR-01…' });
});

it('no part of a measure is a code, and parts of other words are', () => {
  expect(modelsInText('Lamp 20-24')).toEqual([]);
  expect(modelsInText('MS116-1.6A, 24V')).toContain('ms116');
  expect(modelsInText(`Lamp ${'A'.repeat(39)}1`)).toEqual([`${'a'.repeat(39)}1`]);
});

it('a field is read to its 60th part, and spaces around it are no words', () => {
  expect(modelsInField(`${'Turbo, '.repeat(59)}XR0100`)).toEqual(['xr0100']);
  expect(modelsInField(`${'Turbo, '.repeat(60)}XR0100`)).toEqual([]);
  expect(modelsInField(' Zorvex Pro 2000')).toEqual(['zorvexpro2000']);
});
