// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CardWorld,
  createCard,
  type TabCard,
} from '../../entrypoints/card.content/create-card.tsx';
import type { CardInput } from '../../entrypoints/in-tab/slots.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { answer, button, hasButton, listing, match, trusted } from '../components/stage.tsx';
import { reportOf } from '../reports/post.ts';
import { type BrowserParts, ownRoots, stubBrowserParts } from './browser-parts.ts';

const { sight, warning } = localeOf('en');

let slot: TabCard;
let world: CardWorld;
let before: string;
let parts: BrowserParts;
let time = 0;

const page = () => document.documentElement.outerHTML;
const host = () => ownRoots()[0]?.host;
const inside = (): ShadowRoot => {
  const [root] = ownRoots();
  if (!root) throw new Error('there is no card');
  return root;
};
const words = () => (inside().querySelector('.cc')?.textContent ?? '').replace(/\s+/g, ' ');

const input = (change: Partial<CardInput> = {}): CardInput => ({
  listing: listing(),
  answer: answer(match({ finding: { en: 'It holds lead.', ko: '납이 들어 있습니다.' } })),
  language: 'en',
  region: 'KR',
  incognito: false,
  opened: true,
  inbox: undefined,
  ...change,
});

/** And long enough to be seen. */
const show = (change: Partial<CardInput> = {}) => {
  act(() => slot.show(input(change)));
  time += 1_000;
};

const click = async (name: string, isTrusted: boolean) => {
  const target =
    [...inside().querySelectorAll('button')].find((one) => one.title === name) ??
    button(inside(), name);
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  await act(async () => {
    target.dispatchEvent(isTrusted ? trusted(event) : event);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
};

beforeEach(() => {
  parts = stubBrowserParts();
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  document.elementsFromPoint = () => [];
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(10, 10, 376, 500),
  );
  before = page();
  world = {
    page: document,
    localeOf,
    css: '.cc { color: red }',
    channels: () => [],
    requests: vi.fn((_input, redraw) => ({
      report: vi.fn(async (kind) => ({ kept: reportOf(1), kind, text: '' })),
      amend: vi.fn(async () => ({ kept: reportOf(1), text: '' })),
      submit: vi.fn(async () => 'sent' as const),
      undoReport: vi.fn(async () => undefined),
      openReport: vi.fn(async () => undefined),
      copy: vi.fn(async () => undefined),
      silence: vi.fn(async () => redraw(answer())),
      more: vi.fn(async () => undefined),
    })),
    tampered: vi.fn(),
  };
  slot = createCard(world);
});

afterEach(() => {
  vi.restoreAllMocks();
  act(() => slot.hide());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('on the shop’s page', () => {
  it('is nothing at all until there is something to show, and nothing afterwards', () => {
    expect(page()).toBe(before);
    act(() => slot.clear(listing(), answer()));
    expect(page()).toBe(before);
    show();
    expect(page()).not.toBe(before);
    act(() => slot.hide());
    expect(page()).toBe(before);
  });

  it('is one bare element without a name of ours', () => {
    show();
    expect(host()?.attributes).toHaveLength(0);
    expect(host()?.tagName).toBe('DIV');
    expect(document.querySelectorAll('[id*="canary"], [class*="canary"]')).toHaveLength(0);
  });

  it('carries its style inside and lets no rule of the page in', () => {
    show();
    const style = inside().querySelector('style')?.textContent ?? '';
    expect(style).toContain('all: initial !important');
    expect(style).toContain('.cc { color: red }');
  });

  it('has names of its own for custom properties, which are one space for the whole document', () => {
    slot = createCard({ ...world, css: '.cc { --ink: red; color: var(--ink) }' });
    show();
    const style = inside().querySelector('style')?.textContent ?? '';
    const [, name] = /\.cc \{ (--\w+-ink): red; color: var\(\1\) \}/.exec(style) ?? [];
    expect(name).toBeDefined();
  });

  it('is brought up to date in place', () => {
    show();
    const first = host();
    show({
      answer: answer(match({ finding: { en: 'It holds lead.' } }), match({ reference: '2' })),
    });
    expect(host()).toBe(first);
    expect(words()).toContain('1 more notice');
  });

  it('changes its language at once', () => {
    show();
    show({ language: 'ko' });
    expect(words()).toContain('납이 들어 있습니다');
    expect(inside().querySelector('.cc')?.getAttribute('lang')).toBe('ko');
  });

  it.each(['danger', 'caution'] as const)(
    'opens again from the toolbar after it was folded or closed: %s',
    async (level) => {
      expect(slot.open()).toBe(false);
      show({ answer: answer(match({}, level)) });
      for (const end of [warning.button.fold, warning.button.hide]) {
        act(() => void slot.open());
        time += 1_000;
        expect(hasButton(inside(), warning.button.report)).toBe(true);
        await click(end, true);
      }
      act(() => expect(slot.open()).toBe(true));
      expect(inside().activeElement?.className).toContain('frame');
      expect(hasButton(inside(), warning.button.report)).toBe(true);
      act(() => slot.hide());
      expect(slot.open()).toBe(false);
    },
  );

  it('is one card, however it was opened, and stands where no page scrolls to it', () => {
    show();
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    act(() => void slot.open());
    expect(ownRoots()).toHaveLength(1);
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
  });

  it('takes keys at once where the shopper opened it from the toolbar', async () => {
    show();
    act(() => void slot.open());
    time += 1_000;
    const pressed = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    host()?.dispatchEvent(trusted(new KeyboardEvent('keydown', pressed)));
    await click(warning.button.fold, true);
    expect(inside().querySelector('.line')).not.toBeNull();
  });

  it('cannot be opened once there is nothing to warn of', () => {
    show();
    act(() => slot.clear(listing(), answer()));
    expect(slot.open()).toBe(false);
  });

  it('stands aside where it lies over the button that buys', async () => {
    const buy = document.createElement('button');
    buy.textContent = 'Buy now';
    document.body.append(buy);
    document.elementsFromPoint = () => [buy];
    show();
    window.dispatchEvent(new Event('scroll'));
    await vi.waitFor(() => expect(inside().querySelector('.shop.left')).not.toBeNull());
    buy.remove();
  });

  it('begins anew for another listing', async () => {
    show();
    await click(warning.button.fold, true);
    expect(hasButton(inside(), warning.button.report)).toBe(false);
    show({ listing: listing({ id: '1005000000000002' }) });
    expect(hasButton(inside(), warning.button.report)).toBe(true);
  });

  it.each([
    ['danger', true, false],
    ['danger', false, true],
    ['caution', true, true],
    ['advice', true, true],
  ] as const)('%s, seen first: %s → folded: %s', (level, opened, isFolded) => {
    show({ opened, answer: answer(match({}, level)) });
    expect(inside().querySelector('.line') !== null).toBe(isFolded);
  });

  it('is an open sheet on a phone', () => {
    vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
    slot = createCard(world);
    show();
    expect(inside().querySelector('.sheet h2')?.textContent).toBe('It holds lead');
    expect(inside().querySelector('.shop.bottom')).not.toBeNull();
  });

  it('becomes a sheet and a card again as the window is turned', () => {
    const phone = Object.assign(new EventTarget(), { matches: false });
    vi.stubGlobal('matchMedia', () => phone);
    slot = createCard(world);
    show();
    const sheets = () => inside().querySelectorAll('.shop.bottom, .sheet').length;
    for (const [matches, count] of [
      [true, 2],
      [false, 0],
    ] as const) {
      // Where it stood aside in the other one is nowhere in this one.
      const shop = inside().querySelector('.shop') as HTMLElement;
      shop.style.translate = '-9px 0';
      shop.classList.add('left');
      phone.matches = matches;
      act(() => void phone.dispatchEvent(new Event('change')));
      expect(sheets()).toBe(count);
      expect(shop.style.translate).toBe('');
      expect(shop.classList.contains('left')).toBe(false);
    }
  });
});

it('costs the shop’s page no layout of its own, nor when more facts arrive', () => {
  const asked = [
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect'),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get'),
    vi.spyOn(Element.prototype, 'scrollHeight', 'get'),
  ];
  for (const one of asked) one.mockClear();
  show();
  show({ listing: listing({ titles: ['Lamp'] }) });
  expect(asked.map((one) => one.mock.calls.length)).toEqual([0, 0, 0]);
});

describe('its size', () => {
  const more = answer(match(), match({ reference: 'SR/2' }, 'caution'));
  const held = () => (inside().querySelector('.card') as HTMLElement).style.height;

  it('stays when more facts arrive, until the shopper does something', async () => {
    show();
    const first = host();
    expect(held()).toBe('');
    Object.defineProperty(inside().querySelector('.card'), 'offsetHeight', { value: 321 });
    // As far as the answer is the same there is nothing to hold, or to measure.
    show({ listing: listing({ titles: ['Lamp'] }) });
    expect(held()).toBe('');
    show({ listing: listing({ titles: ['Lamp'] }), answer: more });
    expect(held()).toBe('321px');
    let whenPressed = '321px';
    button(inside(), warning.button.report).addEventListener('click', () => (whenPressed = held()));
    await click(warning.button.report, true);
    // Before anything is drawn for it.
    expect([whenPressed, held()]).toEqual(['', '']);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host()).toBe(first);
    expect(world.tampered).not.toHaveBeenCalled();
  });

  it('is another one for another listing and in another language', () => {
    show();
    show({ answer: more });
    expect(held()).not.toBe('');
    show({ language: 'ko' });
    expect(held()).toBe('');
    show({ listing: listing({ id: '1005000000000002' }) });
    expect(held()).toBe('');
  });
});

describe('against scripts of the page', () => {
  it('has a root that none of them gets', () => {
    show();
    expect(host()?.shadowRoot).toBeNull();
  });

  it('does nothing that a script presses', async () => {
    show();
    for (const name of [warning.button.report, warning.button.hide]) await click(name, false);
    expect(hasButton(inside(), warning.button.report)).toBe(true);
    const asked = vi.mocked(world.requests).mock.results.map(({ value }) => value);
    expect(asked.length).toBeGreaterThan(0);
    for (const { report } of asked) expect(report).not.toHaveBeenCalled();
  });

  const reported = () =>
    vi
      .mocked(world.requests)
      .mock.results.filter(({ value }) => vi.mocked(value.report).mock.calls.length > 0).length;

  it('takes no press at once for a notice that has just come in place of another', async () => {
    show();
    act(() => slot.show(input({ answer: answer(match({ reference: 'SR/2/26' })) })));
    await click(warning.button.report, true);
    expect(words()).toContain(warning.trouble.covered);
    expect(reported()).toBe(0);
    time += 1_000;
    await click(warning.button.report, true);
    expect(reported()).toBe(1);
  });

  it('takes one when more is known of the same notice', async () => {
    show();
    act(() => slot.show(input({ answer: answer(match({ finding: { en: 'It holds lead.' } })) })));
    await click(warning.button.report, true);
    expect(reported()).toBe(1);
  });

  it('comes back with its state when it is removed', async () => {
    show();
    await click(warning.button.fold, true);
    host()?.remove();
    await vi.waitFor(() => expect(inside().querySelector('.line')).not.toBeNull());
  });

  it('gives up after a few times and says so', async () => {
    show();
    for (let at = 0; at < 6; at += 1) {
      host()?.remove();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(world.tampered).toHaveBeenCalledTimes(1);
  });
});

describe('dismissing', () => {
  const focused = (name: string) => {
    const one = [...inside().querySelectorAll('button')].find(({ title }) => title === name);
    act(() => one?.focus());
    return one;
  };
  /** As a browser tells of it; happy-dom leaves the element out that had the focus. */
  const cameFrom = (relatedTarget: Element) => {
    const event = new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget });
    inside().activeElement?.dispatchEvent(trusted(event));
  };
  const onPage = () => {
    const link = document.createElement('button');
    document.body.append(link);
    return link;
  };

  it('gives the focus back to what had it before the card', async () => {
    const link = onPage();
    show();
    focused(warning.button.hide);
    cameFrom(link);
    cameFrom(focused(warning.button.fold) as Element);
    expect(document.activeElement).toBe(host());
    await click(warning.button.hide, true);
    expect(document.activeElement).toBe(link);
    link.remove();
    expect(page()).toBe(before);
  });

  it('does so although another window came between, once, and scrolls nothing', async () => {
    const link = onPage();
    const focus = vi.spyOn(link, 'focus');
    show();
    focused(warning.button.hide);
    cameFrom(link);
    inside().activeElement?.dispatchEvent(
      trusted(new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget: null })),
    );
    await click(warning.button.hide, true);
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
    link.blur();
    show({ listing: listing({ id: '1005000000000002' }) });
    focused(warning.button.hide);
    await click(warning.button.hide, true);
    expect(focus).toHaveBeenCalledTimes(1);
    link.remove();
  });

  it('gives it to nothing that the page has taken away meanwhile', async () => {
    const link = onPage();
    show();
    focused(warning.button.hide);
    cameFrom(link);
    link.remove();
    const focus = vi.spyOn(link, 'focus');
    await click(warning.button.hide, true);
    expect(focus).not.toHaveBeenCalled();
    expect(page()).toBe(before);
  });

  it('leaves it alone where a pointer pressed, or the focus is elsewhere', async () => {
    const [link, other] = [onPage(), onPage()];
    show();
    const hide = focused(warning.button.hide);
    cameFrom(link);
    hide?.dispatchEvent(trusted(new MouseEvent('pointerdown', { bubbles: true, composed: true })));
    await click(warning.button.hide, true);
    expect(document.activeElement).not.toBe(link);
    show({ listing: listing({ id: '1005000000000002' }) });
    focused(warning.button.hide);
    cameFrom(link);
    act(() => other.focus());
    await click(warning.button.hide, true);
    expect(document.activeElement).toBe(other);
    for (const one of [link, other]) one.remove();
  });

  it('hides for this listing, whatever more is read from the page', async () => {
    show();
    await click(warning.button.hide, true);
    expect(page()).toBe(before);
    show();
    expect(page()).toBe(before);
  });

  it('but not when it becomes worse, nor for another listing', async () => {
    show({ answer: answer(match({}, 'caution')) });
    await click(warning.button.hide, true);
    show();
    expect(words()).toContain('Danger');
    await click(warning.button.hide, true);
    show({ listing: listing({ id: '1005000000000002' }) });
    expect(words()).toContain('Danger');
  });

  it('a warning that came worse and became less is told as it is', async () => {
    const caution = answer(match({}, 'caution'));
    show({ answer: caution });
    await click(warning.button.hide, true);
    show();
    expect(words()).toContain('Danger');
    show({ answer: caution });
    expect(words()).not.toContain('Danger');
  });

  it('a card that was closed and asked for again is brought up to date', async () => {
    show();
    await click(warning.button.hide, true);
    act(() => void slot.open());
    show({ answer: answer(match({ finding: { en: 'It burns.' } })) });
    expect(words()).toContain('It burns');
  });

  it('“not this product” leaves the way back, then nothing', async () => {
    show();
    await click(sight.menu, true);
    await click(warning.button.notThis, true);
    expect(words()).toContain(warning.silenced.title);
    await click(warning.silenced.close, true);
    expect(page()).toBe(before);
  });

  it('“not this product” stands until it is closed, whatever is judged meanwhile', async () => {
    show();
    await click(sight.menu, true);
    await click(warning.button.notThis, true);
    act(() => slot.clear(listing({ titles: ['Lamp'] }), answer()));
    expect(words()).toContain(warning.silenced.title);
    expect(hasButton(inside(), warning.silenced.undo)).toBe(true);
    await click(warning.silenced.close, true);
    expect(page()).toBe(before);
  });

  it('the way back goes with the listing that it is of', async () => {
    show();
    await click(sight.menu, true);
    await click(warning.button.notThis, true);
    await act(async () => slot.clear(listing({ id: '1005000000000002' }), answer()));
    expect(page()).toBe(before);
  });

  it('goes by itself when nothing is left to warn of, here or on another listing', async () => {
    show();
    await act(async () => slot.clear(listing(), answer()));
    expect(page()).toBe(before);
    show();
    await act(async () => slot.clear(listing({ id: '1005000000000002' }), answer()));
    expect(page()).toBe(before);
  });

  it('an answer that comes late keeps the facts that were read meanwhile', async () => {
    show();
    const redraw = vi.mocked(world.requests).mock.calls[0]?.[1];
    const more = listing({ titles: ['Lamp'] });
    show({ listing: more, language: 'ko' });
    act(() => redraw?.(answer(match({ finding: { en: 'It burns.', ko: '불이 납니다.' } }))));
    expect(words()).toContain('불이 납니다');
    expect(vi.mocked(world.requests).mock.lastCall?.[0]).toMatchObject({ listing: more });
    show({ listing: listing({ id: '1005000000000002' }) });
    act(() => redraw?.(answer()));
    expect(words()).toContain('It holds lead');
  });

  it('an answer that comes after the card has gone draws nothing', () => {
    show();
    const redraw = vi.mocked(world.requests).mock.calls[0]?.[1];
    act(() => slot.hide());
    vi.mocked(world.requests).mockClear();
    act(() => redraw?.(answer(match({ finding: { en: 'It burns.' } }))));
    expect(world.requests).not.toHaveBeenCalled();
    expect(page()).toBe(before);
  });

  it('offers the shop’s report form of this very listing', () => {
    const channels = vi.fn(() => []);
    slot = createCard({ ...world, channels });
    show();
    expect(channels).toHaveBeenCalledWith(
      expect.objectContaining({ region: 'KR', listing: expect.objectContaining(listing()) }),
    );
  });

  it('a covered card takes no reason and takes no report back', async () => {
    show();
    await click(warning.button.report, true);
    parts.isVisible = false;
    await parts.observe();
    const { saved } = localeOf('en').reporting;
    await click(saved.undo, true);
    expect(words()).toContain(saved.title);
    expect(words()).toContain(warning.trouble.covered);
    const choice = inside().querySelector('input') as HTMLInputElement;
    await act(async () => {
      choice.checked = true;
      choice.dispatchEvent(trusted(new Event('change', { bubbles: true, composed: true })));
    });
    const asked = vi.mocked(world.requests).mock.results.map(({ value }) => value);
    expect(asked.length).toBeGreaterThan(0);
    for (const { undoReport, amend } of asked) {
      expect(undoReport).not.toHaveBeenCalled();
      expect(amend).not.toHaveBeenCalled();
    }
    parts.isVisible = true;
    await parts.observe();
    // Until it has been looked at again.
    await new Promise((resolve) => setTimeout(resolve, 200));
    time += 1_000;
    await click(saved.undo, true);
    expect(words()).not.toContain(saved.title);
  });

  it('a covered card refuses and says where to go', async () => {
    show();
    parts.isVisible = false;
    await parts.observe();
    await click(warning.button.report, true);
    expect(words()).toContain(warning.trouble.covered);
  });

  it('so does one of which the button alone peeps out', async () => {
    show();
    parts.covered = (target) => !target.closest('button');
    await parts.observe();
    await click(warning.button.report, true);
    expect(words()).toContain(warning.trouble.covered);
  });
});
