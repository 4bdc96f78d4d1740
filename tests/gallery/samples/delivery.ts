import type { DeliveryStatus } from '../../../lib/core/delivery-status.ts';

const inbox = 'https://inbox.fox.example';
const off: DeliveryStatus = { forbidden: [], isSending: false, isBarred: false };

/** How sending reports stands, as the background tells it. */
export const deliveries = {
  off,
  on: { ...off, always: inbox },
  forbidden: { ...off, always: inbox, forbidden: [inbox] },
  barred: { ...off, isBarred: true },
} as const satisfies Record<string, DeliveryStatus>;
