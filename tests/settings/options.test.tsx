// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Addresses } from '../../components/settings/addresses.tsx';
import { DataSection, type DataSectionProps } from '../../components/settings/data-section.tsx';
import { EraseSection, type EraseSectionProps } from '../../components/settings/erase-section.tsx';
import { LanguageSection } from '../../components/settings/language-section.tsx';
import { LevelChoice, SwitchRow } from '../../components/settings/option-row.tsx';
import { OptionsPage } from '../../components/settings/options-page.tsx';
import {
  SourcesSection,
  type SourcesSectionProps,
} from '../../components/settings/sources-section.tsx';
import { TextOnDemand } from '../../components/shared/copy-text.tsx';
import type { DeliveryStatus } from '../../lib/reports/reports.ts';
import { switchNames } from '../../lib/settings/setting-rows.ts';
import type { ListStatus } from '../../lib/updates/status.ts';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import {
  button,
  choose,
  clearStage,
  draw,
  hasButton,
  press,
  textOf,
  toggle,
  turn,
  unfold,
} from '../components/stage.tsx';

const { settings: words } = pageWords.en;
const { official } = localeOf('en').reporting;

afterEach(clearStage);

describe('the page', () => {
  const sections = { warnings: 1, updates: 2, alerts: 3, language: 4 };
  const advanced = {
    ...{ sources: 5, addresses: 6, pictures: 7, data: 8, erase: 9, diagnostics: 10 },
  };

  it('has four sections and leads to each; the rest is folded', () => {
    for (const language of ['en', 'ko'] as const) {
      const root = draw(<OptionsPage sections={sections} advanced={advanced} />, language);
      const links = [...root.querySelectorAll<HTMLAnchorElement>('nav a')];
      expect(links.map((one) => one.getAttribute('href'))).toEqual([
        ...Object.keys(sections).map((id) => `#${id}`),
        '#advanced',
      ]);
      for (const link of links) {
        const section = root.querySelector(link.getAttribute('href') ?? '');
        expect(section?.querySelector('h2')?.textContent).toBe(link.textContent);
      }
      const folded = root.querySelector('details');
      expect(folded?.open).toBe(false);
      for (const id of Object.keys(advanced))
        expect(folded?.querySelector(`#${id}`)).not.toBeNull();
    }
  });

  it('names each section by its heading, as it takes the focus', () => {
    const root = draw(<OptionsPage sections={sections} advanced={advanced} />);
    const taking = [...root.querySelectorAll('[tabindex]')];
    expect(taking).toHaveLength(10);
    for (const one of taking)
      expect(one.getAttribute('aria-label')).toBe(one.querySelector('h2, h3')?.textContent);
  });

  it('leaves out a section that has nothing to offer', () => {
    const root = draw(
      <OptionsPage sections={sections} advanced={{ ...advanced, pictures: false }} />,
    );
    expect(root.querySelector('#pictures')).toBeNull();
    expect(root.querySelector('#data')).not.toBeNull();
  });
});

describe('language and region', () => {
  const show = (language: 'en' | 'ko' = 'en') => {
    const onRegion = vi.fn();
    const onLanguage = vi.fn();
    const props = { choice: ['auto', onLanguage], region: ['auto', onRegion] } as const;
    return { root: draw(<LanguageSection {...props} />, language), onLanguage, onRegion };
  };

  it('offers every language in its own words', async () => {
    const { root, onLanguage } = show();
    const select = root.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Same as browser',
      'English',
      '한국어',
      '简体中文',
      '日本語',
      'Deutsch',
      'Français',
      'Español',
    ]);
    select.value = 'ko';
    await choose(select);
    expect(onLanguage).toHaveBeenCalledWith('ko');
  });

  it('offers countries by name, in the reader’s order', async () => {
    const { root, onRegion } = show('ko');
    const region = root.querySelectorAll('select')[1] as HTMLSelectElement;
    const names = [...region.options].slice(1).map(({ text }) => text);
    expect(names).toContain('대한민국');
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'ko')));
    expect(new Set(names).size).toBe(names.length);
    region.value = 'KR';
    await choose(region);
    expect(onRegion).toHaveBeenCalledWith('KR');
  });

  it('knows no country by its code alone', () => {
    const { root } = show();
    const countries = [...(root.querySelectorAll('select')[1]?.options ?? [])].slice(1);
    expect(countries.length).toBeGreaterThan(10);
    expect(countries.filter(({ value, text }) => text === value)).toEqual([]);
    for (const { value, text } of countries) expect(text).toBe(localeOf('en').country(value));
  });
});

describe('what an organisation has decided', () => {
  it('is shown, said to be so, and cannot be changed; the rest can', () => {
    const props = { choice: ['auto', vi.fn(), false], region: ['KR', vi.fn(), true] } as const;
    const root = draw(<LanguageSection {...props} />);
    const [language, region] = root.querySelectorAll('select');
    expect(language?.matches(':disabled')).toBe(false);
    expect(region?.closest('fieldset')?.disabled).toBe(true);
    expect(region?.closest('fieldset')?.textContent).toContain(pageWords.en.settings.fixed);
    expect(region?.value).toBe('KR');
  });

  it('leaves the choice between danger and what was decided of advice', () => {
    const root = draw(<LevelChoice caution={[true, vi.fn()]} advice={[false, vi.fn(), true]} />);
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(radios.map(({ value, disabled }) => [value, disabled])).toEqual([
      ['danger', false],
      ['caution', false],
      ['advice', true],
    ]);
    expect(root.textContent).toContain(pageWords.en.settings.fixed);
  });
});

describe('what to warn about', () => {
  it('is one of three, a danger always', async () => {
    const [caution, advice] = [vi.fn(), vi.fn()];
    const root = draw(<LevelChoice caution={[true, caution]} advice={[false, advice]} />);
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['danger', false],
      ['caution', true],
      ['advice', false],
    ]);
    for (const radio of radios) {
      radio.checked = true;
      await choose(radio);
    }
    expect(caution.mock.calls).toEqual([[false], [true], [true]]);
    expect(advice.mock.calls).toEqual([[false], [false], [true]]);
  });
});

const source = {
  source: 'kr-seoul',
  authority: { name: { en: 'Seoul Metropolitan Government' }, country: 'KR' },
  licence: 'KR-public-information',
  attribution: '출처: 서울특별시',
  count: 1_234,
  newest: '2026-11-20',
};

describe('sources', () => {
  const show = (change: Partial<SourcesSectionProps> = {}, off: string[] = []) => {
    const onChoose = vi.fn();
    const props = { sources: [source], hasFailed: false, ...change };
    return { root: draw(<SourcesSection {...props} off={[off, onChoose]} />), onChoose };
  };

  it('are named with how much they hold and the words they ask for', () => {
    const text = textOf(show().root);
    const parts = ['South Korea', 'Seoul Metropolitan Government', '1,234', '20 Nov 2026'];
    for (const part of [...parts, '출처: 서울특별시']) expect(text).toContain(part);
    // A licence's code says nothing to a shopper.
    expect(text).not.toContain('KR-public-information');
  });

  it('stand by country, and those of one authority are told apart', () => {
    const cpsc = { name: { en: 'Commission' }, country: 'US' };
    const sources = [
      { ...source, source: 'us-cpsc', authority: cpsc },
      source,
      { ...source, source: 'us-cpsc-warnings', authority: cpsc },
    ];
    const { root } = show({ sources });
    const headings = [...root.querySelectorAll('h4')].map(textOf);
    expect(headings).toEqual(['South Korea', 'United States']);
    expect([...root.querySelectorAll('label.switch')].map(textOf)).toEqual([
      'Seoul Metropolitan Government',
      'Product Safety Commission CPSC',
      'Product Safety Commission CPSC, warnings',
    ]);
  });

  it('are filtered by authority or country', async () => {
    const other = {
      ...source,
      source: 'au-accc',
      authority: { name: { en: 'ACCC' }, country: 'AU' },
    };
    const { root } = show({ sources: [source, other] });
    const type = (text: string) =>
      act(async () => {
        const field = root.querySelector('input[type="search"]') as HTMLInputElement;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const shown = () => [...root.querySelectorAll('h4')].map(textOf);
    await type(' austr');
    expect(shown()).toEqual(['Australia']);
    await type('seoul');
    expect(shown()).toEqual(['South Korea']);
    await type('zebra');
    expect(shown()).toEqual([]);
    expect(textOf(root)).toContain(words.sources.noMatch);
  });

  it('are switched one by one, and all on again', async () => {
    const on = show();
    expect(toggle(on.root, 'Seoul Metropolitan Government').checked).toBe(true);
    await turn(on.root, 'Seoul Metropolitan Government');
    expect(on.onChoose).toHaveBeenLastCalledWith(['kr-seoul']);
    expect(hasButton(on.root, words.sources.allOn)).toBe(false);

    const off = show({}, ['kr-seoul', 'other']);
    expect(toggle(off.root, 'Seoul Metropolitan Government').checked).toBe(false);
    expect(textOf(off.root)).toContain(words.sources.allOff);
    await turn(off.root, 'Seoul Metropolitan Government');
    expect(off.onChoose).toHaveBeenLastCalledWith(['other']);
    await press(button(off.root, words.sources.allOn));
    expect(off.onChoose).toHaveBeenLastCalledWith([]);
  });

  it('are told in the language of their letters', () => {
    const sources = [source, { ...source, source: 'z', attribution: '© European Union' }];
    const { root } = show({ sources });
    const told = [...root.querySelectorAll('.option-text p.note:last-child')];
    expect(told.map((one) => [one.textContent, one.getAttribute('lang')])).toEqual([
      ['출처: 서울특별시', 'ko'],
      ['© European Union', null],
    ]);
  });

  it('say that the list is being read', () => {
    const root = draw(<SourcesSection hasFailed={false} off={[['kr-seoul'], vi.fn()]} />);
    expect(textOf(root)).toContain(words.sources.loading);
    expect(textOf(root)).not.toContain(words.sources.allOff);
  });

  it('say when there is no list, and when it cannot be read', () => {
    expect(textOf(show({ sources: [] }).root)).toContain(words.sources.none);
    expect(textOf(show({ hasFailed: true }).root)).toContain(words.sources.failed);
  });
});

describe('export and import', () => {
  const show = (change: Partial<DataSectionProps> = {}) => {
    const props: DataSectionProps = {
      isBusy: false,
      onExport: vi.fn(),
      onFile: vi.fn(),
      ...change,
    };
    return { root: draw(<DataSection {...props} />), props };
  };
  it.each(['not-ours', 'newer'] as const)('says what is wrong: %s', (kind) => {
    const { root } = show({ problem: { kind } });
    expect(root.querySelector('[role="alert"]')?.textContent).toBe(words.data.problem[kind]);
  });

  it('says where a file is broken', () => {
    const text = textOf(show({ problem: { kind: 'broken', where: 'reports.2.state' } }).root);
    expect(text).toContain('reports.2.state');
  });

  it('asks before a file replaces the settings, and not otherwise', async () => {
    const onAnswer = vi.fn();
    const { root } = show({ onAnswer });
    expect(textOf(root)).toContain(words.data.question);
    expect(document.activeElement).toBe(button(root, words.data.no));
    await press(button(root, words.data.no));
    await press(button(root, words.data.yes));
    expect(onAnswer.mock.calls).toEqual([[false], [true]]);
    expect(textOf(show().root)).not.toContain(words.data.question);
  });

  it('takes a file, and the same one again', async () => {
    const { root, props } = show();
    const field = root.querySelector('input[type="file"]') as HTMLInputElement;
    const file = new File(['{}'], 'a.json');
    Object.defineProperty(field, 'files', { value: [file] });
    await act(async () => {
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(props.onFile).toHaveBeenCalledWith(file);
    expect(field.value).toBe('');
  });
});

describe('erasing everything', () => {
  const show = (change: Partial<EraseSectionProps> = {}) => {
    const props: EraseSectionProps = {
      state: 'idle',
      onErase: vi.fn(),
      onLoadList: vi.fn(),
      ...change,
    };
    return { root: draw(<EraseSection {...props} />), props };
  };

  const goes = Object.values(words.erase.goes);
  it('names what goes, and needs a second word', async () => {
    const { root, props } = show();
    await press(button(root, words.erase.button));
    for (const line of goes) expect(textOf(root)).toContain(line);
    expect(props.onErase).not.toHaveBeenCalled();
    await press(button(root, words.erase.no));
    expect(textOf(root)).not.toContain(words.erase.question);
    await press(button(root, words.erase.button));
    await press(button(root, words.erase.yes));
    expect(props.onErase).toHaveBeenCalledOnce();
  });

  it('has what goes read with the answer that keeps it, which has the focus', async () => {
    const { root } = show();
    await press(button(root, words.erase.button));
    const keep = button(root, words.erase.no);
    expect(document.activeElement).toBe(keep);
    const described = document.getElementById(keep.getAttribute('aria-describedby') ?? '');
    for (const line of goes) expect(described?.textContent).toContain(line);
  });

  it('gives the focus back to the button that asked, whichever way the question goes', async () => {
    const { root } = show();
    const asking = button(root, words.erase.button);
    for (const leave of [
      () => press(button(root, words.erase.no)),
      // Until its effects have run: the question goes before the focus comes back.
      () =>
        act(async () => {
          const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
          document.activeElement?.dispatchEvent(key);
        }),
    ]) {
      (asking as HTMLElement).focus();
      await press(asking);
      expect(document.activeElement).not.toBe(asking);
      await leave();
      expect(root.querySelector('.confirm')).toBeNull();
      expect(document.activeElement).toBe(asking);
    }
  });

  it.each([
    ['working', words.erase.working],
    ['erased', words.erase.erased],
    ['loaded', words.erase.loaded],
    ['failed', words.erase.failed],
  ] as const)('says when it is %s', (state, text) => {
    expect(textOf(show({ state }).root)).toContain(text);
  });

  it('offers the packaged list afterwards, and only then', async () => {
    expect(hasButton(show().root, words.erase.load)).toBe(false);
    const { root, props } = show({ state: 'erased' });
    await press(button(root, words.erase.load));
    expect(props.onLoadList).toHaveBeenCalledOnce();
  });
});

describe('diagnostics', () => {
  it('are shown before they are copied', async () => {
    const copy = vi.fn(async () => undefined);
    const make = async () => 'all of it';
    const root = draw(<TextOnDemand label="Diagnostics" hint="" {...{ make, copy }} />);
    expect(root.querySelector('textarea')).toBeNull();
    await unfold(root, 'Diagnostics');
    expect(root.querySelector('textarea')?.value).toBe('all of it');
    await press(button(root, official.copy));
    expect(copy).toHaveBeenCalledExactlyOnceWith('all of it');
    expect(textOf(root)).toContain(official.copied);
  });
});

describe('a setting that is on or off', () => {
  it.each(switchNames)('"%s" has its words and its switch', async (name) => {
    const onSwitch = vi.fn();
    const { title, hint } = pageWords.en.options.switches[name];
    const root = draw(<SwitchRow title={title} hint={hint} setting={[true, onSwitch]} />);
    expect(root.textContent).toContain(hint);
    await turn(root, title);
    expect(onSwitch).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('cannot be changed where somebody has decided', () => {
    const { title, hint } = pageWords.en.options.switches.cards;
    const root = draw(<SwitchRow title={title} hint={hint} setting={[true, vi.fn(), true]} />);
    expect(toggle(root, title).closest('fieldset')?.disabled).toBe(true);
    expect(textOf(root)).toContain(words.fixed);
  });
});

describe('other addresses', () => {
  const none = { refusal: undefined, isBusy: false, isTurnedOff: false };
  const open = { isPermitted: false };
  const still = { withoutPermission: [], isForbiddenByPolicy: false, needsConsent: false };
  const show = (
    list: Partial<ListStatus> = {},
    sending: Partial<DeliveryStatus> = {},
    refusal?: 'refused',
  ) => {
    const actions = { onTurnOn: vi.fn(), onTurnOff: vi.fn(), onUpdate: vi.fn(), onStop: vi.fn() };
    const on = { onTurnOn: vi.fn(), onTurnOff: vi.fn(), onAgree: vi.fn() };
    const root = draw(
      <Addresses
        list={{ ...none, refusal, status: { ...open, ...list }, publisher: '', ...actions }}
        sending={{ ...none, status: { ...still, ...sending }, receiver: '', ...on }}
      />,
    );
    return { root, list: actions, sending: on };
  };
  const type = (root: Element, nth: number, text: string) =>
    act(async () => {
      const field = root.querySelectorAll('input')[nth] as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('are turned on as they were typed', async () => {
    const { root, list, sending } = show();
    await type(root, 0, 'https://list.example/canary');
    await press(button(root, pageWords.en.updates.turnOn));
    expect(list.onTurnOn).toHaveBeenCalledWith('https://list.example/canary');
    await type(root, 1, 'https://inbox.example');
    await press(button(root, pageWords.en.sending.options.turnOn));
    expect(sending.onTurnOn).toHaveBeenCalledWith('https://inbox.example');
  });

  it('begin with what is in use or built in, and change to another', async () => {
    const address = 'https://list.example/canary';
    const { root, list } = show({ address }, { builtIn: 'https://inbox.example' });
    expect([...root.querySelectorAll('input')].map(({ value }) => value)).toEqual([
      address,
      'https://inbox.example',
    ]);
    expect(button(root, pageWords.en.updates.change).disabled).toBe(true);
    await type(root, 0, 'https://mirror.example');
    await press(button(root, pageWords.en.updates.change));
    expect(list.onTurnOn).toHaveBeenCalledWith('https://mirror.example');
  });

  it('say at the field why one was not taken', () => {
    const field = (root: Element) => root.querySelector('input');
    const { root } = show({}, {}, 'refused');
    expect(field(root)?.getAttribute('aria-invalid')).toBe('true');
    const about = field(root)?.getAttribute('aria-describedby') ?? '';
    expect(root.querySelector(`#${about}`)?.textContent).toBe(pageWords.en.updates.refused);
    expect(field(show().root)?.getAttribute('aria-invalid')).toBe('false');
  });

  it('are not asked for before the background has answered', () => {
    const root = draw(<Addresses list={undefined} sending={undefined} />);
    expect(root.querySelector('input')).toBeNull();
  });

  it('are no choice where an organisation has decided', () => {
    const { root } = show({ isForbiddenByPolicy: true }, { isForbiddenByPolicy: true });
    expect(root.querySelector('input')).toBeNull();
  });
});
