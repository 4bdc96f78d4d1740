import { useState } from 'preact/hooks';
import type { Refusal } from '../../components/options/option-row.tsx';
import type { KnownOperator, OperatorState } from '../../components/sending/receiver.tsx';
import { permittedFetch } from '../../lib/background/fetch.ts';
import { readListAddress } from '../../lib/background/list-address.ts';
import { operator as ofBuild } from '../../lib/background/operator.ts';
import { askToSend } from '../../lib/background/permissions.ts';
import { readOperator } from '../../lib/reports/operator.ts';

const network = { fetch: permittedFetch() };

const world = { askToSend, operatorOf: (inbox: string) => readOperator(network, inbox), ofBuild };

/** What the build says of its own inbox needs no question. */
const toldByBuild = (address: string, build: typeof ofBuild): KnownOperator | undefined => {
  const { name, contact, privacy } = build;
  if (name === undefined || address !== build.inbox) return undefined;
  return { name, contact, ...(privacy !== undefined && { privacy: { url: privacy } }) };
};

const hostOf = (address: string): string => {
  const inbox = readListAddress(address);
  return inbox === undefined ? '' : new URL(inbox).host;
};

/** The inbox on show, and who runs it. `known`: what came with the build, or was chosen before. */
export const useReceiver = (
  known: string | undefined,
  refuse: (why?: Refusal) => void,
  { askToSend, operatorOf, ofBuild } = world,
) => {
  const [typed, type] = useState<string | undefined>(undefined);
  const [told, tell] = useState<{ inbox: string; operator: OperatorState } | undefined>(undefined);
  const address = typed ?? known ?? '';
  // An answer may come when the address is another's already: nobody shall stand in for somebody else.
  const isAboutIt = told !== undefined && told.inbox === readListAddress(address);
  const builtIn = toldByBuild(address, ofBuild);

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
      name: builtIn?.name ?? hostOf(address),
      operator: isAboutIt ? told.operator : (builtIn ?? ('unasked' as const)),
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
