import { defineContentScript } from 'wxt/utils/define-content-script';
import { onSaid } from '../../lib/extension/say-to-page.ts';
import { send } from '../../lib/extension/send.ts';
import {
  marksSpeak,
  registerCardSlot,
  registerGuard,
  whenPlain,
  whenWords,
} from '../tab-scripts/slots.ts';
import { createCard } from './card.ts';
import { isOurWord } from './own-document.ts';
import { createGuard } from './purchase/create-guard.ts';
import { createQuestion } from './purchase/create-question.ts';

/** Without an answer the badge keeps the warning that it has. */
const tampered = () => void send('tampered', {}).catch(() => undefined);

/** Loaded into a tab by the background, and only when there is something to show. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const guard = createGuard(createQuestion({ page: document, tampered }));
    const card = createCard({
      page: document,
      tampered,
      async sayPlainly({ language, answer }, draw) {
        const speaks = marksSpeak();
        await send('draw-in-page', { language, ...(speaks && { marksSpeak: speaks }) });
        const [say] = await Promise.all([whenPlain(), whenWords(language)]);
        const [match] = answer.verdict.matches;
        if (match) draw((box) => say(box, language, match));
      },
      calmed: guard.disarm,
    });
    registerCardSlot(card);
    registerGuard(guard);
    onSaid('open-card', card.open);
    onSaid('is-card-due', card.isDue);
    onSaid('is-ours', isOurWord);
  },
});
