import { buyControlAt } from '../../../lib/sites/buy-button.ts';
import type { GuardInput, PurchaseGuard } from '../../in-tab/purchase-slot.ts';
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

/** The control that buys, if the event presses one. */
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

export const createGuard = (window: Window, question: Question): PurchaseGuard => {
  let armed: GuardInput | undefined;
  let listening: AbortController | undefined;
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

  const ask = (input: GuardInput, control: Control, at: number) => {
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
  };

  /** While the question stands, the shop hears of one press only: another one on a button that buys. */
  const answer = (event: Event, control: Control | undefined, askedAt: number) => {
    if (question.holds(event)) return undefined;
    const isKey = event instanceof KeyboardEvent;
    if (isKey && event.key === 'Escape') {
      stay();
      return stop(event);
    }
    if (!control) {
      if (event.type !== 'click') return undefined;
      stay();
      return stop(event);
    }
    if (event.timeStamp - askedAt < tooSoon || (isKey && event.repeat)) return stop(event);
    // Who has not seen the question has not answered it; a page that hides it for long is told of.
    if (!question.isSeen()) return stop(event);
    isAnswered = true;
    return withdraw();
  };

  const intercept = (event: Event) => {
    if (!armed || isAnswered || !event.isTrusted) return;
    try {
      const control = controlOf(event, armed.elsewhere);
      if (asked) answer(event, control, asked.at);
      // Its second half, although the page has closed the question meanwhile.
      else if (control && event.timeStamp - spoiledAt < tooSoon) stop(event);
      else if (control && spoiled < mostSpoiled) {
        ask(armed, control, event.timeStamp);
        // Only now that the question stands.
        stop(event);
      }
    } catch (error) {
      console.info('Cart Canary could not ask before the purchase.', error);
    }
  };

  const listen = () => {
    if (listening) return;
    listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    for (const kind of ['click', 'keydown', 'submit'])
      window.addEventListener(kind, intercept, options);
  };

  return {
    arm(input) {
      if (armed && armed.listing.id !== input.listing.id) {
        isAnswered = false;
        withdraw();
      }
      armed = input;
      listen();
    },
    disarm() {
      armed = undefined;
      isAnswered = false;
      listening?.abort();
      listening = undefined;
      withdraw();
    },
  };
};
