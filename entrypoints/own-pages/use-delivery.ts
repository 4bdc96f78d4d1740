import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeliveryStatus } from '../../lib/background/reporting.ts';
import { send } from '../../lib/background/send.ts';
import { memory } from '../../lib/background/settings.ts';
import { useLooks } from './hooks.ts';

export const useDelivery = () => {
  const [status, setStatus] = useState<DeliveryStatus | undefined>(undefined);
  const ask = useCallback(() => {
    send('delivery-status', {}).then(setStatus, () => undefined);
  }, []);
  useLooks(ask);
  useEffect(() => memory.inbox.watch(ask), [ask]);
  return { status, show: setStatus, ask };
};
