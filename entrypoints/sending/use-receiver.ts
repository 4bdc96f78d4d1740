import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OperatorState } from '../../components/sending/receiver.tsx';
import type { Refusal } from '../../components/sending/sending-page.tsx';
import { askToSend } from '../../lib/extension/ask-permission.ts';
import { readListAddress } from '../../lib/extension/list-address.ts';
import { permittedFetch } from '../../lib/extension/permitted-fetch.ts';
import { readOperator } from '../../lib/reports/operator.ts';

const network = {
  fetch: permittedFetch(
    (what) => browser.permissions.contains(what),
    (url, init) => fetch(url, init),
  ),
};

/** The inbox on show, and who runs it. `known`: what came with the build, or was chosen before. */
export const useReceiver = (known: string | undefined, refuse: (why?: Refusal) => void) => {
  const [typed, type] = useState<string | undefined>(undefined);
  const [operator, tell] = useState<OperatorState>('unasked');
  const address = typed ?? known ?? '';

  /** In the click itself and before any await, or the browser does not ask. */
  const permit = (): { inbox: string; asked: Promise<boolean> } | undefined => {
    const inbox = readListAddress(address);
    if (inbox === undefined) {
      refuse('badAddress');
      return undefined;
    }
    refuse(undefined);
    return { inbox, asked: askToSend(inbox) };
  };
  const ask = async ({ inbox, asked }: { inbox: string; asked: Promise<boolean> }) => {
    if (!(await asked)) return refuse('refused');
    tell('asking');
    tell((await readOperator(network, inbox)) ?? 'silent');
  };
  return {
    permit,
    part: {
      address,
      isKnown: known !== undefined,
      operator,
      onAddress(next: string) {
        type(next);
        tell('unasked');
        refuse(undefined);
      },
      onAsk() {
        const permitted = permit();
        if (permitted) ask(permitted).catch(() => refuse('broken'));
      },
    },
  };
};
