import { render } from 'preact';
import { LocaleProvider } from '../../components/locale.tsx';
import { type Choice, PurchaseQuestion } from '../../components/purchase/purchase-question.tsx';
import type { GuardInput } from '../../lib/extension/purchase-slot.ts';
import type { Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { createHost } from '../card.content/host.ts';
import { keepKeysInside, onlyTrusted } from '../card.content/only-trusted.ts';

export interface Question {
  /** Asks, once at a time. Throws where the question cannot be shown. */
  ask(input: GuardInput, answered: (choice: Choice | undefined) => void): void;
  /** Takes the question back; nobody is answered. */
  withdraw(): void;
}

export interface QuestionWorld {
  page: Document;
  css: string;
  localeOf(language: Language): Locale;
}

/** The question as a modal dialog: above everything, the page behind it out of reach. */
export const createQuestion = ({ page, css, localeOf }: QuestionWorld): Question => {
  let close: (() => void) | undefined;

  const ask: Question['ask'] = (input, answered) => {
    close?.();
    const { host, root } = createHost(page, css);
    root.className = 'cc';
    root.lang = input.language;
    onlyTrusted(root);
    keepKeysInside(root);
    const choose = (choice: Choice | undefined) => {
      if (close !== end) return;
      end();
      answered(choice);
    };
    const observer = new MutationObserver(() => {
      if (!host.isConnected) choose(undefined);
    });
    const end = () => {
      close = undefined;
      observer.disconnect();
      render(null, root);
      host.remove();
    };
    close = end;
    page.documentElement.append(host);
    try {
      render(
        <LocaleProvider value={localeOf(input.language)}>
          <PurchaseQuestion listing={input.listing} match={input.match} onChoice={choose} />
        </LocaleProvider>,
        root,
      );
    } catch (error) {
      end();
      throw error;
    }
    observer.observe(page.documentElement, { childList: true });
  };

  return { ask, withdraw: () => close?.() };
};
