/** Why a try failed. The report may have arrived all the same. */
export type DeliveryTrouble = 'unreachable' | 'busy' | 'server' | 'stranger';

export interface DeliveryStatus {
  /** The inbox of this build. */
  builtIn?: string;
  /** Where reports from now on are sent by themselves. */
  always?: string;
  /** Inboxes that reports wait for without the browser's permission. */
  forbidden: string[];
  /** Forbidden by who manages the browser. */
  isBarred: boolean;
  /** A report holds more than the shopper agreed to: nothing is sent by itself until they do. */
  hasNewPractices: boolean;
}
