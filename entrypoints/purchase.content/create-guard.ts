import type { GuardInput, PurchaseGuard } from '../../lib/extension/purchase-slot.ts';
import { buyControlAt } from '../../lib/sites/buy-button.ts';
import type { Question } from './create-question.tsx';

/**
 * Asks once more before a dangerous product is bought or put into the cart. It fails open: whatever
 * goes wrong in here, the press goes on to the shop.
 */

/** A page that closes the question by itself so often gets its presses without one. */
const mostSpoiled = 2;

/** What a press would do, and how to do it after all. */
interface Press {
  control: HTMLElement | SVGElement;
  repeat(): void;
}

const elementOf = (event: Event): Element | undefined =>
  event.composedPath().find((one): one is Element => one instanceof Element);

const isPressable = (element: Element | undefined): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement;

const clickOn = (element: Element): void => {
  if (element instanceof HTMLElement) element.click();
  else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
};

/** Natively a key on these becomes a click by itself. */
const clickedByKey = 'button, a[href], input, summary';

const pressOf = (event: Event, elsewhere: string): Press | undefined => {
  const target = elementOf(event);
  if (!target) return undefined;
  if (event.type === 'submit') return submission(event, target, elsewhere);
  const control = buyControlAt(target, elsewhere);
  if (!isPressable(control)) return undefined;
  if (event instanceof KeyboardEvent) {
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (!isPress || control.matches(clickedByKey)) return undefined;
  }
  // What was hit, not what lies around it: the shop may listen there.
  return { control, repeat: () => clickOn(target.isConnected ? target : control) };
};

/** Enter in a field of a form that buys, where no button was clicked for it. */
const submission = (event: Event, form: Element, elsewhere: string): Press | undefined => {
  if (!(form instanceof HTMLFormElement)) return undefined;
  const { submitter } = event as SubmitEvent;
  const controls = submitter ? [submitter] : [...form.querySelectorAll('button, input')];
  const control = controls
    .map((one) => buyControlAt(one, elsewhere))
    .find((one): one is HTMLElement => one instanceof HTMLElement);
  if (!control) return undefined;
  return { control, repeat: () => HTMLFormElement.prototype.requestSubmit.call(form, submitter) };
};

export const createGuard = (window: Window, question: Question): PurchaseGuard => {
  let armed: GuardInput | undefined;
  let listening: AbortController | undefined;
  /** The shopper went on: nobody is asked twice on one visit of a page. */
  let isAnswered = false;
  let spoiled = 0;

  const ask = (input: GuardInput, press: Press) =>
    question.ask(input, (choice) => {
      press.control.focus({ preventScroll: true });
      if (choice === undefined) spoiled += 1;
      if (choice !== 'go-on') return;
      isAnswered = true;
      press.repeat();
    });

  const intercept = (event: Event) => {
    if (!armed || isAnswered || !event.isTrusted || spoiled >= mostSpoiled) return;
    try {
      const press = pressOf(event, armed.elsewhere);
      if (!press) return;
      ask(armed, press);
      // Only now that the question stands.
      event.preventDefault();
      event.stopImmediatePropagation();
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
      if (armed && armed.listing.id !== input.listing.id) isAnswered = false;
      armed = input;
      listen();
    },
    disarm() {
      armed = undefined;
      isAnswered = false;
      listening?.abort();
      listening = undefined;
      question.withdraw();
    },
  };
};
