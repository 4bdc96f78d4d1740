// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '../../components/options/options-page.tsx';
import { Surfaces } from '../../components/options/surfaces.tsx';
import { localeOf, pageWords } from '../../lib/locales/every.ts';
import { button, choose, clearStage, draw, press, textOf } from './stage.tsx';

const { options: words } = pageWords.en;

afterEach(clearStage);

const show = (change: Partial<OptionsPageProps> = {}, language: 'en' | 'ko' = 'en') => {
  const props: OptionsPageProps = {
    language: 'auto',
    region: 'auto',
    hasAdvice: true,
    erase: 'idle',
    onLanguage: vi.fn(),
    onRegion: vi.fn(),
    onAdvice: vi.fn(),
    comparesPictures: false,
    onPictures: vi.fn(),
    onErase: vi.fn(),
    ...change,
  };
  return { root: draw(<OptionsPage {...props} />, language), props };
};

describe('where the shopper is told', () => {
  it.each(['cards', 'purchase', 'lines'] as const)('switches %s and nothing else', async (name) => {
    const chosen = { cards: true, purchase: true, lines: true };
    const onChoose = vi.fn();
    const root = draw(<Surfaces chosen={chosen} onChoose={onChoose} />, 'en');
    const all = [...root.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
    expect(all.map((one) => one.checked)).toEqual([true, true, true]);
    const own = all.find((one) => one.closest('label')?.textContent === words.surfaces[name].title);
    if (!own) throw new Error(`no switch ${name}`);
    own.checked = false;
    await choose(own);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ ...chosen, [name]: false });
  });
});

describe('options', () => {
  it.each([
    [words.advice, true, 'onAdvice'],
    [words.pictures, false, 'onPictures'],
  ] as const)('switches “%s”, and shows what is until it is so', async (name, isOn, deed) => {
    const { root, props } = show();
    const all = [...root.querySelectorAll<HTMLInputElement>('input[role="switch"]')];
    const own = all.find((one) => one.closest('label')?.textContent === name);
    if (!own) throw new Error(`no switch ${name}`);
    expect(own.checked).toBe(isOn);
    own.checked = !isOn;
    await choose(own);
    expect(props[deed]).toHaveBeenCalledWith(!isOn);
    expect(own.checked).toBe(isOn);
  });

  it('offers countries by name, in the reader’s order', async () => {
    const { root, props } = show({}, 'ko');
    const region = root.querySelectorAll('select')[1] as HTMLSelectElement;
    const names = [...region.options].slice(1).map(({ text }) => text);
    expect(names).toContain('대한민국');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'ko')));
    expect(new Set(names).size).toBe(names.length);
    region.value = 'KR';
    await choose(region);
    expect(props.onRegion).toHaveBeenCalledWith('KR');
  });

  it('knows no country by its code alone', () => {
    const { root } = show();
    for (const { value, text } of root.querySelectorAll('select')[1]?.options ?? [])
      if (value !== 'auto') expect(text).toBe(localeOf('en').country(value));
  });

  it('turns advice off', async () => {
    const { root, props } = show();
    const advice = root.querySelector('input') as HTMLInputElement;
    advice.checked = false;
    await choose(advice);
    expect(props.onAdvice).toHaveBeenCalledWith(false);
  });

  it('erases only after a second word', async () => {
    const { root, props } = show();
    await press(button(root, words.erase));
    expect(props.onErase).not.toHaveBeenCalled();
    await press(button(root, words.eraseNo));
    await press(button(root, words.erase));
    await press(root.querySelector('.confirm button') as Element);
    expect(props.onErase).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['working', words.working],
    ['erased', words.erased],
    ['failed', words.failed],
  ] as const)('says when erasing is %s', (erase, text) => {
    expect(textOf(show({ erase }).root)).toContain(text);
  });
});
