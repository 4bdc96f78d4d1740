import { useCallback, useEffect, useState } from 'preact/hooks';
import { send } from '../../lib/background/send.ts';
import { memory } from '../../lib/background/settings.ts';
import type { DeliveryStatus } from '../../lib/core/delivery-status.ts';
import { useLooks } from './hooks.ts';

/** How sending stands; asked again after each action, and when another page changed it. */
export const useDelivery = () => {
  const [status, setStatus] = useState<DeliveryStatus | undefined>(undefined);
  const ask = useCallback(() => {
    send('delivery-status', {}).then(setStatus, () => undefined);
  }, []);
  useLooks(ask);
  useEffect(() => memory.inbox.watch(ask), [ask]);
  return { status, show: setStatus, ask };
};
