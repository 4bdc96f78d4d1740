import { defineContentScript } from 'wxt/utils/define-content-script';
import { registerCardSlot } from '../../lib/extension/card-slot.ts';
import { send } from '../../lib/extension/messages.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import css from './card.css?inline';
import { createCard } from './create-card.tsx';
import { reportRequests } from './report-requests.ts';

/** Loaded into a tab by the background, and only when there is something to show. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    registerCardSlot(
      createCard({
        page: document,
        css,
        channels: channelsFor,
        requests: ({ listing, answer, language }, redraw) => ({
          ...reportRequests(send, navigator.clipboard, {
            listing,
            matches: answer.verdict.matches,
            language,
          }),
          async silence(hazard, silenced) {
            const { site, id } = listing;
            redraw(await send('silence', { site, id, hazard, silenced }));
          },
        }),
        tampered: () => {
          // Without an answer the badge keeps the warning that it has.
          send('tampered', {}).catch(() => undefined);
        },
      }),
    );
  },
});
