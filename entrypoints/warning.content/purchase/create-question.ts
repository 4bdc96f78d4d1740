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
  /** The document of ours has been in sight. */
  isSeen(): boolean;
  withdraw(): void;
}

interface Standing {
  isOpen: boolean;
  end(): void;
}

/** Milliseconds that a press may wait for its question: a slow browser is no reason not to ask. */
const maxOpening = 2_000;

/** The question above everything else, on a page that is dimmed. */
export const createQuestion = (world: { page: Document; tampered(): void }): Question => {
  const { page, tampered } = world;
  let now: Standing | undefined;
  const withdraw = () => {
    now?.end();
    now = undefined;
  };

  const ask: Question['ask'] = ({ match, language }, button, answered) => {
    withdraw();
    const failed = () => {
      if (now !== standing) return;
      withdraw();
      answered(undefined);
    };
    const ring = openRoot(page, { css, className: 'ring', rank: 2, tampered: failed });
    const spot = standBeside(button, ring);
    const frame = openFrame({
      page,
      language,
      rank: 3,
      patience: maxOpening,
      view: () => ({ kind: 'question', match, language }),
      place: spot.place,
      heard({ height, look, choice }) {
        if (height !== undefined && !standing.isOpen) {
          standing.isOpen = true;
          frame.focus();
        }
        if (look !== undefined && !isHidden(page)) spot.look();
        if (!choice || now !== standing) return;
        if (choice === 'to-button') ring.observed(() => ring.layer.classList.add('lit'));
        else withdraw();
        answered(choice);
      },
      failed,
      interfered() {
        tampered();
        failed();
      },
    });
    spot.moved(frame.settle);
    const standing: Standing = {
      isOpen: false,
      end() {
        spot.end();
        frame.remove();
        ring.remove();
      },
    };
    now = standing;
  };

  return {
    ask,
    isSeen: () => now?.isOpen ?? false,
    withdraw,
  };
};
