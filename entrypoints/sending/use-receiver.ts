import { useState } from 'preact/hooks';
import type { Refusal } from '../../components/options/option-row.tsx';
import type { KnownOperator, OperatorState } from '../../components/sending/receiver.tsx';
import { permittedFetch } from '../../lib/background/fetch.ts';
import { readListAddress } from '../../lib/background/list-address.ts';
import { type Operator, operator, operatorOf } from '../../lib/background/operator.ts';
import { askToSend } from '../../lib/background/permissions.ts';
import { readOperator } from '../../lib/reports/operator.ts';

const network = { fetch: permittedFetch() };

const world = {
  askToSend,
  readOperator: (inbox: string) => readOperator(network, inbox),
  ofBuild: operator,
};

/** What the build says of its own inbox needs no question. */
const toldByBuild = ({ name, contact, privacy }: Operator): KnownOperator | undefined =>
  name === undefined
    ? undefined
    : { name, contact, ...(privacy !== undefined && { privacy: { url: privacy } }) };

/** The inbox on show, and who runs it. `known`: what came with the build, or was chosen before. */
export const useReceiver = (
  known: string | undefined,
  refuse: (why?: Refusal) => void,
  { askToSend, readOperator, ofBuild } = world,
) => {
  const [typed, type] = useState<string | undefined>(undefined);
  const [told, tell] = useState<{ inbox: string; operator: OperatorState } | undefined>(undefined);
  const address = typed ?? known ?? '';
  const shown = readListAddress(address);
  const builtIn = shown !== undefined && shown === ofBuild.inbox ? toldByBuild(ofBuild) : undefined;

  /** In the click itself and before any await, or the browser does not ask. */
  const permit = (): { inbox: string; asked: Promise<boolean> } | undefined => {
    const inbox = shown;
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
    tell({ inbox, operator: (await readOperator(inbox)) ?? 'silent' });
  };
  return {
    permit,
    part: {
      address,
      name: operatorOf(shown, ofBuild),
      // An answer may come when the address is another's: nobody shall stand in for somebody else.
      operator: told && told.inbox === shown ? told.operator : (builtIn ?? ('unasked' as const)),
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
