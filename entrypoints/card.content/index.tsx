import { defineContentScript } from 'wxt/utils/define-content-script';
import { registerCardSlot } from '../../lib/extension/card-slot.ts';
import { send } from '../../lib/extension/messages.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import css from './card.css?inline';
import { createCard } from './create-card.tsx';
import { requestsOf } from './requests.ts';

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
        requests: requestsOf(send, navigator.clipboard),
        tampered: () => {
          // Without an answer the badge keeps the warning that it has.
          send('tampered', {}).catch(() => undefined);
        },
      }),
    );
  },
});
