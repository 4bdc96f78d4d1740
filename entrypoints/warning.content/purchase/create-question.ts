import { isHidden } from '../../../lib/sites/own-members.ts';
import type { Choice } from '../../tab-scripts/frame-messages.ts';
import type { GuardInput } from '../../tab-scripts/slots.ts';
import { openFrame } from '../frame.ts';
import { openRoot } from '../root.ts';
import { standBeside } from './beside.ts';
import css from './ring.css?inline';

export interface Question {
  /**
   * Asks next to the clicked button, one question at a time. `answered` gets no choice if the
   * question cannot be shown or the page removes it. Throws where the page has no root element.
   */
  ask(input: GuardInput, button: Element, onAnswer: (choice: Choice | undefined) => void): void;
  /** Whether our document has opened. */
  isSeen(): boolean;
  withdraw(): void;
}

interface OpenQuestion {
  isOpen: boolean;
  end(): void;
}

/** Milliseconds that a click may wait for its question: browsers can be slow. */
const maxOpening = 2_000;

/** Shows the question above everything else, and dims the page. */
export const createQuestion = (world: { page: Document; onInterference(): void }): Question => {
  const { page, onInterference } = world;
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
    const ring = openRoot(page, { css, className: 'ring', rank: 2, onInterference: onOpenFailed });
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
        onInterference();
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
