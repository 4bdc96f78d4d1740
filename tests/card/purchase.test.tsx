// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Box, beside, standBeside } from '../../entrypoints/card.content/purchase/beside.ts';
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
  const event = kind === 'keydown' ? new KeyboardEvent(kind, init) : new MouseEvent(kind, init);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  Object.defineProperty(event, 'timeStamp', { value: time });
  document.getElementById(id)?.dispatchEvent(event);
  return event;
};

describe('the guard at the purchase', () => {
  it('asks nothing before it is armed, and nothing about other buttons', () => {
    press('buy');
    guard.arm(input());
    press('other');
    expect(question.ask).not.toHaveBeenCalled();
    expect(bought).toEqual(['buy', 'other']);
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

  it('shows the way to the shop’s button, and does not press it', () => {
    guard.arm(input());
    press('buy');
    document.getElementById('other')?.focus();
    asked[0]?.answer('to-button');
    expect(document.activeElement?.id).toBe('buy');
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

  it('takes the question back when another product comes under it', () => {
    guard.arm(input());
    press('buy');
    guard.arm(input(2));
    expect(question.withdraw).toHaveBeenCalledTimes(1);
    expect(press('buy').defaultPrevented).toBe(true);
    expect(asked).toHaveLength(2);
    expect(bought).toEqual([]);
  });

  it('focus goes back to the button', () => {
    guard.arm(input());
    press('buy');
    document.getElementById('other')?.focus();
    asked[0]?.answer('stay');
    expect(document.activeElement?.id).toBe('buy');
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

  it('fails open: a question that cannot be shown lets the press through', () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    question.ask = () => {
      throw new Error('no dialogs here');
    };
    guard.arm(input());
    expect(press('buy').defaultPrevented).toBe(false);
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
    expect(press('buy', 'click', { after: 300 }).defaultPrevented).toBe(true);
    expect(bought).toEqual([]);
    press('buy');
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

  it('a form that a script sends is no answer', () => {
    const form = document.createElement('form');
    form.append(document.getElementById('buy') as Element);
    form.onsubmit = () => false;
    document.body.append(form);
    guard.arm(input());
    press('buy');
    const send = () => {
      time += 1_000;
      const event = new SubmitEvent('submit', {
        bubbles: true,
        cancelable: true,
        submitter: document.getElementById('buy'),
      });
      Object.defineProperty(event, 'isTrusted', { value: true });
      Object.defineProperty(event, 'timeStamp', { value: time });
      form.dispatchEvent(event);
    };
    send();
    expect(asked).toHaveLength(2);
    press('buy');
    expect(bought).toEqual(['buy']);
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

describe('where the question stands', () => {
  const view = { width: 1280, height: 800 };
  const question = { width: 400, height: 360 };
  const box = (x: number, y: number, width: number, height: number): Box => ({
    ...{ left: x, top: y, right: x + width, bottom: y + height },
  });
  const covers = (button: Box, size = view) => {
    const { left, top, maxHeight } = beside(button, question, size);
    const height = Math.min(question.height, maxHeight);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + question.width).toBeLessThanOrEqual(size.width);
    expect(top + height).toBeLessThanOrEqual(size.height);
    const { right, bottom } = button;
    const isBeside = left + question.width <= button.left || left >= right;
    return !isBeside && top < bottom && top + height > button.top;
  };

  it.each([
    ['at the right of a wide page', box(960, 500, 260, 44), view],
    ['moved out of the window', box(-9_000, 500, 260, 44), view],
    ['at the left', box(40, 300, 200, 44), view],
    ['as wide as the page', box(20, 380, 1240, 44), view],
    ['in a corner', box(1150, 760, 120, 36), view],
    ['in a bar at the bottom of a phone', box(120, 660, 224, 48), { width: 432, height: 720 }],
    ['in the middle of a phone', box(16, 340, 400, 48), { width: 432, height: 720 }],
  ])('never over a button %s', (_, button, size) => {
    expect(covers(button, size)).toBe(false);
  });

  it('in the window though its button has been scrolled away', () => {
    expect(covers(box(960, 2_000, 260, 44))).toBe(false);
    expect(covers(box(16, -900, 400, 48), { width: 432, height: 720 })).toBe(false);
  });

  it('beside the button that the shop has drawn anew, and without a ring where there is none', async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const at = (top: number) => {
      const button = document.createElement('button');
      button.textContent = 'Buy now';
      button.getBoundingClientRect = () => new DOMRect(900, top, 200, 40);
      document.body.replaceChildren(button);
      return button;
    };
    const [shown, ring] = [document.createElement('div'), document.createElement('div')];
    const { end } = standBeside(at(100), shown, ring);
    expect(ring.style.top).toBe('100px');
    at(300);
    await frame();
    await frame();
    expect(ring.style.top).toBe('300px');
    document.body.replaceChildren();
    await frame();
    await frame();
    expect(ring.hidden).toBe(true);
    end();
    at(500);
    await frame();
    await frame();
    expect(ring.style.top).toBe('300px');
  });
});
