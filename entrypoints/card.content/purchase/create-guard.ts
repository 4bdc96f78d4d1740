import { buyControlAt } from '../../../lib/sites/buy-button.ts';
import type { GuardInput, PurchaseGuard } from '../../in-tab/slots.ts';
import type { Question } from './create-question.tsx';

/**
 * Asks once more before a dangerous product is bought or put into the cart. The way on is the shop's
 * own button, pressed once more by the shopper: we press nothing in anybody's name. It fails open:
 * whatever goes wrong in here, the press goes on to the shop.
 */

/** A page that closes the question by itself so often gets its presses without one. */
const mostSpoiled = 2;

/** A press so soon after the question belongs to the one before it: a double click. Milliseconds. */
const tooSoon = 700;

type Control = HTMLElement | SVGElement;

const elementOf = (event: Event): Element | undefined =>
  event.composedPath().find((one): one is Element => one instanceof Element);

const isControl = (element: Element | undefined): element is Control =>
  element instanceof HTMLElement || element instanceof SVGElement;

/** Natively a key on these becomes a click by itself, and many clicks when it is held. */
const clickedByKey = 'button, a[href], input, summary';

const isPress = ({ key, repeat }: KeyboardEvent, control: Control): boolean =>
  (key === 'Enter' || key === ' ') && (repeat || !control.matches(clickedByKey));

const controlOf = (event: Event, elsewhere: string): Control | undefined => {
  const target = elementOf(event);
  if (!target) return undefined;
  if (event.type === 'submit') return submittedBy(event, target, elsewhere);
  const control = buyControlAt(target, elsewhere);
  if (!isControl(control)) return undefined;
  return event instanceof KeyboardEvent && !isPress(event, control) ? undefined : control;
};

/** Enter in a field of a form that buys, where no button was clicked for it. */
const submittedBy = (event: Event, form: Element, elsewhere: string): Control | undefined => {
  if (!(form instanceof HTMLFormElement)) return undefined;
  const { submitter } = event as SubmitEvent;
  const controls = submitter ? [submitter] : [...form.querySelectorAll('button, input')];
  return controls.map((one) => buyControlAt(one, elsewhere)).find(isControl);
};

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** The question of one visit: what was pressed, and how it was answered. */
const createAsking = (question: Question) => {
  /** The shopper went on: nobody is asked twice on one visit of a page. */
  let isAnswered = false;
  let spoiled = 0;
  /** What was pressed and when, on the clock of events, while the question stands. */
  let asked: { control: Control; at: number } | undefined;
  /** When the question was asked that the page closed last. */
  let spoiledAt = Number.NEGATIVE_INFINITY;

  const withdraw = () => {
    asked = undefined;
    question.withdraw();
  };
  const stay = () => {
    const { control } = asked ?? {};
    withdraw();
    control?.focus({ preventScroll: true });
  };
  return {
    isAnswered: () => isAnswered,
    asked: () => asked,
    maySpoil: () => spoiled < mostSpoiled,
    /** Its second half, although the page has closed the question meanwhile. */
    isDoubleClick: ({ timeStamp }: Event) => timeStamp - spoiledAt < tooSoon,
    stay,
    /** What lay over the button may be gone at the next press, which then belongs to this one. */
    touched(event: Event, control: Control | undefined) {
      if (asked && !control && !question.holds(event)) asked.at = event.timeStamp;
    },
    goOn() {
      isAnswered = true;
      withdraw();
    },
    forget() {
      isAnswered = false;
      withdraw();
    },
    ask(input: GuardInput, control: Control, at: number) {
      question.ask(input, control, (choice) => {
        if (choice === 'to-button') {
          // The key that chose this may still be down.
          asked = { control, at: performance.now() };
          control.scrollIntoView({ block: 'center', behavior: 'instant' });
          control.focus({ preventScroll: true });
          return;
        }
        if (choice === undefined) {
          spoiled += 1;
          spoiledAt = at;
        }
        stay();
      });
      asked = { control, at };
    },
  };
};

export const createGuard = (window: Window, question: Question): PurchaseGuard => {
  const asking = createAsking(question);
  let armed: GuardInput | undefined;
  let listening: AbortController | undefined;

  /** While the question stands, the shop hears of one press only: another one on a button that buys. */
  const answer = (event: Event, control: Control | undefined, askedAt: number) => {
    if (question.holds(event)) return undefined;
    const isKey = event instanceof KeyboardEvent;
    const isEscape = isKey && event.key === 'Escape';
    if (!control && !isEscape && event.type !== 'click') return undefined;
    if (!control || isEscape) {
      asking.stay();
      return stop(event);
    }
    if (event.timeStamp - askedAt < tooSoon || (isKey && event.repeat)) return stop(event);
    // Who has not seen the question has not answered it; a page that hides it for long is told of.
    return question.isSeen() ? asking.goOn() : stop(event);
  };

  const intercept = (event: Event) => {
    if (!armed || asking.isAnswered() || !event.isTrusted) return;
    try {
      const control = controlOf(event, armed.elsewhere);
      const asked = asking.asked();
      if (event.type === 'pointerdown') asking.touched(event, control);
      else if (asked) answer(event, control, asked.at);
      else if (control && asking.isDoubleClick(event)) stop(event);
      else if (control && asking.maySpoil()) {
        asking.ask(armed, control, event.timeStamp);
        // Only now that the question stands.
        stop(event);
      }
    } catch (error) {
      console.info('Cart Canary could not ask before the purchase.', error);
    }
  };

  return {
    arm(input) {
      if (armed && armed.listing.id !== input.listing.id) asking.forget();
      armed = input;
      if (listening) return;
      listening = new AbortController();
      const options = { capture: true, signal: listening.signal };
      for (const kind of ['pointerdown', 'click', 'keydown', 'submit'])
        window.addEventListener(kind, intercept, options);
    },
    disarm() {
      armed = undefined;
      listening?.abort();
      listening = undefined;
      asking.forget();
    },
  };
};
