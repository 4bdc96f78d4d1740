import { defineContentScript } from 'wxt/utils/define-content-script';
import { registerCardSlot } from '../../lib/extension/card-slot.ts';
import { wordsOf } from '../../lib/extension/card-words.ts';
import { send } from '../../lib/extension/messages.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { createLocale, type Locale } from '../../lib/locales/locale.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import css from './card.css?inline';
import { createCard } from './create-card.tsx';
import { reportRequests } from './report-requests.ts';

const made = new Map<Language, Locale>();

const localeOf = (language: Language): Locale => {
  const known = made.get(language);
  if (known) return known;
  const words = wordsOf(language);
  if (!words) throw new Error(`the words of ${language} have not arrived`);
  const locale = createLocale(language, words);
  made.set(language, locale);
  return locale;
};

/** Loaded into a tab by the background, and only when there is something to show. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    registerCardSlot(
      createCard({
        page: document,
        css,
        localeOf,
        channels: ({ language, region, listing }) =>
          channelsFor(localeOf(language).channels, region, listing.site, listing.id),
        requests: ({ listing, answer, language }, redraw) => ({
          ...reportRequests(send, navigator.clipboard, {
            listing,
            matches: answer.verdict.matches,
            locale: localeOf(language),
          }),
          async silence(hazard, silenced) {
            const { site, id } = listing;
            redraw(await send('silence', { site, id, hazard, silenced }));
          },
          async more(hazard) {
            await send('open-hazard', { hazard });
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
