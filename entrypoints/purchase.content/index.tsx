import { defineContentScript } from 'wxt/utils/define-content-script';
import { localeInTab } from '../card.content/locale-in-tab.ts';
import { tampered } from '../card.content/own-requests.ts';
import { registerGuard } from '../in-tab/purchase-slot.ts';
import { createGuard } from './create-guard.ts';
import { createQuestion } from './create-question.tsx';
import css from './purchase.css?inline';

/** Loaded into a tab by the background on a danger, unless the shopper switched it off. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const question = createQuestion({ page: document, css, localeOf: localeInTab, tampered });
    registerGuard(createGuard(window, question));
  },
});
