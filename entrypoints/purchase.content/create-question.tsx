import { render } from 'preact';
import { LocaleProvider } from '../../components/locale.tsx';
import { type Choice, PurchaseQuestion } from '../../components/purchase/purchase-question.tsx';
import type { Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { createHost, speak } from '../card.content/host.ts';
import { keepKeysInside, onlyTrusted } from '../card.content/only-trusted.ts';
import type { GuardInput } from '../in-tab/purchase-slot.ts';
import { standBeside } from './beside.ts';

export interface Question {
  /** Asks, once at a time, beside the button that was pressed. Throws where it cannot be shown. */
  ask(input: GuardInput, button: Element, answered: (choice: Choice | undefined) => void): void;
  /** Whether the event happens in the question itself. */
  holds(event: Event): boolean;
  /** Takes the question back; nobody is answered. */
  withdraw(): void;
}

export interface QuestionWorld {
  page: Document;
  css: string;
  localeOf(language: Language): Locale;
}

/** The question above everything else; the page is dimmed but for the button it is about. */
export const createQuestion = ({ page, css, localeOf }: QuestionWorld): Question => {
  let close: (() => void) | undefined;
  let standing: Element | undefined;

  const ask: Question['ask'] = (input, button, answered) => {
    close?.();
    const { host, root } = createHost(page, css);
    root.className = 'cc';
    speak(root, input.language);
    onlyTrusted(root);
    keepKeysInside(root);
    const choose = (choice: Choice | undefined) => {
      if (close !== end) return;
      if (choice !== 'to-button') end();
      answered(choice);
    };
    const observer = new MutationObserver(() => {
      if (!host.isConnected) choose(undefined);
    });
    const end = () => {
      close = undefined;
      standing = undefined;
      observer.disconnect();
      render(null, root);
      host.remove();
    };
    close = end;
    standing = host;
    // Outside of a modal dialog of the shop's nothing could be pressed.
    const place = button.closest('dialog:modal') ?? page.documentElement;
    place.append(host);
    try {
      render(
        <LocaleProvider value={localeOf(input.language)}>
          <PurchaseQuestion
            match={input.match}
            onChoice={choose}
            onShown={(question, ring) => standBeside(button, question, ring)}
          />
        </LocaleProvider>,
        root,
      );
    } catch (error) {
      end();
      throw error;
    }
    observer.observe(place, { childList: true });
  };

  return {
    ask,
    holds: (event) => standing !== undefined && event.composedPath().includes(standing),
    withdraw: () => close?.(),
  };
};
