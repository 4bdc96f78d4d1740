import type { DeliveryStatus } from '../../../lib/background/reporting.ts';

const inbox = 'https://inbox.fox.example';
const none: DeliveryStatus = {
  forbidden: [],
  isBarred: false,
  hasNewPractices: false,
};
const off = { ...none, builtIn: inbox };

/** How sending reports stands, as the background tells it. */
export const deliveries = {
  /** A build without an operator. */
  none,
  off,
  on: { ...off, always: inbox },
  forbidden: { ...off, always: inbox, forbidden: [inbox] },
  barred: { ...off, isBarred: true },
  changed: { ...off, always: inbox, hasNewPractices: true },
} as const satisfies Record<string, DeliveryStatus>;
