import type { GuardInput } from '../../tab-scripts/slots.ts';
import type { Question } from './create-question.ts';

/** After the page itself closed the question this often, presses go to the shop without a question. */
const maxClosedByPage = 2;

/** A press within so many milliseconds of the question is the second half of a double click. */
const doubleClickTime = 700;

export type Control = HTMLElement | SVGElement;

/** The button that the question is about, and when it was asked, on the clock of events. */
interface Asked {
  control: Control;
  at: number;
}

/** The same button, or a new one with the same words, because shops replace their buttons. */
const isSame = (control: Control, { control: asked }: Asked): boolean =>
  control === asked || (!asked.isConnected && control.textContent === asked.textContent);

export type QuestionState = ReturnType<typeof createQuestionState>;

/** State of the open question, or of the last one: its button, when it was asked, and how it ended. */
export const createQuestionState = (question: Question) => {
  /** Set while the question is open. */
  let asked: Asked | undefined;
  let closedByPage = 0;
  /** Time of the last question that the page closed or that was withdrawn. */
  let closedByPageAt = Number.NEGATIVE_INFINITY;

  const withdraw = () => {
    asked = undefined;
    question.withdraw();
  };
  const stay = () => {
    const { control } = asked ?? {};
    withdraw();
    control?.focus({ preventScroll: true });
  };
  const isTooSoon = ({ timeStamp }: Event) => !!asked && timeStamp - asked.at < doubleClickTime;
  return {
    isAsked: () => asked !== undefined,
    isGivenUp: () => closedByPage >= maxClosedByPage,
    isTooSoon,
    isDoubleClick: ({ timeStamp }: Event) => timeStamp - closedByPageAt < doubleClickTime,
    /** The shopper has seen the question and presses its button again. */
    isSecondPress(event: Event, control: Control): boolean {
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
          closedByPage += 1;
          closedByPageAt = at;
        }
        stay();
      });
    },
    stay,
    withdraw,
    /** The shopper went to another page, or the danger is gone. */
    forget() {
      if (asked) closedByPageAt = performance.now();
      withdraw();
    },
    /** The question could not be shown. */
    drop() {
      asked = undefined;
    },
  };
};
