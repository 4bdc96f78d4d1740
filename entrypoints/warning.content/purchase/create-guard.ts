import { buyControlAt } from '../../../lib/sites/buy-button.ts';
import { onFirst } from '../../tab-scripts/first-events.ts';
import { type GuardInput, type PurchaseGuard, shopHere } from '../../tab-scripts/slots.ts';
import type { Question } from './create-question.ts';

/**
 * Asks once more before a dangerous product is bought or put into the cart. The way on is the shop's
 * own button, pressed once more by the shopper: we press nothing in anybody's name. It fails open:
 * whatever goes wrong in here, the press goes on to the shop.
 */

/** A page that closes the question by itself so often gets its presses without one. */
const maxSpoiled = 2;

/** A press so soon after the question belongs to the one before it: a double click. Milliseconds. */
const tooSoon = 700;

type Control = HTMLElement | SVGElement;

/** The button that the question is about, and when it was asked, on the clock of events. */
interface Asked {
  control: Control;
  at: number;
}

const isControl = (element: Element | undefined): element is Control =>
  element instanceof HTMLElement || element instanceof SVGElement;

/** Natively a key on these becomes a click by itself, and many clicks when it is held. */
const clickedByKey = 'button, a[href], input, summary';

const isPress = ({ key, repeat }: KeyboardEvent, control: Control): boolean =>
  (key === 'Enter' || key === ' ') && (repeat || !control.matches(clickedByKey));

const controlOf = (event: Event, elsewhere: string): Control | undefined => {
  const target = event.composedPath().find((one): one is Element => one instanceof Element);
  if (!target) return undefined;
  if (event.type === 'submit') return submittedBy(event, target, elsewhere);
  const control = buyControlAt(target, elsewhere, shopHere()?.site?.buys);
  if (!isControl(control)) return undefined;
  return event instanceof KeyboardEvent && !isPress(event, control) ? undefined : control;
};

/** Enter in a field of a form that buys, where no button was clicked for it. */
const submittedBy = (event: Event, form: Element, elsewhere: string): Control | undefined => {
  const { submitter } = event as SubmitEvent;
  const controls = submitter ? [submitter] : [...form.querySelectorAll('button, input')];
  return controls
    .map((one) => buyControlAt(one, elsewhere, shopHere()?.site?.buys))
    .find(isControl);
};

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Shops draw their buttons anew, with the same words. */
const isSame = (control: Control, { control: asked }: Asked): boolean =>
  control === asked || (!asked.isConnected && control.textContent === asked.textContent);

/** A pointer's press, and not its click yet. */
const beginnings = new Set(
  'pointerdown pointerup mousedown mouseup touchstart touchend'.split(' '),
);

const heard = new Set([...beginnings, 'click', 'keydown', 'submit']);

export const createGuard = (question: Question): PurchaseGuard => {
  /** What it is, or was last, armed for. */
  let about: GuardInput | undefined;
  let isArmed = false;
  /** The shopper went on: nobody is asked twice on one visit of a page. */
  let isAnswered = false;
  let spoiled = 0;
  /** While the question stands. */
  let asked: Asked | undefined;
  /** When the question was asked that the page closed last, or was taken back. */
  let spoiledAt = Number.NEGATIVE_INFINITY;
  /** The press that has begun is not for the shop. */
  let isHeld = false;

  const withdraw = () => {
    asked = undefined;
    question.withdraw();
  };
  const stay = () => {
    const { control } = asked ?? {};
    withdraw();
    control?.focus({ preventScroll: true });
  };
  const forget = () => {
    isAnswered = false;
    if (asked) spoiledAt = performance.now();
    withdraw();
  };
  const ask = (input: GuardInput, control: Control, at: number) => {
    asked = { control, at };
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
  };

  const isDoubleClick = ({ timeStamp }: Event) => timeStamp - spoiledAt < tooSoon;
  const mayAsk = () => isArmed && spoiled < maxSpoiled;
  /** The button that was asked about, pressed by somebody who has seen the question. */
  const isWayOn = (event: Event, control: Control, was: Asked): boolean => {
    const isHeldKey = event instanceof KeyboardEvent && event.repeat;
    const isInTime = event.timeStamp - was.at >= tooSoon && !isHeldKey && question.isSeen();
    // A form that the page sends by script is no press.
    return isInTime && event.type !== 'submit' && isSame(control, was);
  };

  /** While the question stands, the shop hears of one press only: another one on that button. */
  const answer = (input: GuardInput, event: Event, control: Control | undefined, was: Asked) => {
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    if (!control && !isEscape && event.type !== 'click') return;
    if (control && isWayOn(event, control, was)) {
      isAnswered = true;
      return withdraw();
    }
    if (!control || isEscape) stay();
    else if (event.timeStamp - was.at >= tooSoon) ask(input, control, event.timeStamp);
    stop(event);
  };

  /** A shop may act before the click. */
  const begin = (event: Event, control: Control | undefined) => {
    if (event.type === 'pointerdown') {
      const isFree = asked
        ? control && isWayOn(event, control, asked)
        : !control || (!isDoubleClick(event) && !mayAsk());
      isHeld = !isFree;
    }
    // What it does by itself, it does: the click comes of it.
    if (isHeld && control) event.stopImmediatePropagation();
  };

  const intercept = (input: GuardInput, event: Event) => {
    const control = controlOf(event, input.elsewhere);
    if (beginnings.has(event.type)) begin(event, control);
    else if (asked) answer(input, event, control, asked);
    else if (control && isDoubleClick(event)) stop(event);
    else if (control && mayAsk()) {
      ask(input, control, event.timeStamp);
      // Only now that the question stands.
      stop(event);
    }
  };

  onFirst((event) => {
    if (!about || isAnswered || !event.isTrusted || !heard.has(event.type)) return;
    try {
      intercept(about, event);
    } catch (error) {
      asked = undefined;
      console.info('Cart Canary could not ask before the purchase.', error);
    }
  });
  return {
    arm(input) {
      if (isArmed && about?.listing.id !== input.listing.id) forget();
      about = input;
      isArmed = true;
    },
    disarm() {
      isArmed = false;
      forget();
    },
  };
};
