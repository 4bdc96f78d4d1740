import type { SendingSwitchProps } from '../../components/sending/sending-switch.tsx';
import { receiverAt } from '../../lib/background/operator.ts';
import { askToSend } from '../../lib/background/permissions.ts';
import type { DeliveryStatus } from '../../lib/background/reporting.ts';
import { send } from '../../lib/background/send.ts';
import { useAddress } from '../own-pages/use-address.ts';
import { useDelivery } from '../own-pages/use-delivery.ts';

export const useSending = (): SendingSwitchProps | undefined => {
  const { status, show } = useDelivery();
  const { choice, follow } = useAddress<DeliveryStatus>(status, {
    show,
    ask: (inbox) => askToSend(inbox),
    turnOn: (inbox) => send('send-reports', { inbox }),
    turnOff: () => send('stop-sending', {}),
  });
  const { name, privacy } = receiverAt(status?.address ?? status?.builtIn);
  return (
    choice && {
      ...choice,
      receiver: name,
      privacy,
      onAgree: () => void follow(send('agree-practices', {})),
    }
  );
};
