// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { createHost } from '../../entrypoints/card.content/host.ts';
import { followKeys, type Keys, keys as keysHere } from '../../entrypoints/card.content/keys.ts';
import {
  type FirstEvents,
  giveEvents,
  hearFirst,
  onFirst,
} from '../../entrypoints/in-tab/first-events.ts';
import { trusted } from '../components/stage.tsx';

/** A host with a closed root, as the page and the window see it: events come from the host. */
let host: HTMLElement;
let other: HTMLElement;
let keys: Keys;
const typed = vi.fn();
const heard = vi.fn();
let renewed = vi.fn();
let events: FirstEvents;
let listened: MockInstance<typeof window.addEventListener>;

afterEach(() => {
  events.listeners.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  document.body.replaceChildren();
  host = document.createElement('div');
  other = document.createElement('input');
  document.body.append(host, other);
  typed.mockClear();
  heard.mockClear();
  renewed = vi.fn();
  listened = vi.spyOn(window, 'addEventListener');
  events = hearFirst(window, renewed);
  keys = followKeys(window, events);
  keys.own(host, typed);
});

const options = { bubbles: true, composed: true, cancelable: true };
const key = (type: string, at: Element, name = 'Enter', more: KeyboardEventInit = {}) =>
  at.dispatchEvent(trusted(new KeyboardEvent(type, { key: name, ...options, ...more })));
/** As Firefox tells it; Chromium tells of the device, too. */
const focus = (at: Element, relatedTarget: Element | null = other, more = {}) =>
  at.dispatchEvent(
    trusted(Object.assign(new FocusEvent('focusin', { ...options, relatedTarget }), more)),
  );
const point = (at: Element) => at.dispatchEvent(trusted(new MouseEvent('pointerdown', options)));
const tabTo = (at: Element) => {
  key('keydown', other, 'Tab');
  focus(at);
  key('keyup', at, 'Tab');
  vi.advanceTimersByTime(1);
};
const byKey = () => trusted(new MouseEvent('click', { ...options, detail: 0 }));
const isMeant = (click: Event = byKey()) => keys.isMeant(click, host);

describe('a click made by a key', () => {
  it('is meant where Tab had put the focus and the key went down', () => {
    tabTo(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is meant where a pointer had put the focus, and after what it did', () => {
    point(host);
    focus(host);
    key('keydown', host, ' ');
    expect(isMeant()).toBe(true);
  });

  it.each(['Enter', ' ', 'ArrowDown'])('is not where %s went down elsewhere', (name) => {
    tabTo(host);
    focus(other);
    key('keydown', other, name);
    focus(host);
    // However long it is held.
    vi.advanceTimersByTime(900);
    key('keypress', host, name);
    vi.advanceTimersByTime(900);
    expect(isMeant()).toBe(false);
    key('keyup', host, name);
    expect(isMeant()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isMeant()).toBe(true);
  });

  it('is not where a script had put the focus', () => {
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is not where a script had made up the press before it put the focus', () => {
    host.dispatchEvent(new MouseEvent('pointerdown', options));
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is not where the focus came back some time after Tab', () => {
    tabTo(host);
    focus(other);
    vi.advanceTimersByTime(300);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it.each([
    ['is not', 'by what heard that Tab takes it away', null, {}],
    ['is not', 'by a script, as Chromium tells', undefined, { sourceCapabilities: null }],
    ['is', 'by Tab, as Chromium tells', null, { sourceCapabilities: {} }],
  ])('%s meant where it was moved %s', (is, _how, from, more) => {
    key('keydown', other, 'Tab');
    focus(host, from, more);
    key('keydown', host);
    expect(isMeant()).toBe(is === 'is');
  });

  it('is meant where nothing had the focus before Tab', () => {
    key('keydown', document.body, 'Tab');
    focus(host, null);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is not where a script made up that Tab had moved the focus', () => {
    key('keydown', other, 'Tab');
    host.dispatchEvent(new FocusEvent('focusin', { ...options, relatedTarget: other }));
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is not where the page moved the focus while it heard of Tab', () => {
    const move = () => focus(host);
    other.addEventListener('keydown', move);
    key('keydown', other, 'Tab');
    other.removeEventListener('keydown', move);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is not where the page kept Tab from moving it', () => {
    const stop = (event: Event) => event.preventDefault();
    other.addEventListener('keydown', stop);
    tabTo(host);
    other.removeEventListener('keydown', stop);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it.each([
    ['moved it', () => document.body],
    ['begun', () => other],
  ])('is not where it moved on from where Tab had %s', (_what, from) => {
    key('keydown', other, 'Tab');
    focus(from());
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it.each([
    ['Tab', () => key('keydown', other, 'Tab')],
    ['a press', () => point(host)],
  ])('is not where %s had moved nothing for a while', (_what, act) => {
    act();
    vi.advanceTimersByTime(200);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is meant where a second Tab moved it, which the first one’s time does not end', () => {
    key('keydown', other, 'Tab');
    vi.advanceTimersByTime(150);
    key('keydown', other, 'Tab');
    vi.advanceTimersByTime(100);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is meant where one press moved it twice', () => {
    point(host);
    for (const at of [host, other, host]) focus(at);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is not on a button of the page on which Tab was pressed and kept from moving on', () => {
    focus(other);
    key('keydown', other, 'Tab');
    vi.advanceTimersByTime(300);
    key('keydown', other);
    expect(keys.isMeant(byKey(), other)).toBe(false);
  });

  it('is meant although a key was let go of elsewhere', () => {
    tabTo(host);
    key('keyup', other, 'Shift');
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is meant where a busy page let Tab move it late', () => {
    key('keydown', other, 'Tab');
    // A timer waits as well.
    vi.spyOn(performance, 'now').mockReturnValue(5_000);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is not where the press was elsewhere', () => {
    point(other);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is not by a key held since it went down elsewhere, or in a frame', () => {
    tabTo(host);
    key('keydown', host, 'Enter', { repeat: true });
    expect(isMeant()).toBe(false);
    vi.advanceTimersByTime(1);
    key('keyup', host);
    vi.advanceTimersByTime(1);
    key('keypress', host);
    expect(isMeant()).toBe(false);
  });

  it.each([
    ['pressed', () => point(other)],
    ['typed', () => key('keydown', other, 'a') && key('keyup', other, 'a')],
  ])('is not where the shopper had %s elsewhere, and the focus came back unheard', (_, act) => {
    tabTo(host);
    act();
    vi.advanceTimersByTime(300);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
  });

  it('is meant where Tab went on within the card, however the focus had come there', () => {
    focus(host);
    key('keydown', host, 'Tab');
    key('keyup', host, 'Tab');
    vi.advanceTimersByTime(1_000);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('is meant where we put the focus', () => {
    focus(host);
    keys.entrust(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('keeps its right while the window is left and come back to', () => {
    tabTo(host);
    vi.advanceTimersByTime(60_000);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });
});

describe('a click without a key', () => {
  it('is meant while a screen reader’s own keys are held', () => {
    key('keydown', other, 'Control');
    key('keydown', other, 'Alt');
    expect(isMeant()).toBe(true);
  });

  it('is meant: a pointer, a screen reader, a voice', () => {
    expect(isMeant(trusted(new MouseEvent('click', { ...options, detail: 1 })))).toBe(true);
    expect(isMeant()).toBe(true);
  });

  it('of a pointer is meant whatever key is down', () => {
    key('keydown', other);
    expect(isMeant(trusted(new MouseEvent('click', { ...options, detail: 1 })))).toBe(true);
  });

  it('lets us move the focus from then on', () => {
    expect(isMeant()).toBe(true);
    focus(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });
});

describe('after a new html was put in place', () => {
  const renew = async () => {
    const { documentElement } = document;
    documentElement.remove();
    document.append(documentElement);
    await Promise.resolve();
  };

  it('what listens begins anew', async () => {
    await renew();
    expect(renewed).toHaveBeenCalledTimes(1);
    tabTo(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
  });

  it('a key presses nothing where the document was opened anew', async () => {
    // Nobody answers: it has taken our listeners away.
    const answer = vi.spyOn(window, 'dispatchEvent').mockReturnValue(true);
    await renew();
    answer.mockRestore();
    expect(renewed).toHaveBeenCalledTimes(1);
    tabTo(host);
    key('keydown', host);
    expect(isMeant()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isMeant()).toBe(false);
    expect(isMeant(trusted(new MouseEvent('click', { ...options, detail: 1 })))).toBe(true);
  });

  it('that came with a comment', async () => {
    document.append(document.createComment('served in 3 ms'));
    await renew();
    document.lastChild?.previousSibling?.remove();
    expect(renewed).toHaveBeenCalledTimes(1);
  });

  it('keys are heard again, whose listeners are gone with the old one', async () => {
    for (const kind of ['keydown', 'focusin'])
      for (const [type, listener] of listened.mock.calls)
        if (type === kind) window.removeEventListener(type, listener, { capture: true });
    key('keydown', host, 'Escape');
    expect(typed).not.toHaveBeenCalled();
    const answer = vi.spyOn(window, 'dispatchEvent').mockReturnValue(true);
    await renew();
    answer.mockRestore();
    key('keydown', host, 'Escape');
    expect(typed).toHaveBeenCalledTimes(1);
  });

  it('but not for a comment beside it', async () => {
    document.append(document.createComment('served in 3 ms'));
    await Promise.resolve();
    expect(renewed).not.toHaveBeenCalled();
    tabTo(host);
    key('keydown', host);
    expect(isMeant()).toBe(true);
    document.lastChild?.remove();
  });
});

describe('what is typed in ours', () => {
  it('is kept from the page', () => {
    document.addEventListener('keydown', heard, { capture: true });
    key('keydown', host, 'Escape');
    expect(heard).not.toHaveBeenCalled();
    expect(typed).toHaveBeenCalledTimes(1);
    key('keydown', other, 'Escape');
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard, { capture: true });
  });

  it('is kept from it as it is let go of, and then types nothing', () => {
    document.addEventListener('keyup', heard, { capture: true });
    key('keyup', host, 'a');
    document.removeEventListener('keyup', heard, { capture: true });
    expect(heard).not.toHaveBeenCalled();
    expect(typed).not.toHaveBeenCalled();
  });

  it('a click in ours is none', () => {
    document.body.addEventListener('click', heard);
    host.dispatchEvent(trusted(new MouseEvent('click', options)));
    document.body.removeEventListener('click', heard);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(typed).not.toHaveBeenCalled();
  });

  it('made up by a script is none', () => {
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...options }));
    expect(typed).not.toHaveBeenCalled();
  });
});

it('a tab has one that follows its keys', () => {
  Reflect.deleteProperty(globalThis, Symbol.for('cart-canary.handover'));
  giveEvents(events);
  expect(keysHere()).toBe(keysHere());
});

it('hears of nothing once its signal has ended', () => {
  Reflect.deleteProperty(globalThis, Symbol.for('cart-canary.handover'));
  giveEvents(events);
  const ended = new AbortController();
  onFirst(heard, ended.signal);
  key('keydown', other);
  expect(heard).toHaveBeenCalledTimes(1);
  ended.abort();
  key('keydown', other);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('a key typed in our root goes to what has the focus there, else to its frame, and is kept from the page', () => {
  Reflect.deleteProperty(globalThis, Symbol.for('cart-canary.handover'));
  giveEvents(events);
  const { host: ours, root } = createHost(document, '', 'cc');
  const control = document.createElement('button');
  root.append(control);
  document.body.append(ours);
  const got = vi.fn((event: Event) => event.preventDefault());
  root.addEventListener('keydown', got);
  document.body.addEventListener('keydown', heard);
  for (const focused of [root, control]) {
    control[focused === control ? 'focus' : 'blur']();
    expect(key('keydown', ours, 'a', { shiftKey: true })).toBe(false);
    expect(got.mock.lastCall?.[0]).toMatchObject({ key: 'a', shiftKey: true, target: focused });
  }
  expect(heard).not.toHaveBeenCalled();
  document.body.removeEventListener('keydown', heard);
  ours.remove();
});
