import cardCss from '../../../entrypoints/card.content/card.css?inline';
import { createCard } from '../../../entrypoints/card.content/create-card.tsx';
import type { Answer } from '../../../lib/core/verdict.ts';
import { localeOf } from '../../../scripts/words/every.ts';
import type { GalleryState } from '../gallery-state.ts';
import { answers, listings } from '../samples/answers.ts';
import { channelsIn, inboxIn, regionOf, reported } from './reported.ts';

const withoutMatches = (answer: Answer): Answer => ({
  ...answer,
  verdict: { level: 'none', matches: [] },
});

export const showCard = ({
  language,
  listing,
  answer,
  incognito = false,
  opened = true,
  hasNoOperator = false,
  watch,
}: GalleryState) => {
  const card = createCard({
    page: document,
    css: cardCss,
    localeOf,
    channels: () => channelsIn(language),
    tampered: () => document.documentElement.setAttribute('data-tampered', ''),
    requests: (input, redraw) => ({
      ...reported(language, incognito, !hasNoOperator),
      more: async () => undefined,
      ...(!incognito && {
        owning: {
          own: async (turnsOn) => (!watch?.isOff || turnsOn) && { isNew: true, isNamed: true },
          disown: async () => undefined,
          open: async () => undefined,
        },
      }),
      async silence(_hazard, isSilenced) {
        redraw(isSilenced ? withoutMatches(input.answer) : answers[answer ?? 'danger']);
      },
    }),
  });
  card.show({
    listing: listings[listing ?? 'pen'],
    answer: answers[answer ?? 'danger'],
    language,
    region: regionOf(language),
    incognito,
    opened,
    inbox: inboxIn(incognito, !hasNoOperator),
  });
};
