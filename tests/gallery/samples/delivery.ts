import type { DeliveryStatus } from '../../../lib/reports/reports.ts';

const inbox = 'https://inbox.fox.example';
const none: DeliveryStatus = {
  withoutPermission: [],
  isForbiddenByPolicy: false,
  needsConsent: false,
};
const off = { ...none, builtIn: inbox };

/** How sending reports stands, as the background tells it. */
export const deliveries = {
  /** A build without an operator. */
  none,
  off,
  on: { ...off, address: inbox },
  forbidden: { ...off, address: inbox, withoutPermission: [inbox] },
  barred: { ...off, isForbiddenByPolicy: true },
  changed: { ...off, address: inbox, needsConsent: true },
} as const satisfies Record<string, DeliveryStatus>;
