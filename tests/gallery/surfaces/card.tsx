import { Card } from '../../../components/card/card.tsx';
import type { CardActions } from '../../../components/card/use-card.ts';
import type { Answer } from '../../../lib/core/verdict.ts';
import type { GalleryState } from '../gallery-state.ts';
import { listings } from '../samples/answers.ts';
import { answerIn } from './answer-in.ts';
import { ownDocument } from './own-document.tsx';
import { channelsIn, inboxIn, reported } from './reported.ts';

const withoutMatches = (answer: Answer): Answer => ({
  ...answer,
  verdict: { level: 'none', matches: [] },
});

const actionsFor = (
  { language, incognito = false, hasNoOperator = false, alerts }: GalleryState,
  redraw: (isSilenced: boolean) => void,
): CardActions => ({
  ...reported(language, incognito, !hasNoOperator),
  mayAct: ({ isTrusted }) => isTrusted,
  hide: () => undefined,
  isPrivate: incognito,
  openHazardPage: async () => undefined,
  ...(!incognito && {
    owning: {
      addProduct: async (turnsOn) =>
        (!alerts?.isOff || turnsOn) && { isNew: true, isNamedByNotice: true },
      removeProduct: async () => undefined,
      open: async () => undefined,
    },
  }),
  silence: async (_what, isSilenced) => redraw(isSilenced),
});

export const showCard = (state: GalleryState): void => {
  const { language, incognito = false, opened = true, hasNoOperator = false } = state;
  const { box, draw } = ownDocument(language);
  const isSheet = innerWidth <= 480;
  box.classList.add('corner');
  box.classList.toggle('sheet', isSheet);
  const sample = answerIn(language, state.answer ?? 'danger', state.notice);
  const show = (answer: Answer) =>
    draw(
      <Card
        listing={listings[state.listing ?? 'pen']}
        answer={answer}
        startsFolded={!opened || sample.verdict.level !== 'danger'}
        isSheet={isSheet}
        inbox={inboxIn(incognito, !hasNoOperator)}
        channels={channelsIn(language)}
        actions={actionsFor(state, (isSilenced) =>
          show(isSilenced ? withoutMatches(sample) : sample),
        )}
      />,
    );
  show(sample);
};
