import { isHidden } from '../../../lib/sites/own-members.ts';
import type { Choice } from '../../tab-scripts/frame-messages.ts';
import type { GuardInput } from '../../tab-scripts/slots.ts';
import { openFrame } from '../frame.ts';
import { openRoot } from '../root.ts';
import { standBeside } from './beside.ts';
import css from './ring.css?inline';

export interface Question {
  /**
   * Asks, once at a time, beside the button that was pressed. `answered` gets no choice where it cannot
   * be shown or the page does not let it stand. Throws where there is no page to stand on.
   */
  ask(input: GuardInput, button: Element, answered: (choice: Choice | undefined) => void): void;
  /** Whether our document has opened. */
  isSeen(): boolean;
  withdraw(): void;
}

interface OpenQuestion {
  isOpen: boolean;
  end(): void;
}

/** Milliseconds that a press may wait for its question: a slow browser is no reason not to ask. */
const maxOpening = 2_000;

/** The question above everything else, on a page that is dimmed. */
export const createQuestion = (world: { page: Document; tampered(): void }): Question => {
  const { page, tampered } = world;
  let now: OpenQuestion | undefined;
  const withdraw = () => {
    now?.end();
    now = undefined;
  };

  const ask: Question['ask'] = ({ match, language }, button, onAnswer) => {
    withdraw();
    const onOpenFailed = () => {
      if (now !== question) return;
      withdraw();
      onAnswer(undefined);
    };
    const ring = openRoot(page, { css, className: 'ring', rank: 2, onTampered: onOpenFailed });
    const spot = standBeside(button, ring);
    const frame = openFrame({
      page,
      language,
      rank: 3,
      patience: maxOpening,
      view: () => ({ kind: 'question', match, language }),
      place: spot.place,
      onMessage({ height, isUncovered, choice }) {
        if (height !== undefined && !question.isOpen) {
          question.isOpen = true;
          frame.focus();
        }
        if (isUncovered !== undefined && !isHidden(page)) spot.look();
        if (!choice || now !== question) return;
        if (choice === 'to-button') ring.observed(() => ring.layer.classList.add('lit'));
        else withdraw();
        onAnswer(choice);
      },
      onOpenFailed,
      onInterference() {
        tampered();
        onOpenFailed();
      },
    });
    spot.moved(frame.settle);
    const question: OpenQuestion = {
      isOpen: false,
      end() {
        spot.end();
        frame.remove();
        ring.remove();
      },
    };
    now = question;
  };

  return {
    ask,
    isSeen: () => now?.isOpen ?? false,
    withdraw,
  };
};
