import { render } from 'preact';
import { type Choice, PurchaseQuestion } from '../../../components/purchase/purchase-question.tsx';
import type { GuardInput } from '../../in-tab/slots.ts';
import { drawIn, type TabWorld } from '../corner.tsx';
import { createHost } from '../host.ts';
import { type Presence, present } from '../presence.ts';
import { standBeside } from './beside.ts';

export interface Standing {
  holds(event: Event): boolean;
  isSeen(): boolean;
  /** The press is in the ring around the button, and the ring is no larger than a button's. */
  isInRing(event: MouseEvent): boolean;
  /** When the ring came to where it is, on the clock of events. */
  placedAt(): number;
}

export interface Question {
  /** Asks, once at a time, beside the button that was pressed. Throws where it cannot be shown. */
  ask(input: GuardInput, button: Element, answered: (choice: Choice | undefined) => void): void;
  standing(): Standing | undefined;
  withdraw(): void;
}

/** Of the window. A button that fills more of it is there to catch presses, but for a window zoomed to 400 %. */
const largestButton = 0.25;
const alwaysFine = 320 * 80;

const isIn = (ring: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean => {
  const { left, right, top, bottom, width, height } = ring.getBoundingClientRect();
  const most = Math.max(alwaysFine, innerWidth * innerHeight * largestButton);
  const isButton = width * height <= most;
  return isButton && x >= left && x <= right && y >= top && y <= bottom;
};

/** The question above everything else; the page is dimmed but for the button it is about. */
export const createQuestion = (world: TabWorld): Question => {
  const { page, css, tampered } = world;
  let close: (() => void) | undefined;
  let standing: Standing | undefined;

  const ask: Question['ask'] = (input, button, answered) => {
    close?.();
    const fresh = createHost(page, css, 'cc');
    const { host, root } = fresh;
    root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') choose('stay');
    });
    let presence: Presence | undefined;
    let ringed: { ring: HTMLElement; placedAt(): number } | undefined;
    const choose = (choice: Choice | undefined) => {
      if (close !== end) return;
      if (choice !== 'to-button') end();
      answered(choice);
    };
    const end = () => {
      close = undefined;
      standing = undefined;
      presence?.stop();
      render(null, root);
      host.remove();
    };
    close = end;
    // Outside of a modal dialog of the shop's nothing could be pressed.
    (button.closest('dialog:modal') ?? page.documentElement).append(host);
    try {
      drawIn(
        fresh,
        world,
        input.language,
        <PurchaseQuestion
          match={input.match}
          onChoice={choose}
          onShown={(question, ring) => {
            presence = present({
              host,
              faces: () => [question],
              layers: () => [ring, question],
              rank: 2,
              interfered(isReplaced) {
                tampered(isReplaced);
                choose(undefined);
              },
            });
            const beside = standBeside(button, question, ring);
            ringed = { ring, placedAt: beside.placedAt };
            return beside;
          }}
        />,
      );
    } catch (error) {
      end();
      throw error;
    }
    standing = {
      holds: ({ target }) => target === host,
      isSeen: () => presence?.isSeen() ?? false,
      isInRing: (event) => ringed !== undefined && isIn(ringed.ring, event),
      placedAt: () => ringed?.placedAt() ?? 0,
    };
  };

  return {
    ask,
    standing: () => standing,
    withdraw: () => close?.(),
  };
};
