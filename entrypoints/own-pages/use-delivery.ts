import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SendingSwitchProps } from '../../components/sending/sending-switch.tsx';
import { operator, operatorOf } from '../../lib/background/operator.ts';
import { askToSend } from '../../lib/background/permissions.ts';
import { send } from '../../lib/background/send.ts';
import { memory } from '../../lib/background/settings.ts';
import type { DeliveryStatus } from '../../lib/core/delivery-status.ts';
import { useLooks, useService } from './hooks.ts';

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

/** The switch for it. */
export const useSending = (): SendingSwitchProps => {
  const { status, show } = useDelivery();
  const to = status?.always ?? status?.builtIn;
  const { follow, ...service } = useService<DeliveryStatus>(show, {
    permit: (inbox) => askToSend(inbox),
    turnOn: (inbox) => send('send-reports', { inbox }),
    turnOff: () => send('stop-sending', {}),
    addressOf: ({ always }) => always,
  });
  return {
    ...service,
    status,
    receiver: operatorOf(to),
    privacy: to !== undefined && to === operator.inbox ? operator.privacy : undefined,
    onAgree: () => void follow(send('agree-practices', {})),
  };
};
