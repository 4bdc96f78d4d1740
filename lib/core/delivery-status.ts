/** Why a try came to nothing. None of these says that the report did not arrive. */
export type DeliveryTrouble = 'unreachable' | 'busy' | 'server' | 'stranger';

/** How sending reports stands; told by the background to our own pages. */
export interface DeliveryStatus {
  /** The inbox' address in this build. */
  builtIn?: string;
  /** Where reports from now on are sent; missing: nowhere by themselves. */
  always?: string;
  /** Inboxes that reports wait for, and that the browser lets us ask no more. */
  forbidden: string[];
  isSending: boolean;
  /** Whoever manages the browser keeps reports on the device. */
  isBarred: boolean;
  /** What a report holds has changed since the shopper agreed: nothing is sent by itself until then. */
  hasNewPractices: boolean;
}
