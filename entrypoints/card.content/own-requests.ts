import type { OwnActions } from '../../components/card/use-owning.ts';
import { send } from '../../lib/background/send.ts';
import type { Listing } from '../../lib/core/listing.ts';

export const ownRequests = (listing: Listing): OwnActions => {
  const { site, id } = listing;
  return {
    own: (turnsOn) => send('own', { listing, ...(turnsOn && { turnsOn }) }),
    async disown() {
      await send('disown', { site, id });
    },
    async open() {
      await send('open-watch', { site, id });
    },
  };
};

/** Without an answer the badge keeps the warning that it has. */
export const tampered = (): void => {
  send('tampered', {}).catch(() => undefined);
};
