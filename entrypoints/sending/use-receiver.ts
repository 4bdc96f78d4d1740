import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { OperatorState } from '../../components/sending/receiver.tsx';
import type { Refusal } from '../../components/sending/sending-page.tsx';
import { askToSend } from '../../lib/background/ask-permission.ts';
import { permittedFetch } from '../../lib/background/fetch.ts';
import { readListAddress } from '../../lib/background/list-address.ts';
import { readOperator } from '../../lib/reports/operator.ts';

const network = {
  fetch: permittedFetch(
    (what) => browser.permissions.contains(what),
    (url, init) => fetch(url, init),
  ),
};

const world = { askToSend, operatorOf: (inbox: string) => readOperator(network, inbox) };

/** The inbox on show, and who runs it. `known`: what came with the build, or was chosen before. */
export const useReceiver = (
  known: string | undefined,
  refuse: (why?: Refusal) => void,
  { askToSend, operatorOf } = world,
) => {
  const [typed, type] = useState<string | undefined>(undefined);
  const [told, tell] = useState<{ inbox: string; operator: OperatorState } | undefined>(undefined);
  const address = typed ?? known ?? '';
  // An answer may come when the address is another's already: nobody shall stand in for somebody else.
  const isAboutIt = told !== undefined && told.inbox === readListAddress(address);

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
    tell({ inbox, operator: 'asking' });
    tell({ inbox, operator: (await operatorOf(inbox)) ?? 'silent' });
  };
  return {
    permit,
    part: {
      address,
      isKnown: known !== undefined,
      operator: isAboutIt ? told.operator : ('unasked' as const),
      onAddress(next: string) {
        type(next);
        refuse(undefined);
      },
      onAsk() {
        const permitted = permit();
        if (permitted) ask(permitted).catch(() => refuse('broken'));
      },
    },
  };
};
