import { readPolicies } from './settings.ts';

interface Obedient {
  subscription: { unsubscribe(): Promise<void> };
  delivery: { turnOff(): Promise<void> };
}

/** They may forbid updates and reports after these were turned on. */
export async function obeyPolicies({ subscription, delivery }: Obedient): Promise<void> {
  const { updates, sending } = await readPolicies();
  if (updates === false) await subscription.unsubscribe();
  if (sending === false) await delivery.turnOff();
}
