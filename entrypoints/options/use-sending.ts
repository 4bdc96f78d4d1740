import type { SendingSwitchProps } from '../../components/sending/sending-switch.tsx';
import { operator, operatorOf } from '../../lib/background/operator.ts';
import { askToSend } from '../../lib/background/permissions.ts';
import { send } from '../../lib/background/send.ts';
import type { DeliveryStatus } from '../../lib/core/delivery-status.ts';
import { useService } from '../own-pages/hooks.ts';
import { useDelivery } from '../own-pages/use-delivery.ts';

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
