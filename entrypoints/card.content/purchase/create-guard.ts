import { buyControlAt } from '../../../lib/sites/buy-button.ts';
import { onFirst } from '../../in-tab/first-events.ts';
import type { GuardInput, PurchaseGuard } from '../../in-tab/slots.ts';
import { keys } from '../keys.ts';
import type { Question, Standing } from './create-question.tsx';

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

/** The button that the question is about, and when it was asked. */
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
  const control = buyControlAt(target, elsewhere);
  if (!isControl(control)) return undefined;
  return event instanceof KeyboardEvent && !isPress(event, control) ? undefined : control;
};

/** Enter in a field of a form that buys, where no button was clicked for it. */
const submittedBy = (event: Event, form: Element, elsewhere: string): Control | undefined => {
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
  let asked: Asked | undefined;
  /** When the question was asked that the page closed last, or was taken back. */
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
      if (asked && !control && !question.standing()?.holds(event)) asked.at = event.timeStamp;
    },
    goOn() {
      isAnswered = true;
      withdraw();
    },
    forget() {
      isAnswered = false;
      if (asked) spoiledAt = performance.now();
      withdraw();
    },
    ask(input: GuardInput, control: Control, at: number) {
      question.ask(input, control, (choice) => {
        if (choice === 'to-button') {
          // The key that chose this may still be down.
          asked = { control, at: performance.now() };
          control.scrollIntoView({ block: 'center', behavior: 'instant' });
          control.focus({ preventScroll: true });
          keys().entrust(control);
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

/** A pointer's press, and not its click yet. */
const beginnings = new Set(
  'pointerdown pointerup mousedown mouseup touchstart touchend'.split(' '),
);

const heard = new Set([...beginnings, 'click', 'keydown', 'submit']);

const isPointers = (event: Event): event is MouseEvent =>
  beginnings.has(event.type) || (event instanceof MouseEvent && event.detail > 0);

/** Too soon for an answer, or by somebody who has not seen the question. */
const isNoAnswer = (standing: Standing | undefined, event: Event, askedAt: number): boolean => {
  const isHeldKey = event instanceof KeyboardEvent && event.repeat;
  const since = Math.max(askedAt, standing?.placedAt() ?? 0);
  return event.timeStamp - since < tooSoon || isHeldKey || !standing?.isSeen();
};

/** Shops draw their buttons anew, with the same words. */
const isSame = (control: Control, { control: asked }: Asked): boolean =>
  control === asked || (!asked.isConnected && control.textContent === asked.textContent);

/** The button in the ring, pressed there, or by a key with the focus where the shopper or we put it. */
const isWayOn = (standing: Standing | undefined, event: Event, control: Control, asked: Asked) =>
  isPointers(event)
    ? standing?.isInRing(event) === true
    : isSame(control, asked) && keys().isMeant(event, control);

export const createGuard = (question: Question): PurchaseGuard => {
  // From here on they are followed.
  keys();
  const asking = createAsking(question);
  /** What it is, or was last, armed for. */
  let about: GuardInput | undefined;
  let isArmed = false;
  /** The press that has begun is not for the shop. */
  let isHeld = false;

  /** While the question stands, the shop hears of one press only: another one on the button in the ring. */
  const answer = (event: Event, control: Control | undefined, asked: Asked) => {
    if (question.standing()?.holds(event)) return;
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    if (!control && !isEscape && event.type !== 'click') return;
    if (!control || isEscape) asking.stay();
    else if (!isNoAnswer(question.standing(), event, asked.at)) {
      // A form that the page sends by script is no press.
      if (event.type !== 'submit' && isWayOn(question.standing(), event, control, asked))
        return asking.goOn();
      ask(event, control);
    }
    stop(event);
  };
  const ask = (event: Event, control: Control) =>
    about && asking.ask(about, control, event.timeStamp);
  const mayAsk = () => isArmed && asking.maySpoil();

  /** A shop may act before the click. */
  const begin = (event: Event, control: Control | undefined) => {
    const asked = asking.asked();
    if (event.type === 'pointerdown') {
      asking.touched(event, control);
      const isFree = asked
        ? control &&
          !isNoAnswer(question.standing(), event, asked.at) &&
          isWayOn(question.standing(), event, control, asked)
        : !control || (!asking.isDoubleClick(event) && !mayAsk());
      isHeld = !isFree;
    }
    // What it does by itself, it does: the click comes of it.
    if (isHeld && control) event.stopImmediatePropagation();
  };

  const intercept = (event: Event) => {
    if (!about || asking.isAnswered() || !event.isTrusted) return;
    try {
      const control = controlOf(event, about.elsewhere);
      const asked = asking.asked();
      if (beginnings.has(event.type)) begin(event, control);
      else if (asked) answer(event, control, asked);
      else if (control && asking.isDoubleClick(event)) stop(event);
      else if (control && mayAsk()) {
        ask(event, control);
        // Only now that the question stands.
        stop(event);
      }
    } catch (error) {
      console.info('Cart Canary could not ask before the purchase.', error);
    }
  };

  onFirst((event) => {
    if (heard.has(event.type)) intercept(event);
  });
  return {
    arm(input) {
      if (isArmed && about?.listing.id !== input.listing.id) asking.forget();
      about = input;
      isArmed = true;
    },
    disarm() {
      isArmed = false;
      asking.forget();
    },
  };
};
