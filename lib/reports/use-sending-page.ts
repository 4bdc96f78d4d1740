import { useEffect, useRef, useState } from 'preact/hooks';
import { readListAddress } from '../extension/address.ts';
import { receiverAt } from '../extension/operator.ts';
import { askToSend } from '../extension/permissions.ts';
import { send } from '../extension/send.ts';
import type { Open } from '../store/database.ts';
import { type Amendment, createOutbox } from '../store/outbox.ts';
import type { Refusal } from '../updates/index.ts';
import { useHarm } from './use-harm.ts';
import { useOutbox } from './use-outbox.ts';
import { usePicture } from './use-picture.ts';
import { useDelivery } from './use-sending.ts';

/** Milliseconds that a report waits while the shopper looks at it and may add something. */
const timeToAdd = 10 * 60_000;

/** How a report is sent: this one, this and all others, or none any more. */
export type SendingChoice = 'once' | 'always' | 'stop';

/** Stores changes one after the other as they are typed; sending waits for the last. */
const useStoreQueue = (attempt: ReturnType<typeof useOutbox>['attempt']) => {
  const last = useRef(Promise.resolve());
  const store = (action: () => Promise<unknown>): Promise<void> => {
    last.current = last.current.then(() => attempt(action));
    return last.current;
  };
  return { store, whenStored: () => last.current };
};

/** The page of one report: what is added to it, and how it is sent. */
export const useSendingPage = (open: Open, id: string) => {
  const outbox = createOutbox(open);
  const { entries, hasFailed, attempt, read } = useOutbox(open);
  const { status, refresh } = useDelivery();
  const [refusal, refuse] = useState<Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const { store, whenStored } = useStoreQueue(attempt);
  const amend = (change: Amendment) =>
    void store(() => outbox.amend(id, change, Date.now() + timeToAdd));
  const entry = entries?.find(({ report }) => report.id === id);
  const inbox = readListAddress(status?.address ?? status?.builtIn ?? '');
  const picture = usePicture(entry?.picture, (next) => store(() => outbox.setPicture(id, next)));
  const harm = useHarm(entry?.report.harm, (next) => amend({ harm: next }));
  useEffect(() => {
    createOutbox(open)
      .amend(id, {}, Date.now() + timeToAdd)
      .then(read, () => undefined);
  }, [open, id, read]);

  const settle = async (action: () => Promise<boolean>) => {
    setBusy(true);
    try {
      await whenStored();
      if (!(await action())) refuse('refused');
    } catch {
      refuse('broken');
    }
    refresh();
    await read();
    setBusy(false);
  };
  const choose = (choice: SendingChoice) => {
    if (choice === 'stop') return settle(async () => !(await send('stop-sending', {})).address);
    if (inbox === undefined) return undefined;
    refuse(undefined);
    // In the click itself and before any await, or the browser does not ask.
    const permission = askToSend(inbox);
    return settle(async () => {
      if (!(await permission)) return false;
      if (choice === 'once') return (await send('submit-report', { id })) !== 'asking';
      return (await send('send-reports', { inbox })).address === inbox;
    });
  };
  return {
    status,
    /** Not there before the outbox was read. */
    entries,
    entry,
    page: {
      ...{ hasFailed, isBusy, refusal, harm, picture },
      isAlways: status?.address !== undefined && entry?.isHeld !== true,
      sendsAll: status?.address !== undefined,
      isForbiddenByPolicy: status?.isForbiddenByPolicy ?? false,
      receiver: inbox === undefined ? undefined : receiverAt(inbox),
      onNote: (note: string) => amend({ note: note.trim() }),
      onChoose: (choice: SendingChoice) => void choose(choice),
    },
  };
};
