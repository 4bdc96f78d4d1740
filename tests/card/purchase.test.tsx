// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard } from '../../entrypoints/purchase.content/create-guard.ts';
import type { Question } from '../../entrypoints/purchase.content/create-question.tsx';
import type { GuardInput } from '../../lib/extension/purchase-slot.ts';
import { listingOf } from '../extension/fixtures.ts';
import { hazardOf } from '../store/fixtures.ts';

/** The guard with a question made of air; happy-dom's events are made trusted by hand. */

const input = (number = 1): GuardInput => ({
  listing: listingOf(number),
  match: { hazard: hazardOf(number), level: 'danger', clues: [], doubts: [] },
  language: 'en',
  elsewhere: '.card',
});

type Answer = Parameters<Question['ask']>[1];
let asked: { input: GuardInput; answer: Answer }[];
let bought: string[];
let question: Question;
let guard: ReturnType<typeof createGuard>;

beforeEach(() => {
  asked = [];
  bought = [];
  question = {
    ask: vi.fn((about, answer) => void asked.push({ input: about, answer })),
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
  guard = createGuard(window, question);
});

afterEach(() => guard.disarm());

const press = (id: string, kind = 'click', isTrusted = true) => {
  const event =
    kind === 'keydown'
      ? new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
      : new MouseEvent(kind, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
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

  it('keeps the press from the shop, and repeats it once when the shopper goes on', () => {
    guard.arm(input());
    expect(press('buy').defaultPrevented).toBe(true);
    expect(bought).toEqual([]);
    asked[0]?.answer('go-on');
    expect(bought).toEqual(['buy']);
    press('buy');
    expect(asked).toHaveLength(1);
    expect(bought).toEqual(['buy', 'buy']);
  });

  it('asks again after “do not buy”, and about another product', () => {
    guard.arm(input());
    press('buy');
    asked[0]?.answer('stay');
    press('buy');
    expect(asked).toHaveLength(2);
    asked[1]?.answer('go-on');
    guard.arm(input());
    press('buy');
    expect(asked).toHaveLength(2);
    guard.arm(input(2));
    press('buy');
    expect(asked[2]?.input.listing.id).toBe(listingOf(2).id);
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
    press('buy', 'click', false);
    expect(asked).toEqual([]);
    expect(bought).toEqual(['buy']);
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
    asked[0]?.answer('go-on');
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

  it('is gone with the danger, its question too', () => {
    guard.arm(input());
    press('buy');
    guard.disarm();
    expect(question.withdraw).toHaveBeenCalled();
    press('buy');
    expect(asked).toHaveLength(1);
    expect(bought).toEqual(['buy']);
  });
});
