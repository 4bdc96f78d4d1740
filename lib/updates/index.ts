/**
 * The list on the device: filled from the package, and updated over the network where the shopper
 * asked for it (`subscription`). `status` is what the settings say of it.
 */
export type { ShopRules } from './shop-rules.ts';
export type { ListStatus } from './status.ts';
export { subscribed } from './updates.ts';
export { type Refusal, useAddressSwitch, useStatus } from './use-address-switch.ts';
