import { useEffect } from 'preact/hooks';
import { receiverAt } from '../extension/operator.ts';
import { askToSend } from '../extension/permissions.ts';
import { send } from '../extension/send.ts';
import { useAddressSwitch, useStatus } from '../updates/index.ts';
import { type DeliveryStatus, inboxInUse } from './reports.ts';

const askDelivery = () => send('delivery-status', {});

export const useDelivery = () => {
  const status = useStatus(askDelivery);
  useEffect(() => inboxInUse.watch(status.refresh), [status.refresh]);
  return status;
};

export const useSending = () => {
  const { choice, runAndShow } = useAddressSwitch<DeliveryStatus>(useDelivery(), {
    requestPermission: (inbox) => askToSend(inbox),
    turnOn: (inbox) => send('send-reports', { inbox }),
    turnOff: () => send('stop-sending', {}),
  });
  if (!choice) return undefined;
  const { name, privacy } = receiverAt(choice.status.address ?? choice.status.builtIn);
  return {
    ...choice,
    receiver: name,
    privacy,
    onAgree: () => void runAndShow(send('give-consent', {})),
  };
};
