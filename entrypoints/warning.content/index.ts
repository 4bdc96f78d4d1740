import { defineContentScript } from 'wxt/utils/define-content-script';
import { onCommand } from '../../lib/extension/say-to-page.ts';
import { send } from '../../lib/extension/send.ts';
import {
  markerLanguages,
  registerCardSlot,
  registerGuard,
  whenPlain,
  whenWords,
} from '../tab-scripts/slots.ts';
import { createCard } from './card.ts';
import { isOurWord } from './own-document.ts';
import { createGuard } from './purchase/create-guard.ts';
import { createQuestion } from './purchase/create-question.ts';

/** If the background does not answer, the badge keeps its warning. */
const onInterference = () => void send('interference', {}).catch(() => undefined);

/** Loaded into a tab by the background, and only when there is something to show. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const guard = createGuard(createQuestion({ page: document, onInterference }));
    const card = createCard({
      page: document,
      onInterference,
      async drawWithoutFrame({ language, answer }, draw) {
        const speaks = markerLanguages();
        await send('draw-in-page', { language, ...(speaks && { markerLanguages: speaks }) });
        const [drawPlain] = await Promise.all([whenPlain(), whenWords(language)]);
        const [match] = answer.verdict.matches;
        if (match) draw((box) => drawPlain(box, language, match));
      },
      onDangerGone: guard.disarm,
    });
    registerCardSlot(card);
    registerGuard(guard);
    onCommand('open-card', card.open);
    onCommand('is-card-due', card.isDue);
    onCommand('is-ours', isOurWord);
  },
});
