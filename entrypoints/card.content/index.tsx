import { defineContentScript } from 'wxt/utils/define-content-script';
import { leavesPrivate, onSaid } from '../../lib/extension/say-to-page.ts';
import { send } from '../../lib/extension/send.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { ownRequests, reportRequests } from '../../lib/reports/requests.ts';
import { registerCardSlot, registerGuard } from '../in-tab/slots.ts';
import css from './card.css?inline';
import { createCard } from './create-card.tsx';
import { createGuard } from './purchase/create-guard.ts';
import { createQuestion } from './purchase/create-question.tsx';
import { localeInTab, tabWorld } from './tab-world.ts';

/** Loaded into a tab by the background, and only when there is something to show. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const world = tabWorld(css);
    const guard = createGuard(createQuestion(world));
    const card = createCard({
      ...world,
      channels: ({ language, region, listing }) =>
        channelsFor(localeInTab(language).channels, region, listing.site, listing.id),
      requests: ({ listing, answer, language, incognito }, redraw) => ({
        ...reportRequests(send, navigator, {
          listing,
          matches: answer.verdict.matches,
          locale: localeInTab(language),
        }),
        async silence({ kind, hazards }, silenced) {
          const { site, id } = listing;
          const pause = kind === 'pause' && ({ pauses: true } as const);
          const changed = await send('silence', { site, id, hazards, silenced, ...pause });
          if (changed.verdict.level !== 'danger') guard.disarm();
          redraw(changed);
        },
        isPrivate: incognito,
        ...(!leavesPrivate(incognito) && {
          async more(hazard: string) {
            await send('open-hazard', { hazard });
          },
        }),
        ...(!incognito && { owning: ownRequests(listing) }),
      }),
    });
    registerCardSlot(card);
    registerGuard(guard);
    onSaid('open-card', card.open);
  },
});
