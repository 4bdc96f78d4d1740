import { useState } from 'preact/hooks';
import type { Refusal } from '../../components/sending/sending-page.tsx';
import { SendingSection } from '../../components/sending/sending-section.tsx';
import { askToSend } from '../../lib/background/ask-permission.ts';
import { readListAddress } from '../../lib/background/list-address.ts';
import { send } from '../../lib/background/send.ts';
import type { DeliveryStatus } from '../../lib/core/delivery-status.ts';
import { useAction } from './use-action.ts';
import { useDelivery } from './use-delivery.ts';

/** Sending reports, in the options. */
export const SendingEntry = () => {
  const { status, show } = useDelivery();
  const { refusal, refuse, isBusy, follow } = useAction<DeliveryStatus, Refusal>(show);
  const [isTurnedOff, setTurnedOff] = useState(false);

  return (
    <SendingSection
      status={status}
      refusal={refusal}
      isBusy={isBusy}
      isTurnedOff={isTurnedOff}
      onTurnOn={(text) => {
        const inbox = readListAddress(text);
        if (inbox === undefined) return refuse('badAddress');
        // In the click itself and before any await, or the browser does not ask.
        const asked = askToSend(inbox);
        const turnOn = async () => {
          if (!(await asked)) return 'refused';
          const now = await send('send-reports', { inbox });
          return now.always === inbox ? now : 'refused';
        };
        return void follow(turnOn());
      }}
      onTurnOff={() => {
        setTurnedOff(true);
        void follow(send('stop-sending', {}));
      }}
    />
  );
};
