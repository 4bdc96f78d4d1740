import { Card } from '../../components/card/card.tsx';
import type { CardActions } from '../../components/card/use-card.ts';
import { Bubble } from '../../components/markers/bubble.tsx';
import { PurchaseQuestion } from '../../components/purchase/purchase-question.tsx';
import { useLocale } from '../../components/shared/locale.tsx';
import { listingKey } from '../../lib/core/ids.ts';
import type { Answer } from '../../lib/core/verdict.ts';
import { wouldLeavePrivateWindow } from '../../lib/extension/say-to-page.ts';
import { send } from '../../lib/extension/send.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import { channelsFor } from '../../lib/reports/channels.ts';
import { ownRequests, reportRequests } from '../../lib/reports/requests.ts';
import type { FromFrame, Room, View } from '../tab-scripts/frame-messages.ts';
import type { CardInput } from '../tab-scripts/slots.ts';
import type { Presence } from './presence.ts';

export interface Shows {
  presence: Presence;
  post(message: FromFrame): void;
  /** The shopper closed the card: missing beats are no sign of interference from here on. */
  onClosed(): void;
  renew(view: View): void;
}

type CardView = Extract<View, { kind: 'card' }>;

/** Narrower than this, the card is a sheet. */
const isSheet = ({ width }: Room): boolean => width <= 480;

const silencing = async (
  { listing: { site, id } }: CardInput,
  ...[{ kind, hazards }, silenced]: Parameters<CardActions['silence']>
): Promise<Answer> => {
  const pause = kind === 'pause' && ({ pauses: true } as const);
  return send('silence', { site, id, hazards, silenced, ...pause });
};

const actionsFor = (view: CardView, locale: Locale, shows: Shows): CardActions => {
  const { input } = view;
  const { listing, answer, incognito } = input;
  return {
    ...reportRequests(send, navigator, { listing, matches: answer.verdict.matches, locale }),
    mayAct: shows.presence.mayAct,
    async silence(...what) {
      const changed = await silencing(input, ...what);
      shows.post({ answer: changed });
      shows.renew({ ...view, input: { ...input, answer: changed } });
    },
    hide() {
      shows.onClosed();
      shows.post({ choice: 'hide' });
    },
    isPrivate: incognito,
    ...(!wouldLeavePrivateWindow(incognito) && {
      async openHazardPage(hazard: string) {
        await send('open-hazard', { hazard });
      },
    }),
    ...(!incognito && { owning: ownRequests(listing) }),
  };
};

const WholeCard = ({ view, room, ...shows }: { view: CardView; room: Room } & Shows) => {
  const locale = useLocale();
  const { input, startsFolded } = view;
  const { listing, answer, region, inbox } = input;
  return (
    <Card
      key={listingKey(listing)}
      listing={listing}
      answer={answer}
      startsFolded={startsFolded}
      isSheet={isSheet(room)}
      inbox={inbox}
      channels={channelsFor(locale.channels, region, listing.site, listing.id)}
      actions={actionsFor(view, locale, shows)}
      onRendered={(isThere) => {
        if (isThere) return;
        shows.onClosed();
        shows.post({ isEmpty: true });
      }}
    />
  );
};

export const Shown = ({ view, room, ...shows }: { view: View; room: Room } & Shows) => {
  const { post } = shows;
  if (view.kind === 'card') return <WholeCard view={view} room={room} {...shows} />;
  const choose = (choice: NonNullable<FromFrame['choice']>) => (event: Event) => {
    if (event.isTrusted) post({ choice });
  };
  if (view.kind === 'bubble')
    return <Bubble match={view.match} url={view.url} onClose={choose('hide')} />;
  return (
    <PurchaseQuestion match={view.match} onChoice={(choice, event) => choose(choice)(event)} />
  );
};
