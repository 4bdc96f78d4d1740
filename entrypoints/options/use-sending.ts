import { useState } from 'preact/hooks';
import type { Refusal } from '../../components/options/option-row.tsx';
import type { SendingSwitchProps } from '../../components/sending/sending-switch.tsx';
import { readListAddress } from '../../lib/background/list-address.ts';
import { operator, operatorOf } from '../../lib/background/operator.ts';
import { askToSend } from '../../lib/background/permissions.ts';
import type { DeliveryStatus } from '../../lib/background/reporting.ts';
import { send } from '../../lib/background/send.ts';
import { useAction } from '../own-pages/hooks.ts';
import { useDelivery } from '../own-pages/use-delivery.ts';

export const useSending = (): SendingSwitchProps & { isBusy: boolean } => {
  const { status, show } = useDelivery();
  const { refusal, refuse, isBusy, follow } = useAction<DeliveryStatus, Refusal>(show);
  const [isTurnedOff, setTurnedOff] = useState(false);
  const to = status?.always ?? status?.builtIn;
  return {
    status,
    receiver: operatorOf(to),
    privacy: to !== undefined && to === operator.inbox ? operator.privacy : undefined,
    refusal,
    isBusy,
    isTurnedOff,
    onTurnOn(text) {
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
    },
    onTurnOff() {
      setTurnedOff(true);
      void follow(send('stop-sending', {}));
    },
    onAgree: () => void follow(send('agree-practices', {})),
  };
};
