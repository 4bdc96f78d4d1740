import { buyControlAt } from '../../../lib/sites/buy-button.ts';
import { onFirst } from '../../tab-scripts/first-events.ts';
import { type GuardInput, type PurchaseGuard, shopHere } from '../../tab-scripts/slots.ts';
import type { Question } from './create-question.ts';
import { type Control, createQuestionState, type QuestionState } from './question-state.ts';

/**
 * Asks once more before a dangerous product is bought or put into the cart. The way on is the shop's
 * own button, pressed once more by the shopper: we press nothing in anybody's name. It fails open:
 * whatever goes wrong in here, the press goes on to the shop.
 */

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

/** A pointer's press, and not its click yet. */
const beginnings = new Set(
  'pointerdown pointerup mousedown mouseup touchstart touchend'.split(' '),
);

const heard = new Set([...beginnings, 'click', 'keydown', 'submit']);

/** Lets a press go on to the shop, or asks about it. `onWayOn`: the shopper has seen the question and goes on. */
const createPresses = (
  questionState: QuestionState,
  mayAsk: () => boolean,
  onWayOn: () => void,
) => {
  /** The press that has begun is not for the shop. */
  let isBlocked = false;

  /** While the question stands, the shop hears of one press only: another one on that button. */
  const answer = (input: GuardInput, event: Event, control: Control | undefined) => {
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    if (!control && !isEscape && event.type !== 'click') return;
    if (control && questionState.isSecondPress(event, control)) return onWayOn();
    if (!control || isEscape) questionState.stay();
    else if (!questionState.isTooSoon(event)) questionState.ask(input, control, event.timeStamp);
    stop(event);
  };

  /** A shop may act before the click. */
  const begin = (event: Event, control: Control | undefined) => {
    if (event.type === 'pointerdown') {
      const isFree = questionState.isAsked()
        ? control && questionState.isSecondPress(event, control)
        : !control || (!questionState.isDoubleClick(event) && !mayAsk());
      isBlocked = !isFree;
    }
    // What it does by itself, it does: the click comes of it.
    if (isBlocked && control) event.stopImmediatePropagation();
  };

  return (input: GuardInput, event: Event) => {
    const control = controlOf(event, input.elsewhere);
    if (beginnings.has(event.type)) begin(event, control);
    else if (questionState.isAsked()) answer(input, event, control);
    else if (control && questionState.isDoubleClick(event)) stop(event);
    else if (control && mayAsk()) {
      questionState.ask(input, control, event.timeStamp);
      // Only now that the question stands.
      stop(event);
    }
  };
};

export const createGuard = (question: Question): PurchaseGuard => {
  const questionState = createQuestionState(question);
  /** What it is, or was last, armed for. */
  let about: GuardInput | undefined;
  let isArmed = false;
  /** The shopper went on: nobody is asked twice on one visit of a page. */
  let isAnswered = false;
  const forget = () => {
    isAnswered = false;
    questionState.forget();
  };
  const onWayOn = () => {
    isAnswered = true;
    questionState.withdraw();
  };
  const intercept = createPresses(
    questionState,
    () => isArmed && !questionState.isGivenUp(),
    onWayOn,
  );

  onFirst((event) => {
    if (!about || isAnswered || !event.isTrusted || !heard.has(event.type)) return;
    try {
      intercept(about, event);
    } catch (error) {
      questionState.drop();
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
