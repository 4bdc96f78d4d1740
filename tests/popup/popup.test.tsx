// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/popup.tsx';
import type { ListInfo } from '../../lib/core/verdict.ts';
import type { TilesPart } from '../../lib/list-pages/page-tiles.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { PageState } from '../../lib/popup/messages.ts';
import { localeOf, pageWords } from '../../scripts/words/every.ts';
import {
  answer,
  button,
  clearStage,
  draw,
  hasButton,
  listing as listingWith,
  match,
  press,
  textOf,
  unfold,
} from '../components/stage.tsx';
import { reportOf } from '../reports/post.ts';

const { popup: words } = pageWords.en;
const { error } = localeOf('en').warning;
const { official } = localeOf('en').reporting;

afterEach(() => {
  clearStage();
  vi.restoreAllMocks();
});

const listing = () => listingWith({ titles: ['Night light'] });
const list: ListInfo = { version: 1, date: '2026-11-20', count: 24_318, origin: 'seed' };

const show = (
  page: Partial<PopupProps['page']>,
  change: Partial<PopupProps> = {},
  language: Language = 'en',
) => {
  const actions = {
    report: vi.fn(async (kind) => ({ stored: reportOf(7), kind, text: 'text' })),
    amend: vi.fn(async () => ({ stored: reportOf(7), text: '' })),
    submit: vi.fn(async () => 'sent' as const),
    undoReport: vi.fn(async () => undefined),
    openReport: vi.fn(async () => undefined),
    copy: vi.fn(async () => undefined),
  };
  const props: PopupProps = {
    page: {
      pageKind: 'product',
      silenced: [],
      alerts: { isOn: false, unread: 0 },
      interference: false,
      incognito: false,
      done: true,
      reports: 0,
      ...page,
    },
    list,
    today: '2026-11-25',
    channels: [],
    onOpen: vi.fn(),
    onInterferenceRead: vi.fn(),
    onOpenWarning: vi.fn(async () => undefined),
    onAddProduct: vi.fn(async () => undefined),
    onRemoveProduct: vi.fn(async () => undefined),
    makeDiagnosticText: vi.fn(async () => '0 × a.card'),
    onLoadList: vi.fn(async () => undefined),
    onSilence: vi.fn(async () => undefined),
    actions,
    ...change,
  };
  return { root: draw(<Popup {...props} />, language), actions, props };
};

/** What can be pressed about the page, in its order. */
const buttonsOf = (root: Element) =>
  [...root.querySelectorAll('.actions .button')].map((one) => one.textContent);

describe('a shop that has changed its pages', () => {
  it('is named, and its page is not to be reported again', () => {
    const { root } = show({ listing: listingWith(), comparisonOutage: 'temu', answer: answer() });
    expect(textOf(root)).toContain(words.outage({ shop: 'Temu' }));
    expect(hasButton(root, words.reportUnreadable)).toBe(false);
  });

  it('is no news elsewhere', () => {
    const { root } = show({ listing: listing(), answer: answer() });
    expect(textOf(root)).not.toContain('has changed its pages');
  });
});

describe('about this page', () => {
  it('a warning in one line and one sentence, and none of the card’s evidence', () => {
    const warned = answer(match({ finding: { en: 'It holds lead.' } }));
    const { root } = show({ listing: listing(), answer: warned });
    expect(root.querySelector('h2')?.textContent).toBe('It holds lead');
    expect([...root.querySelectorAll('.statement p')].map((one) => one.textContent)).toEqual([
      'Danger',
      'Don’t buy it. Already have it? Stop using it.',
      'Notice: EU Safety Gate',
    ]);
    expect(textOf(root)).not.toContain('SR/00001/26');
    expect(buttonsOf(root)).toEqual([words.openWarning, words.report]);
    expect(root.querySelector('.button.filled')?.textContent).toBe(words.openWarning);
  });

  it.each(['caution', 'advice'] as const)('%s asks to be read before it is reported', (level) => {
    const { root } = show({ listing: listing(), answer: answer(match({}, level)) });
    expect(buttonsOf(root)).toEqual([words.openWarning, words.report]);
    expect(root.querySelector('.button.filled')?.textContent).toBe(words.openWarning);
  });

  it('says who would get a report, where one is offered', () => {
    const inbox = 'Fox Watch';
    const { root } = show({ listing: listing(), answer: answer(match()), inbox });
    expect(root.querySelector('.report-to')?.textContent).toBe(official.to({ name: inbox }));
    const unread = { pageKind: 'product', inbox } as const;
    expect(show(unread).root.querySelector('.report-to')).toBeNull();
  });

  it('opens the card of the page, and says when it cannot', async () => {
    const { root, props } = show({ listing: listing(), answer: answer(match()) });
    await press(button(root, words.openWarning));
    expect(props.onOpenWarning).toHaveBeenCalledOnce();
    expect(textOf(root)).not.toContain(error.failed);
    vi.mocked(props.onOpenWarning).mockRejectedValueOnce(new Error('no card'));
    await press(button(root, words.openWarning));
    expect(textOf(root)).toContain(error.failed);
  });

  describe('of many listings', () => {
    const card = (
      number: number,
      rest: Partial<TilesPart['named'][number]> = {},
    ): TilesPart['named'][number] => ({
      site: 'aliexpress',
      id: String(number),
      title: `Toy ${number}`,
      level: 'danger',
      hazard: `eu-safety-gate:SR/${number}/26`,
      url: `https://www.aliexpress.com/item/${number}.html`,
      ...rest,
    });
    it('that could not be read: what was looked for, to be copied, once something can be missing', async () => {
      const empty = { isOff: false, checkedCount: 0, count: 0, hidden: 0, named: [] };
      const { root, props, actions } = show({ pageKind: 'orders', tiles: empty });
      vi.mocked(props.makeDiagnosticText).mockRejectedValueOnce(new Error('gone'));
      await unfold(root, words.cards.unread);
      expect(textOf(root)).toContain(error.failed);
      await unfold(root, words.cards.unread);
      await unfold(root, words.cards.unread);
      expect(root.querySelector('textarea')?.value).toBe('0 × a.card');
      expect(textOf(root)).toContain(words.cards.unreadBody);
      await press(button(root, official.copy));
      expect(actions.copy).toHaveBeenCalledWith('0 × a.card');
      for (const tiles of [
        { ...empty, checkedCount: 1 },
        { ...empty, isOff: true },
      ])
        expect(textOf(show({ tiles }).root)).not.toContain(words.cards.unread);
    });

    const over = (tiles: Partial<TilesPart>, change: Partial<PopupProps> = {}) =>
      show(
        {
          pageKind: 'search',
          tiles: { isOff: false, checkedCount: 0, count: 0, hidden: 0, named: [], ...tiles },
        },
        change,
      );

    it('counts those that are named, and shows which, each with its page', () => {
      const named = [card(1), card(2, { level: 'caution' }), card(3, { hazard: 'kr:7' })];
      const { title: _none, ...untitled } = named[2] ?? card(3);
      const { root } = over({
        checkedCount: 43,
        count: 3,
        named: [...named.slice(0, 2), untitled],
      });
      expect(root.querySelector('.statement-level')?.textContent).toBe('Danger');
      expect(root.querySelector('h2')?.textContent).toBe(words.cards.named({ count: 3 }));
      expect(textOf(root)).toContain(words.cards.looked({ count: 43 }));
      expect(textOf(root)).not.toContain(words.noListing);
      const which = root.querySelector('details');
      expect(which?.open).toBe(false);
      expect(which?.querySelector('summary')?.textContent).toBe(words.cards.which);
      const links = [...root.querySelectorAll<HTMLAnchorElement>('.named-cards a')];
      expect(links.map((one) => textOf(one))).toEqual([
        'Danger: Toy 1 (opens in a new tab)',
        'Caution: Toy 2 (opens in a new tab)',
        expect.stringMatching(/^Danger: .*without a title/),
      ]);
      expect(links[0]?.href).toBe('https://www.aliexpress.com/item/1.html');
    });

    it('counts those that it has no room for, also those that were never told', () => {
      const named = Array.from({ length: 8 }, (_, at) => card(at));
      const { root } = over({ checkedCount: 300, count: 50, named });
      expect(root.querySelectorAll('.named-cards li')).toHaveLength(8);
      expect(textOf(root)).toContain(words.cards.named({ count: 50 }));
      expect(textOf(root)).toContain(words.cards.more({ count: 42 }));
    });

    it('never says of what the settings hide that it is not on the list', async () => {
      const { root, props } = over({ checkedCount: 1, hidden: 1 });
      expect(textOf(root)).toContain(words.cards.hidden({ count: 1 }));
      expect(textOf(root)).not.toContain('not on the list');
      await press(button(root, words.cards.openOptions));
      expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('/options.html#warnings');
      const beside = over({ checkedCount: 3, count: 1, hidden: 2, named: [card(1)] });
      expect(textOf(beside.root)).toContain(words.cards.hidden({ count: 2 }));
    });

    it('says how many were looked up where none is named, and claims nothing more', () => {
      const text = textOf(over({ checkedCount: 43 }).root);
      expect(text).toContain('None of the 43 products checked is on the list');
      expect(text).toContain(words.cards.noneBody);
    });

    it('says that none was looked up yet, and that markers are off', async () => {
      const { root } = over({});
      expect(root.querySelector('h2')?.textContent).toBe(words.cards.waiting);
      expect(buttonsOf(root)).toEqual([]);
      const off = over({ isOff: true });
      expect(off.root.querySelector('h2')?.textContent).toBe(words.cards.off);
      await press(button(off.root, words.cards.openOptions));
      expect(off.props.onOpen).toHaveBeenCalledExactlyOnceWith('/options.html#warnings');
    });
  });

  it('no match: names the list’s day and claims nothing more', () => {
    const { root } = show({ listing: listing(), answer: answer() });
    expect(root.querySelector('h2')?.textContent).toBe('No match on the list');
    expect(textOf(root)).toContain('No notice on the list dated 24 Nov 2026 matches.');
    const korean = textOf(show({ listing: listing(), answer: answer() }, {}, 'ko').root);
    expect(korean).toContain('목록에 없는 상품입니다');
    expect(korean).toContain('2026년 11월 24일 목록에 일치하는 공고가 없습니다.');
  });

  it.each([
    ['no-list', words.unknown['no-list'], [pageWords.en.hazards.load, words.report]],
    ['list-expired', words.unknown['list-expired'], [pageWords.en.updates.title, words.report]],
    ['unreadable', words.unknown.unreadable, [words.report]],
  ] as const)('unknown because of %s', (unknown, text, buttons) => {
    const verdict = { level: 'unknown' as const, matches: [], unknown };
    const { root } = show({ listing: listing(), answer: { verdict } });
    expect(root.querySelector('h2')?.textContent).toBe(words.unknownTitle);
    expect(textOf(root)).toContain(text);
    expect(buttonsOf(root)).toEqual(buttons);
  });

  it('a warning that the settings leave out, and the way to them', async () => {
    const verdict = { level: 'none' as const, matches: [], hidden: 2 };
    const { root, props } = show({ listing: listing(), answer: { ...answer(), verdict } });
    expect(textOf(root)).toContain(pageWords.en.settings.hidden({ count: 2 }));
    await press(button(root, words.cards.openOptions));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('/options.html#warnings');
  });

  it('a page whose answer is on its way', () => {
    const { root } = show({ listing: listing() });
    expect(root.querySelector('h2')?.textContent).toBe(words.reading);
    expect(buttonsOf(root)).toEqual([]);
  });

  it('“none” without a list is not a match either', () => {
    const verdict = { level: 'none' as const, matches: [] };
    expect(textOf(show({ listing: listing(), answer: { verdict } }).root)).toContain(
      words.unknownTitle,
    );
  });

  it.each<[PageState['pageKind'], string]>([
    ['search', words.noListing],
    ['cart', words.noListing],
    ['other', words.otherSite],
  ])('a page of kind %s', (pageKind, title) => {
    const { root } = show({ pageKind });
    expect(root.querySelector('h2')?.textContent).toBe(title);
    expect(hasButton(root, words.report)).toBe(false);
  });

  it('says when the page interferes, above everything else, and leads past it to the notice', () => {
    const link = { url: 'https://a.example/1', kind: 'notice' as const };
    const warned = answer(match({ link }));
    const { root, props } = show({ listing: listing(), answer: warned, interference: true });
    expect(root.querySelector('main > :is(section, .callout)')?.textContent).toContain(
      words.interference,
    );
    expect(root.querySelector('.callout.danger')?.getAttribute('role')).toBe('alert');
    button(root, words.interferenceRead).click();
    expect(props.onInterferenceRead).toHaveBeenCalledOnce();
    expect(root.querySelector('h2')?.textContent).toBe('An official notice names this listing');
    expect(hasButton(root, words.openWarning)).toBe(false);
    expect(root.querySelector('.actions a')?.getAttribute('href')).toBe(link.url);
    expect(
      show({ listing: listing(), answer: answer() }).root.querySelector('.callout.danger'),
    ).toBeNull();
  });
});

describe('reporting from the popup', () => {
  it('reports a suspicious product where there is no warning', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer() });
    button(root, words.report).focus();
    await press(button(root, words.report));
    expect(actions.report).toHaveBeenCalledWith('suspect', undefined);
    expect(document.activeElement?.textContent).toBe(localeOf('en').reporting.saved.title);
    await press(button(root, localeOf('en').reporting.saved.done));
    expect(hasButton(root, words.report)).toBe(true);
  });

  it('reports a named product as still for sale where there is a danger', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer(match()) });
    await press(button(root, words.report));
    expect(actions.report).toHaveBeenCalledWith('still-for-sale', 'eu-safety-gate:SR/00001/26');
  });

  it.each([
    ['nothing but its number', {}],
    ['a seller, but no name', { seller: { id: '7', name: 'Lumen House' } }],
  ])('a page that gives %s', async (_, facts) => {
    const untitled = { listing: listingWith(facts), answer: answer() };
    const { root, actions } = show(untitled);
    expect(root.querySelector('h2')?.textContent).toBe(words.unreadableTitle);
    expect(buttonsOf(root)).toEqual([words.reportUnreadable, words.report]);
    await press(button(root, words.reportUnreadable));
    expect(actions.report).toHaveBeenCalledWith('page-unreadable', undefined);
    const reading = show({ ...untitled, done: false }).root;
    expect(hasButton(reading, words.reportUnreadable)).toBe(false);
  });

  it('a page that could not be read, only where that is so', () => {
    const verdict = { level: 'unknown' as const, unknown: 'unreadable' as const, matches: [] };
    const unread = show({ listing: listingWith(), answer: { ...answer(), verdict } }).root;
    expect(hasButton(unread, words.reportUnreadable)).toBe(true);
    const readable = show({ listing: listing(), answer: answer() }).root;
    expect(hasButton(readable, words.reportUnreadable)).toBe(false);
  });

  it('refuses a script’s click', async () => {
    const { root, actions } = show({ listing: listing(), answer: answer() });
    button(root, words.report).click();
    expect(actions.report).not.toHaveBeenCalled();
  });

  it('says that a private window keeps nothing', () => {
    const { root } = show({ listing: listing(), answer: answer(), incognito: true });
    expect(textOf(root)).toContain(words.privateWindow);
  });
});

describe('around it', () => {
  it.each([
    ['2026-11-20', 'list as of today', false],
    ['2026-11-21', 'list as of yesterday', false],
    ['2026-11-01', 'list as of today', false],
    ['2026-12-04', '14 days old', false],
    ['2026-12-05', '15 days old', true],
  ])('the list is, on %s, %s, and looks old: %s', async (today, age, isOld) => {
    const { root, props } = show({}, { today });
    const shown = root.querySelector('.list-age');
    expect(shown?.textContent).toContain(age);
    expect(shown?.classList.contains('caution')).toBe(isOld);
    await press(button(root, shown?.textContent ?? ''));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('/options.html#updates');
  });

  it('a list past its date looks old, and so does none', () => {
    const expired = show({}, { list: { ...list, isExpired: true } });
    expect(expired.root.querySelector('.list-age.caution')).not.toBeNull();
    const none = show({}, { list: undefined });
    expect(none.root.querySelector('.list-age.caution')?.textContent).toBe(
      `Cart Canary · ${pageWords.en.heldList.missing}`,
    );
  });

  it('names the authorities that the list has not heard from, with the days', () => {
    const silent = [{ source: 'kr-consumer24', days: 3 }];
    const { root } = show({}, { list: { ...list, silent } });
    expect(textOf(root)).toContain('Consumer24 official portal: not heard from for 3 days');
    expect(textOf(show({}).root)).not.toContain('not heard from');
  });

  it('leads to my products and the options', async () => {
    const { root, props } = show({});
    await press(button(root, pageWords.en.alerts.title));
    expect(props.onOpen).toHaveBeenLastCalledWith('/alerts.html');
    await press(button(root, pageWords.en.options.title));
    expect(props.onOpen).toHaveBeenLastCalledWith('/options.html');
    expect(root.querySelector('select')).toBeNull();
  });

  it('counts and opens my reports', async () => {
    const { root, props } = show({ reports: 3 });
    await press(button(root, 'My reports (3)'));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('/reports.html');
    expect(hasButton(show({}).root, 'My reports')).toBe(true);
  });

  it('takes “not this product” back', async () => {
    const notice = match({ finding: { en: 'It holds lead.' } }).hazard;
    const silenced = [{ id: 'a:1', hazard: notice }];
    const { root, props } = show({ listing: listing(), answer: answer(), silenced });
    expect(root.querySelector('.statement p')?.textContent).toBe('It holds lead · EU Safety Gate');
    expect(root.querySelector('.notes li')).toBeNull();
    await press(button(root, words.unsilence));
    expect(props.onSilence).toHaveBeenCalledWith(false);
    expect(hasButton(root, words.silence)).toBe(false);
    expect(textOf(root)).not.toContain(error.failed);
    vi.mocked(props.onSilence).mockRejectedValueOnce(new Error('gone'));
    await press(button(root, words.unsilence));
    expect(textOf(root)).toContain(error.failed);
  });

  it('takes what was silenced on the page off the toolbar, too', async () => {
    const verdict = { level: 'none' as const, matches: [], silencedLevel: 'danger' as const };
    const silenced = [{ id: 'a:1' }];
    const page = { listing: listing(), answer: { ...answer(), verdict }, silenced };
    const { root, props } = show(page);
    await press(button(root, words.silence));
    expect(props.onSilence).toHaveBeenCalledWith(true);
  });

  it.each([
    ['a warning that stands', answer(match())],
    ['nothing else', answer()],
  ])('lists what is silenced beside %s, each with a way back', async (_name, verdict) => {
    const notice = match({ finding: { en: 'It holds lead.' } }).hazard;
    const silenced = [{ id: 'a:1', hazard: notice }, { id: 'a:SR/2/26' }];
    const { root, props } = show({ listing: listing(), answer: verdict, silenced });
    expect(textOf(root)).toContain(words.silenced({ count: 2 }));
    const rows = [...root.querySelectorAll('.silenced-list li')];
    expect(rows.map((row) => row.firstElementChild?.textContent)).toEqual([
      'It holds lead · EU Safety Gate',
      'SR/2/26',
    ]);
    await press(button(root, 'Undo: SR/2/26'));
    expect(props.onSilence).toHaveBeenCalledWith(false, 'a:SR/2/26');
  });
});

describe('what the shopper owns', () => {
  const { alerts } = pageWords.en;
  const owning = (owned?: 'order' | 'own', unread = 0) => ({
    alerts: { isOn: true, unread, ...(owned && { owned }) },
  });

  it('is said with one press and taken back with another', async () => {
    const first = show({ listing: listing(), answer: answer(), ...owning() });
    await press(button(first.root, alerts.popup.own));
    expect(first.props.onAddProduct).toHaveBeenCalledOnce();
    const { root, props } = show({ listing: listing(), answer: answer(), ...owning('own') });
    expect(hasButton(root, alerts.popup.own)).toBe(false);
    await press(button(root, alerts.popup.removeProduct));
    expect(props.onRemoveProduct).toHaveBeenCalledOnce();
  });

  it('is nobody’s business in a private window, without a product, or while recall alerts are off', () => {
    const pages: Partial<PageState>[] = [
      { listing: listing(), answer: answer(), incognito: true, ...owning() },
      { pageKind: 'search', ...owning() },
      { listing: listing(), answer: answer() },
    ];
    for (const page of pages) expect(hasButton(show(page).root, alerts.popup.own)).toBe(false);
  });

  it('stands above everything else, on any page, once it is named', async () => {
    const { root, props } = show({ pageKind: 'other', ...owning(undefined, 2) });
    expect(textOf(root)).toMatch(/^Cart CanarySafety warnings name 2 things you own/);
    await press(button(root, alerts.popup.open));
    expect(props.onOpen).toHaveBeenLastCalledWith('/alerts.html');
  });
});
