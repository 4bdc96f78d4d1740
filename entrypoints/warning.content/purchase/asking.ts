import type { GuardInput } from '../../tab-scripts/slots.ts';
import type { Question } from './create-question.ts';

/** A page that closes the question by itself so often gets its presses without one. */
const maxSpoiled = 2;

/** A press so soon after the question belongs to the one before it: a double click. Milliseconds. */
const tooSoon = 700;

export type Control = HTMLElement | SVGElement;

/** The button that the question is about, and when it was asked, on the clock of events. */
interface Asked {
  control: Control;
  at: number;
}

/** Shops draw their buttons anew, with the same words. */
const isSame = (control: Control, { control: asked }: Asked): boolean =>
  control === asked || (!asked.isConnected && control.textContent === asked.textContent);

export type Asking = ReturnType<typeof createAsking>;

/** The question that stands, or stood last: which button it is about, since when, and how it ended. */
export const createAsking = (question: Question) => {
  /** While the question stands. */
  let asked: Asked | undefined;
  let spoiled = 0;
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
  const isTooSoon = ({ timeStamp }: Event) => !!asked && timeStamp - asked.at < tooSoon;
  return {
    isAsked: () => asked !== undefined,
    isGivenUp: () => spoiled >= maxSpoiled,
    isTooSoon,
    isDoubleClick: ({ timeStamp }: Event) => timeStamp - spoiledAt < tooSoon,
    /** The button that was asked about, pressed by somebody who has seen the question. */
    isWayOn(event: Event, control: Control): boolean {
      const isKeyRepeat = event instanceof KeyboardEvent && event.repeat;
      const isInTime = !isTooSoon(event) && !isKeyRepeat && question.isSeen();
      // A form that the page sends by script is no press.
      return isInTime && event.type !== 'submit' && !!asked && isSame(control, asked);
    },
    ask(input: GuardInput, control: Control, at: number) {
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
    },
    stay,
    withdraw,
    /** The shopper went to another page, or the danger is gone. */
    forget() {
      if (asked) spoiledAt = performance.now();
      withdraw();
    },
    /** It could not be asked. */
    drop() {
      asked = undefined;
    },
  };
};
