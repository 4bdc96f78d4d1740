// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardsOnPage, NamedOnPage } from '../../components/popup/page-part.ts';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type { ListInfo } from '../../lib/core/verdict.ts';
import { localeOf, pageWords } from '../../lib/locales/every.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { reportOf } from '../reports/post.ts';
import {
  answer,
  button,
  choose,
  clearStage,
  draw,
  hasButton,
  listing,
  match,
  press,
  textOf,
} from './stage.tsx';

const { popup: words } = pageWords.en;
const { trouble } = localeOf('en').warning;
const { official } = localeOf('en').reporting;

afterEach(() => {
  clearStage();
  vi.restoreAllMocks();
});

const list: ListInfo = { version: 1, date: '2026-11-20', count: 24_318, origin: 'seed' };

const show = (
  page: Partial<PopupProps['page']>,
  change: Partial<PopupProps> = {},
  language: Language = 'en',
) => {
  const actions = {
    mayAct: (event: Event) => event.isTrusted,
    report: vi.fn(async (kind) => ({ kept: reportOf(7), kind, text: 'text' })),
    amend: vi.fn(async () => ({ kept: reportOf(7), text: '' })),
    submit: vi.fn(async () => 'sent' as const),
    undoReport: vi.fn(async () => undefined),
    openReport: vi.fn(async () => undefined),
    copy: vi.fn(async () => undefined),
  };
  const props: PopupProps = {
    page: {
      pageKind: 'product',
      silenced: [],
      watch: { isOn: false, unread: 0 },
      tampered: false,
      incognito: false,
      onlyId: false,
      ...page,
    },
    list,
    today: '2026-11-25',
    reportCount: 0,
    channels: [],
    language: 'auto',
    onLanguage: vi.fn(),
    onOpenReports: vi.fn(),
    onOpenOptions: vi.fn(),
    onOpenUpdates: vi.fn(),
    onOpenSurfaces: vi.fn(),
    onOwn: vi.fn(async () => undefined),
    onDisown: vi.fn(async () => undefined),
    onOpenWatch: vi.fn(),
    onOpenHazards: vi.fn(),
    onDescribe: vi.fn(async () => '0 × a.card'),
    onOpenHazard: vi.fn(),
    onSilence: vi.fn(async () => undefined),
    actions,
    ...change,
  };
  return { root: draw(<Popup {...props} />, language), actions, props };
};

it('keeps the focus when the report takes the place of the page', async () => {
  const { root } = show({ listing: listing(), answer: answer(match()) });
  const report = button(root, words.report);
  report.focus();
  await press(report);
  expect(root.contains(document.activeElement)).toBe(true);
});

describe('about this page', () => {
  it('a warning with the same parts as on the page', () => {
    const warned = answer(match({ finding: { en: 'It holds lead.' } }));
    const text = textOf(show({ listing: listing(), answer: warned }).root);
    for (const part of [
      'Danger · official safety warning',
      'It holds lead',
      'SR/00001/26',
      'Don’t buy it.',
    ])
      expect(text).toContain(part);
  });

  describe('of many listings', () => {
    const card = (number: number, rest: Partial<NamedOnPage> = {}): NamedOnPage => ({
      site: 'aliexpress',
      id: String(number),
      title: `Toy ${number}`,
      level: 'danger',
      hazard: `eu-safety-gate:SR/${number}/26`,
      url: `https://www.aliexpress.com/item/${number}.html`,
      ...rest,
    });
    it('that could not be read: what was looked for, to be copied, once something can be missing', async () => {
      const empty = { isOff: false, looked: 0, count: 0, named: [] };
      const { root, props, actions } = show({ pageKind: 'orders', cards: empty });
      vi.mocked(props.onDescribe).mockRejectedValueOnce(new Error('gone'));
      await press(button(root, words.cards.unread));
      expect(textOf(root)).toContain(trouble.failed);
      await press(button(root, words.cards.unread));
      expect(root.querySelector('textarea')?.value).toBe('0 × a.card');
      expect(textOf(root)).toContain(words.cards.unreadBody);
      await press(button(root, official.copy));
      expect(actions.copy).toHaveBeenCalledWith('0 × a.card');
      for (const cards of [
        { ...empty, looked: 1 },
        { ...empty, isOff: true },
      ])
        expect(hasButton(show({ cards }).root, words.cards.unread)).toBe(false);
    });

    const over = (cards: Partial<CardsOnPage>, change: Partial<PopupProps> = {}) =>
      show(
        { pageKind: 'search', cards: { isOff: false, looked: 0, count: 0, named: [], ...cards } },
        change,
      );

    it('lists those that are named, each with its page and why', async () => {
      const named = [card(1), card(2, { level: 'caution' }), card(3, { hazard: 'kr:7' })];
      const { title: _none, ...untitled } = named[2] ?? card(3);
      const { root, props } = over({
        looked: 43,
        count: 3,
        named: [...named.slice(0, 2), untitled],
      });
      expect(root.querySelector('h2')?.textContent).toBe(words.cards.named({ count: 3 }));
      expect(textOf(root)).toContain(words.cards.looked({ count: 43 }));
      expect(textOf(root)).not.toContain(words.noListing);
      const rows = [...root.querySelectorAll('.named-card')];
      expect(rows.map((row) => row.querySelector('strong')?.textContent)).toEqual([
        'Danger',
        'Caution',
        'Danger',
      ]);
      expect(rows[0]?.querySelector('a')?.href).toBe('https://www.aliexpress.com/item/1.html');
      expect(rows[2]?.querySelector('a')?.textContent).toContain('product without a title');
      await press(button(root, 'All details: Toy 2'));
      expect(props.onOpenHazard).toHaveBeenCalledExactlyOnceWith('eu-safety-gate:SR/2/26');
    });

    it('without a reason where the hazard’s page would leave a private window', () => {
      const named = [card(1)];
      const { root } = over({ looked: 1, count: 1, named }, { onOpenHazard: undefined });
      expect(root.querySelectorAll('.named-card')).toHaveLength(1);
      expect(textOf(root)).not.toContain(localeOf('en').warning.button.more);
    });

    it('counts those that it has no room for, also those that were never told', () => {
      const named = Array.from({ length: 8 }, (_, at) => card(at));
      const { root } = over({ looked: 300, count: 50, named });
      const rows = root.querySelectorAll('.named-card').length;
      expect(rows).toBeLessThan(8);
      expect(textOf(root)).toContain(words.cards.named({ count: 50 }));
      expect(textOf(root)).toContain(words.cards.more({ count: 50 - rows }));
    });

    it('says how many were looked up where none is named, and claims nothing more', () => {
      const text = textOf(over({ looked: 43 }).root);
      expect(text).toContain('None of the 43 products checked is on the list');
      expect(text).toContain(words.noneBody({ date: '20 Nov 2026' }));
    });

    it('says that none was looked up yet, and that markers are off', async () => {
      const { root } = over({});
      expect(root.querySelector('h2')?.textContent).toBe(words.cards.waiting);
      const off = over({ isOff: true });
      expect(off.root.querySelector('h2')?.textContent).toBe(words.cards.off);
      await press(button(off.root, words.cards.openOptions));
      expect(off.props.onOpenSurfaces).toHaveBeenCalledOnce();
    });
  });

  it('no match: names the list’s day and claims nothing more', () => {
    const { root } = show({ listing: listing(), answer: answer() });
    expect(root.querySelector('h2')?.textContent).toBe('No match on the list');
    expect(textOf(root)).toContain('No notice on the list of 24 Nov 2026 matches.');
    const korean = textOf(show({ listing: listing(), answer: answer() }, {}, 'ko').root);
    expect(korean).toContain('목록에 없는 상품입니다');
    expect(korean).toContain(
      '2026년 11월 24일 목록에서 찾지 못했습니다. 일치하는 공고가 없다는 뜻이며',
    );
  });

  it.each([
    ['no-list', words.unknown['no-list']],
    ['list-expired', words.unknown['list-expired']],
    ['unreadable', words.unknown.unreadable],
  ] as const)('unknown because of %s', (unknown, text) => {
    const verdict = { level: 'unknown' as const, matches: [], unknown };
    const { root } = show({ listing: listing(), answer: { verdict } });
    expect(root.querySelector('h2')?.textContent).toBe(words.unknownTitle);
    expect(textOf(root)).toContain(text);
  });

  it('“none” without a list is not a match either', () => {
    const verdict = { level: 'none' as const, matches: [] };
    expect(textOf(show({ listing: listing(), answer: { verdict } }).root)).toContain(
      words.unknownTitle,
    );
  });

  it.each([
    ['search', words.noListing],
    ['cart', words.noListing],
    ['other', words.otherSite],
  ])('a page of kind %s', (pageKind, title) => {
    const { root } = show({ pageKind });
    expect(root.querySelector('h2')?.textContent).toBe(title);
    expect(hasButton(root, words.report)).toBe(false);
  });

  it('says when the page interferes, above everything else', () => {
    const { root } = show({ listing: listing(), answer: answer(match()), tampered: true });
    expect(root.querySelector('main > :is(section, .callout)')?.textContent).toContain(
      words.tampered,
    );
    expect(root.querySelector('.callout.danger')?.getAttribute('role')).toBe('alert');
    expect(
      show({ listing: listing(), answer: answer() }).root.querySelector('.callout.danger'),
    ).toBeNull();
  });

  it('pages through several notices', async () => {
    const several = answer(match(), match({ reference: 'SR/2' }, 'caution'));
    const { root } = show({ listing: listing(), answer: several });
    await press(button(root, localeOf('en').warning.pager.next));
    expect(textOf(root)).toContain('Notice 2 of 2');
  });

  it('calls the part that scrolls by the level of the notice on show', async () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(2_000);
    const several = answer(match(), match({ reference: 'SR/2' }, 'caution'));
    const { root } = show({ listing: listing(), answer: several });
    const nameOf = () => root.querySelector('.verdict .body')?.getAttribute('aria-label');
    const { level, pager } = localeOf('en').warning;
    expect(nameOf()).toBe(level.danger.word);
    await press(button(root, pager.next));
    expect(nameOf()).toBe(level.caution.word);
  });
});

describe('reporting from the popup', () => {
  it('without a warning: a suspicious product', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer() });
    button(root, words.report).focus();
    await press(button(root, words.report));
    expect(actions.report).toHaveBeenCalledWith('suspect', undefined);
    expect(document.activeElement?.textContent).toBe(localeOf('en').reporting.saved.title);
    await press(button(root, localeOf('en').reporting.saved.done));
    expect(hasButton(root, words.report)).toBe(true);
  });

  it('with a danger: a named product still for sale', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer(match()) });
    await press(button(root, words.report));
    expect(actions.report).toHaveBeenCalledWith('still-for-sale', 'eu-safety-gate:SR/00001/26');
  });

  it('of several notices about the one on show: report, link and details', async () => {
    const link = (url: string) => ({ url, kind: 'notice' as const });
    const first = match({ reference: 'A/1', link: link('https://a.example/1') });
    const second = match({ reference: 'B/2', link: link('https://b.example/2') });
    const { root, actions, props } = show({ listing: listing(), answer: answer(first, second) });
    await press(button(root, localeOf('en').warning.pager.next));
    expect(root.querySelector('.actions a')?.getAttribute('href')).toBe('https://b.example/2');
    await press(button(root, localeOf('en').warning.button.more));
    expect(props.onOpenHazard).toHaveBeenCalledWith('eu-safety-gate:B/2');
    await press(button(root, words.report));
    expect(actions.report).toHaveBeenCalledWith('still-for-sale', 'eu-safety-gate:B/2');
  });

  it('begins with the strongest notice again when the product is another', async () => {
    const two = () => answer(match({ reference: 'A/1' }), match({ reference: 'B/2' }));
    const { root, props } = show({ listing: listing(), answer: two() });
    await press(button(root, localeOf('en').warning.pager.next));
    const page = { ...props.page, listing: listing({ id: '1005000000000009' }), answer: two() };
    draw(<Popup {...props} page={page} />, 'en', root);
    expect(textOf(root)).toContain('A/1');
    expect(textOf(root)).not.toContain('B/2');
  });

  it('a page that could not be read, only where that is so', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer(), onlyId: true });
    await press(button(root, words.reportUnreadable));
    expect(actions.report).toHaveBeenCalledWith('page-unreadable', undefined);
    const readable = show({ listing: listing(), answer: answer() }).root;
    expect(hasButton(readable, words.reportUnreadable)).toBe(false);
  });

  it('refuses a script’s click', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer() });
    button(root, words.report).click();
    expect(actions.report).not.toHaveBeenCalled();
  });

  it('has no details to open where they would leave a private window', () => {
    const { more } = localeOf('en').warning.button;
    const page = { listing: listing(), answer: answer(match()), incognito: true };
    expect(hasButton(show(page, { onOpenHazard: undefined }).root, more)).toBe(false);
    expect(hasButton(show(page).root, more)).toBe(true);
  });

  it('says that a private window keeps nothing', () => {
    const { root } = show({ listing: listing(), answer: answer(), incognito: true });
    expect(textOf(root)).toContain(words.privateWindow);
  });
});

describe('around it', () => {
  it('the list: number, age, where it came from', () => {
    const text = textOf(show({}).root);
    expect(text).toContain('24,318 official notices · 5 days old');
    expect(text).toContain('came with the extension');
  });

  it.each([
    ['2026-11-20', 'from today'],
    ['2026-11-21', '1 day old'],
    ['2026-11-01', 'from today'],
  ])('on %s the list is %s', (today, age) => {
    expect(textOf(show({}, { today }).root)).toContain(age);
  });

  it('says when there is no list', () => {
    expect(textOf(show({}, { list: undefined }).root)).toContain(pageWords.en.list.none);
  });

  it('counts and opens my reports', async () => {
    const { root, props } = show({}, { reportCount: 3 });
    await press(button(root, 'My reports (3)'));
    expect(props.onOpenReports).toHaveBeenCalled();
    expect(hasButton(show({}).root, 'My reports')).toBe(true);
  });

  it('takes “not this product” back', async () => {
    const { root, props } = show({ listing: listing(), answer: answer(), silenced: ['a:1'] });
    expect(textOf(root)).toContain(words.silenced({ count: 1 }));
    await press(button(root, words.unsilence));
    expect(props.onSilence).toHaveBeenCalledWith(false);
    expect(hasButton(root, words.silence)).toBe(false);
    expect(textOf(root)).not.toContain(trouble.failed);
    vi.mocked(props.onSilence).mockRejectedValueOnce(new Error('gone'));
    await press(button(root, words.unsilence));
    expect(textOf(root)).toContain(trouble.failed);
  });

  it('takes what was silenced on the page off the toolbar, too', async () => {
    const verdict = { level: 'none' as const, matches: [], kept: 'danger' as const };
    const page = { listing: listing(), answer: { ...answer(), verdict }, silenced: ['a:1'] };
    const { root, props } = show(page);
    await press(button(root, words.silence));
    expect(props.onSilence).toHaveBeenCalledWith(true);
  });

  it('switches the language', async () => {
    const { root, props } = show({});
    const select = root.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'As in the browser',
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
    expect(props.onLanguage).toHaveBeenCalledWith('ko');
  });
});

describe('what the shopper owns', () => {
  const { watch } = pageWords.en;
  const owning = (owned?: 'order' | 'own', unread = 0) => ({
    watch: { isOn: true, unread, ...(owned && { owned }) },
  });

  it('is said with one press and taken back with another', async () => {
    const first = show({ listing: listing(), answer: answer(), ...owning() });
    await press(button(first.root, watch.popup.own));
    expect(first.props.onOwn).toHaveBeenCalledOnce();
    const { root, props } = show({ listing: listing(), answer: answer(), ...owning('own') });
    expect(textOf(root)).toContain(watch.popup.owned);
    await press(button(root, watch.takeOut));
    expect(props.onDisown).toHaveBeenCalledOnce();
  });

  it('is nobody’s business in a private window, without a product, or while the watch is off', () => {
    const pages = [
      { listing: listing(), answer: answer(), incognito: true, ...owning() },
      { pageKind: 'search', ...owning() },
      { listing: listing(), answer: answer() },
    ];
    for (const page of pages) expect(hasButton(show(page).root, watch.popup.own)).toBe(false);
  });

  it('off, it leads to the page where it can be turned on', async () => {
    const { root, props } = show({ listing: listing(), answer: answer() });
    await press(button(root, watch.popup.turnOn));
    expect(props.onOpenWatch).toHaveBeenCalledOnce();
  });

  it('and is named stands above everything else, on any page', async () => {
    const { root, props } = show({ pageKind: 'other', ...owning(undefined, 2) });
    expect(textOf(root)).toMatch(/^Cart CanaryOfficial notices name 2 things you own/);
    await press(button(root, watch.popup.open));
    expect(props.onOpenWatch).toHaveBeenCalledOnce();
  });
});
