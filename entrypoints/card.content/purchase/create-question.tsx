import { render } from 'preact';
import { type Choice, PurchaseQuestion } from '../../../components/purchase/purchase-question.tsx';
import type { GuardInput } from '../../in-tab/slots.ts';
import { drawIn, type TabWorld } from '../corner.tsx';
import { createHost } from '../host.ts';
import { type Presence, present } from '../presence.ts';
import { standBeside } from './beside.ts';

export interface Question {
  /** Asks, once at a time, beside the button that was pressed. Throws where it cannot be shown. */
  ask(input: GuardInput, button: Element, answered: (choice: Choice | undefined) => void): void;
  holds(event: Event): boolean;
  isSeen(): boolean;
  withdraw(): void;
}

/** The question above everything else; the page is dimmed but for the button it is about. */
export const createQuestion = (world: TabWorld): Question => {
  const { page, css, tampered } = world;
  let close: (() => void) | undefined;
  let standing: { host: Element; isSeen(): boolean } | undefined;

  const ask: Question['ask'] = (input, button, answered) => {
    close?.();
    const fresh = createHost(page, css, 'cc');
    const { host, root } = fresh;
    root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') choose('stay');
    });
    let presence: Presence | undefined;
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
              interfered() {
                tampered();
                choose(undefined);
              },
            });
            return standBeside(button, question, ring);
          }}
        />,
      );
    } catch (error) {
      end();
      throw error;
    }
    standing = { host, isSeen: () => presence?.isSeen() ?? false };
  };

  return {
    ask,
    holds: ({ target }) => standing !== undefined && target === standing.host,
    isSeen: () => standing?.isSeen() ?? false,
    withdraw: () => close?.(),
  };
};
