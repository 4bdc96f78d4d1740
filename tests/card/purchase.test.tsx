// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard } from '../../entrypoints/card.content/purchase/create-guard.ts';
import type { Question } from '../../entrypoints/card.content/purchase/create-question.tsx';
import { giveEvents, hearFirst } from '../../entrypoints/in-tab/first-events.ts';
import type { GuardInput } from '../../entrypoints/in-tab/slots.ts';
import { listingOf } from '../background/fixtures.ts';
import { hazardOf } from '../store/fixtures.ts';

/** The guard with a question made of air; happy-dom's events are made trusted by hand. */

const input = (number = 1): GuardInput => ({
  listing: listingOf(number),
  match: { hazard: hazardOf(number), level: 'danger', clues: [], doubts: [] },
  language: 'en',
  elsewhere: '.card',
});

type Answer = Parameters<Question['ask']>[2];
let asked: { input: GuardInput; button: Element; answer: Answer }[];
let isHeld: boolean;
let isSeen: boolean;
let isInRing: boolean;
let placedAt: number;
let bought: string[];
let question: Question;
let guard: ReturnType<typeof createGuard>;
let listeners: Set<unknown>;

beforeEach(() => {
  asked = [];
  isHeld = false;
  isSeen = true;
  isInRing = true;
  placedAt = 0;
  time = 10_000;
  bought = [];
  question = {
    ask: vi.fn((about, button, answer) => void asked.push({ input: about, button, answer })),
    standing: () => ({
      holds: () => isHeld,
      isSeen: () => isSeen,
      isInRing: () => isInRing,
      placedAt: () => placedAt,
    }),
    withdraw: vi.fn(),
  };
  const buy = document.createElement('button');
  buy.id = 'buy';
  buy.textContent = 'Buy now';
  const other = document.createElement('button');
  other.id = 'other';
  other.textContent = 'Close';
  document.body.replaceChildren(buy, other);
  document.body.onclick = ({ target }) => void bought.push((target as Element).id);
  Reflect.deleteProperty(globalThis, Symbol.for('cart-canary.handover'));
  const events = hearFirst(window, () => undefined);
  ({ listeners } = events);
  giveEvents(events);
  guard = createGuard(question);
});

afterEach(() => {
  listeners.clear();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A press, a second after the one before unless it is told to be sooner. */
let time: number;
const press = (
  id: string,
  kind = 'click',
  more: KeyboardEventInit & { after?: number; isTrusted?: boolean } = {},
) => {
  const {
    after = 1_000,
    isTrusted = true,
    ...init
  } = { key: 'Enter', detail: 1, bubbles: true, cancelable: true, ...more };
  time += after;
  vi.spyOn(performance, 'now').mockReturnValue(time);
  const event = kind.startsWith('key') ? new KeyboardEvent(kind, init) : new MouseEvent(kind, init);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  Object.defineProperty(event, 'timeStamp', { value: time });
  document.getElementById(id)?.dispatchEvent(event);
  return event;
};

describe('the guard at the purchase', () => {
  it('asks nothing before it is armed, and nothing about other buttons', () => {
    const complaints = vi.spyOn(console, 'info');
    press('buy');
    guard.arm(input());
    press('other');
    expect(question.ask).not.toHaveBeenCalled();
    expect(question.withdraw).not.toHaveBeenCalled();
    expect(bought).toEqual(['buy', 'other']);
    expect(complaints).not.toHaveBeenCalled();
  });

  it('lets the shop’s other buttons hear of a press, while it asks too', () => {
    const heard = vi.fn();
    const complaints = vi.spyOn(console, 'info');
    document.getElementById('other')?.addEventListener('pointerdown', heard);
    guard.arm(input());
    press('other', 'pointerdown');
    press('other', 'keydown');
    press('buy');
    press('other', 'pointerdown');
    expect(press('other', 'keydown').defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(complaints).not.toHaveBeenCalled();
  });

  it('leaves alone a press that began elsewhere, or before it was armed', () => {
    const heard = vi.fn();
    document.getElementById('buy')?.addEventListener('mouseup', heard);
    guard.arm(input());
    press('buy', 'mouseup');
    press('other', 'pointerdown');
    press('buy', 'mouseup');
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('keeps the press from the shop; the next one on the shop’s button is let through', () => {
    guard.arm(input());
    expect(press('buy').defaultPrevented).toBe(true);
    expect(asked[0]?.button.id).toBe('buy');
    expect(bought).toEqual([]);
    expect(press('buy').defaultPrevented).toBe(false);
    expect(question.withdraw).toHaveBeenCalled();
    expect(bought).toEqual(['buy']);
    press('buy');
    expect(asked).toHaveLength(1);
    expect(bought).toEqual(['buy', 'buy']);
  });

  it('takes a double click, and a key that is held down, for one press', () => {
    guard.arm(input());
    press('buy');
    expect(press('buy', 'click', { after: 300 }).defaultPrevented).toBe(true);
    expect(press('buy', 'keydown', { repeat: true }).defaultPrevented).toBe(true);
    expect(bought).toEqual([]);
    press('buy');
    expect(bought).toEqual(['buy']);
  });

  it('takes for an answer what comes 700 milliseconds after the question, and not before', () => {
    guard.arm(input());
    press('buy');
    expect(press('buy', 'click', { after: 699 }).defaultPrevented).toBe(true);
    expect(press('buy', 'click', { after: 1 }).defaultPrevented).toBe(false);
    expect(asked).toHaveLength(1);
    expect(bought).toEqual(['buy']);
  });

  it('the shop hears nothing of a press that is too soon, or by one who saw no question', () => {
    const heard = vi.fn();
    document.getElementById('buy')?.addEventListener('pointerdown', heard);
    guard.arm(input());
    press('buy');
    press('buy', 'pointerdown', { after: 300 });
    isSeen = false;
    press('buy', 'pointerdown');
    expect(press('buy').defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    expect(asked).toHaveLength(1);
    expect(bought).toEqual([]);
  });

  it('shows the way to the shop’s button, and does not press it', () => {
    const buy = document.getElementById('buy') as HTMLElement;
    const scroll = vi.spyOn(buy, 'scrollIntoView');
    const focus = vi.spyOn(buy, 'focus');
    guard.arm(input());
    press('buy');
    document.getElementById('other')?.focus();
    asked[0]?.answer('to-button');
    expect(document.activeElement?.id).toBe('buy');
    expect(scroll).toHaveBeenCalledOnce();
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
    expect(question.withdraw).not.toHaveBeenCalled();
    // The key that chose it is still down.
    press('buy', 'click', { after: 100 });
    expect(bought).toEqual([]);
    press('buy');
    expect(bought).toEqual(['buy']);
  });

  it.each([
    ['Escape', () => press('other', 'keydown', { key: 'Escape' })],
    ['a click beside it', () => press('other')],
  ])('%s means “do not buy”, and is not for the shop', (_, leave) => {
    guard.arm(input());
    press('buy');
    expect(leave().defaultPrevented).toBe(true);
    expect(question.withdraw).toHaveBeenCalledTimes(1);
    expect(bought).toEqual([]);
    press('buy');
    expect(asked).toHaveLength(2);
    expect(bought).toEqual([]);
  });

  it('Escape means so too where nothing has the focus', () => {
    guard.arm(input());
    press('buy');
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(question.withdraw).toHaveBeenCalledTimes(1);
  });

  it('what is pressed in the question leaves the time to answer as it is', () => {
    guard.arm(input());
    press('buy');
    isHeld = true;
    press('other', 'pointerdown');
    isHeld = false;
    press('buy', 'click', { after: 300 });
    expect(bought).toEqual(['buy']);
  });

  it('leaves alone what happens in the question itself, and keys that mean nothing', () => {
    guard.arm(input());
    press('buy');
    expect(press('other', 'keydown', { key: 'Tab' }).defaultPrevented).toBe(false);
    isHeld = true;
    expect(press('other').defaultPrevented).toBe(false);
    expect(question.withdraw).not.toHaveBeenCalled();
  });

  it('asks again after “do not buy”, and about another product', () => {
    guard.arm(input());
    press('buy');
    asked[0]?.answer('stay');
    press('buy');
    expect(asked).toHaveLength(2);
    press('buy');
    guard.arm(input());
    press('buy');
    expect(asked).toHaveLength(2);
    guard.arm(input(2));
    press('buy');
    expect(asked[2]?.input.listing.id).toBe(listingOf(2).id);
  });

  it('asks as often as the shopper stays', () => {
    guard.arm(input());
    for (const count of [1, 2, 3, 4]) {
      press('buy');
      expect(asked).toHaveLength(count);
      asked.at(-1)?.answer('stay');
    }
    expect(bought).toEqual([]);
  });

  it('without a question there is nothing to take back, nor a first press to wait for', () => {
    guard.arm(input());
    vi.spyOn(performance, 'now').mockReturnValue(time + 900);
    guard.arm(input(2));
    press('buy');
    expect(asked).toHaveLength(1);
    asked[0]?.answer('stay');
    vi.spyOn(performance, 'now').mockReturnValue(time + 900);
    guard.disarm();
    press('buy');
    expect(bought).toEqual(['buy']);
  });

  it('an answer that comes after the question was taken back is no trouble', () => {
    guard.arm(input());
    press('buy');
    guard.disarm();
    expect(() => asked[0]?.answer('stay')).not.toThrow();
  });

  it('takes the question back when another product comes under it', () => {
    guard.arm(input());
    press('buy');
    guard.arm(input(2));
    expect(question.withdraw).toHaveBeenCalledTimes(1);
    expect(press('buy').defaultPrevented).toBe(true);
    expect(asked).toHaveLength(2);
    expect(bought).toEqual([]);
  });

  it('focus goes back to the button, and nothing scrolls', () => {
    guard.arm(input());
    press('buy');
    document.getElementById('other')?.focus();
    const focus = vi.spyOn(document.getElementById('buy') as HTMLElement, 'focus');
    asked[0]?.answer('stay');
    expect(document.activeElement?.id).toBe('buy');
    expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
  });

  it('a press that a script makes is the shop’s own business', () => {
    guard.arm(input());
    press('buy', 'click', { isTrusted: false });
    expect(asked).toEqual([]);
    expect(bought).toEqual(['buy']);
  });

  it.each([
    ['Enter', true],
    [' ', true],
    ['a', false],
    ['Tab', false],
  ])('"%s" on a control that is no button of the browser’s is asked about: %s', (key, isAsked) => {
    guard.arm(input());
    expect(press('buy', 'keydown', { key }).defaultPrevented).toBe(false);
    const made = document.createElement('div');
    made.id = 'made';
    made.setAttribute('role', 'button');
    made.textContent = 'Add to cart';
    document.body.append(made);
    expect(press('made', 'keyup', { key }).defaultPrevented).toBe(false);
    expect(press('made', 'keydown', { key }).defaultPrevented).toBe(isAsked);
    expect(asked).toHaveLength(Number(isAsked));
  });

  it('a key on a real button becomes a click by itself; on another control it is asked about', () => {
    guard.arm(input());
    expect(press('buy', 'keydown').defaultPrevented).toBe(false);
    const made = document.createElement('div');
    made.id = 'made';
    made.setAttribute('role', 'button');
    made.textContent = 'Add to cart';
    document.body.append(made);
    expect(press('made', 'keydown').defaultPrevented).toBe(true);
    press('made', 'keydown');
    press('made');
    expect(bought).toEqual(['made']);
  });

  it('a key on such a control is an answer where we had led to it, but not one that is held', () => {
    const made = document.createElement('div');
    Object.assign(made, { id: 'made', textContent: 'Add to cart', tabIndex: 0 });
    made.setAttribute('role', 'button');
    document.body.append(made);
    guard.arm(input());
    press('made', 'keydown');
    asked[0]?.answer('to-button');
    expect(press('made', 'keydown', { repeat: true }).defaultPrevented).toBe(true);
    expect(press('made', 'keydown').defaultPrevented).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('fails open: a question that cannot be shown lets the press through', () => {
    const complaint = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const error = new Error('no dialogs here');
    question.ask = () => {
      throw error;
    };
    guard.arm(input());
    expect(press('buy').defaultPrevented).toBe(false);
    expect(complaint).toHaveBeenCalledExactlyOnceWith(expect.any(String), error);
    expect(bought).toEqual(['buy']);
  });

  it('steps aside for a page that closes the question by itself', () => {
    guard.arm(input());
    press('buy');
    asked[0]?.answer(undefined);
    press('buy');
    asked[1]?.answer(undefined);
    press('buy');
    expect(asked).toHaveLength(2);
    expect(bought).toEqual(['buy']);
  });

  it('a double click buys nothing, however often the page closes the question between', () => {
    guard.arm(input());
    press('buy');
    asked[0]?.answer(undefined);
    press('buy');
    asked[1]?.answer(undefined);
    const heard = vi.fn();
    document.getElementById('buy')?.addEventListener('pointerdown', heard);
    press('buy', 'pointerdown', { after: 200 });
    expect(heard).not.toHaveBeenCalled();
    expect(press('buy', 'click', { after: 499 }).defaultPrevented).toBe(true);
    expect(bought).toEqual([]);
    press('buy', 'click', { after: 1 });
    expect(bought).toEqual(['buy']);
  });

  it('a press on something over the button, which then is gone, makes the next one no answer', () => {
    guard.arm(input());
    press('buy');
    press('other', 'pointerdown');
    expect(press('buy', 'click', { after: 300 }).defaultPrevented).toBe(true);
    expect(bought).toEqual([]);
    press('buy', 'pointerdown');
    press('buy', 'click', { after: 50 });
    expect(bought).toEqual(['buy']);
  });

  it('a press beside the ring is asked about anew, as on another button or a stretched one', () => {
    guard.arm(input());
    press('buy');
    isInRing = false;
    expect(press('buy').defaultPrevented).toBe(true);
    expect(asked).toHaveLength(2);
    isInRing = true;
    press('buy');
    expect(bought).toEqual(['buy']);
  });

  it('a button that has just moved under the pointer is not pressed', () => {
    guard.arm(input());
    press('buy');
    placedAt = time + 900;
    expect(press('buy').defaultPrevented).toBe(true);
    press('buy');
    expect(bought).toEqual(['buy']);
  });

  it('a key on a button that a script gave the focus is asked about anew', () => {
    const byKey = { detail: 0 };
    guard.arm(input());
    press('buy', 'click', byKey);
    press('buy', 'keydown');
    expect(press('buy', 'click', byKey).defaultPrevented).toBe(true);
    expect(asked).toHaveLength(2);
    asked[1]?.answer('to-button');
    press('buy', 'keydown');
    press('buy', 'click', byKey);
    expect(bought).toEqual(['buy']);
  });

  it('a key on another button that buys is asked about, not let through', () => {
    const other = document.createElement('button');
    other.id = 'cart';
    other.textContent = 'Add to cart';
    document.body.append(other);
    guard.arm(input());
    press('buy');
    expect(press('cart', 'click', { detail: 0 }).defaultPrevented).toBe(true);
    expect(asked.map(({ button }) => button.id)).toEqual(['buy', 'cart']);
    press('cart', 'click', { detail: 0 });
    expect(bought).toEqual(['cart']);
  });

  it('a key on the button that the shop has drawn anew meanwhile goes on', () => {
    guard.arm(input());
    press('buy');
    const old = document.getElementById('buy') as Element;
    old.replaceWith(old.cloneNode(true));
    expect(press('buy', 'click', { detail: 0 }).defaultPrevented).toBe(false);
    expect(bought).toEqual(['buy']);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['other words', 'Add to cart', true],
    ['the same words, while the first one still stands', 'Buy now', false],
  ])('a key on a button with %s is asked about', (_, words, isRemoved) => {
    const other = document.createElement('button');
    Object.assign(other, { id: 'second', textContent: words });
    document.body.append(other);
    guard.arm(input());
    press('buy');
    if (isRemoved) document.getElementById('buy')?.remove();
    expect(press('second', 'click', { detail: 0 }).defaultPrevented).toBe(true);
    expect(asked.map(({ button }) => button.id)).toEqual(['buy', 'second']);
  });

  describe('a form', () => {
    let form: HTMLFormElement;
    const send = (by: string) => {
      time += 1_000;
      const submitter = document.getElementById(by);
      const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
      Object.defineProperty(event, 'isTrusted', { value: true });
      Object.defineProperty(event, 'timeStamp', { value: time });
      form.dispatchEvent(event);
      return event.defaultPrevented;
    };
    beforeEach(() => {
      form = document.createElement('form');
      form.append(...document.body.children);
      form.onsubmit = (event) => event.stopPropagation();
      document.body.append(form);
      guard.arm(input());
    });

    it('that a script sends is no answer', () => {
      press('buy');
      send('buy');
      expect(asked).toHaveLength(2);
      press('buy');
      expect(bought).toEqual(['buy']);
    });

    it('that buys is asked about where Enter sends it, without a button', () => {
      expect(send('none')).toBe(true);
      expect(asked.map(({ button }) => button.id)).toEqual(['buy']);
    });

    it('is not where another button of it sends it', () => {
      expect(send('other')).toBe(false);
      expect(asked).toEqual([]);
    });
  });

  it('a shop that acts on the beginning of a press hears of the one that answers', () => {
    const heard: string[] = [];
    const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'];
    const buy = document.getElementById('buy');
    for (const kind of kinds) buy?.addEventListener(kind, () => heard.push(kind));
    const pressAll = () => kinds.map((kind) => press('buy', kind).defaultPrevented);
    guard.arm(input());
    expect(pressAll()).toEqual([false, false, false, false]);
    press('buy');
    expect(heard).toEqual([]);
    isInRing = false;
    pressAll();
    expect(heard).toEqual([]);
    isInRing = true;
    pressAll();
    press('buy');
    expect(heard).toEqual(kinds);
    expect(bought).toEqual(['buy']);
  });

  it('is gone with the danger, its question too', () => {
    guard.arm(input());
    press('buy');
    guard.disarm();
    expect(question.withdraw).toHaveBeenCalled();
    // What was pressed may have been the question.
    press('buy', 'click', { after: 300 });
    expect(bought).toEqual([]);
    press('buy');
    expect(asked).toHaveLength(1);
    expect(bought).toEqual(['buy']);
  });
});
