import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../components/reports/choices.tsx';
import { rowOf } from '../../components/reports/row-state.tsx';
import { SendingPage } from '../../components/reports/sending-page.tsx';
import { useCopy } from '../../components/shared/copy-text.tsx';
import { useLocale } from '../../components/shared/locale.tsx';
import { readListAddress } from '../../lib/extension/address.ts';
import { receiverAt } from '../../lib/extension/operator.ts';
import { askToSend } from '../../lib/extension/permissions.ts';
import { send } from '../../lib/extension/send.ts';
import { reportText } from '../../lib/reports/report-text.ts';
import { useHarm } from '../../lib/reports/use-harm.ts';
import { useOutbox } from '../../lib/reports/use-outbox.ts';
import { usePicture } from '../../lib/reports/use-picture.ts';
import { useDelivery } from '../../lib/reports/use-sending.ts';
import { connect } from '../../lib/store/database.ts';
import { type Amendment, createOutbox } from '../../lib/store/outbox.ts';
import type { Refusal } from '../../lib/updates/use-address.ts';
import { showOwnPage, useChannels } from '../own-pages/own-page.tsx';

const id = location.hash.slice(1);
const open = connect();
const outbox = createOutbox(open);
/** Whoever is looking at a report is given this long to add something before it is sent. */
const timeToAdd = 10 * 60_000;

/** Changes are kept as they are typed, one after the other; a choice waits for the last of them. */
const useKeeping = (attempt: ReturnType<typeof useOutbox>['attempt']) => {
  const saved = useRef(Promise.resolve());
  const keep = (action: () => Promise<unknown>): Promise<void> => {
    saved.current = saved.current.then(() => attempt(action));
    return saved.current;
  };
  return {
    saved,
    keep,
    amend: (change: Amendment) => void keep(() => outbox.amend(id, change, Date.now() + timeToAdd)),
  };
};

const App = () => {
  const locale = useLocale();
  const channelsFor = useChannels();
  const { entries, hasFailed, attempt, read } = useOutbox(open);
  const { status, look } = useDelivery();
  const [refusal, refuse] = useState<Refusal | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const entry = entries?.find(({ report }) => report.id === id);
  const { saved, keep, amend } = useKeeping(attempt);
  const inbox = readListAddress(status?.address ?? status?.builtIn ?? '');
  const picture = usePicture(entry?.picture, (next) => keep(() => outbox.setPicture(id, next)));
  const { report } = entry ?? {};
  const text = report ? reportText(report, locale) : '';
  const copying = useCopy(text, (text) => navigator.clipboard.writeText(text));
  const harm = useHarm(report?.harm, (next) => amend({ harm: next }));
  useEffect(() => {
    outbox.amend(id, {}, Date.now() + timeToAdd).then(read, () => undefined);
  }, [read]);
  if (status === undefined) return null;

  const settle = async (action: () => Promise<boolean>) => {
    setBusy(true);
    try {
      await saved.current;
      if (!(await action())) refuse('refused');
    } catch {
      refuse('broken');
    }
    look();
    await read();
    setBusy(false);
  };
  const onChoose = (choice: Choice) => {
    if (choice === 'stop') return settle(async () => !(await send('stop-sending', {})).address);
    if (inbox === undefined) return undefined;
    refuse(undefined);
    // In the click itself and before any await, or the browser does not ask.
    const asked = askToSend(inbox);
    return settle(async () => {
      if (!(await asked)) return false;
      if (choice === 'once') return (await send('submit-report', { id })) !== 'asking';
      return (await send('send-reports', { inbox })).address === inbox;
    });
  };
  return (
    <SendingPage
      shown={entries && (entry ? rowOf(entry, status.address) : null)}
      hasFailed={hasFailed}
      isBusy={isBusy}
      isAlways={status.address !== undefined && entry?.isHeld !== true}
      sendsAll={status.address !== undefined}
      isBarred={status.isForbidden}
      refusal={refusal}
      receiver={inbox === undefined ? undefined : receiverAt(inbox)}
      official={{ channels: channelsFor(report?.site, report?.listingId), copying }}
      harm={harm}
      picture={picture}
      onNote={(note) => amend({ note: note.trim() })}
      onChoose={(choice) => void onChoose(choice)}
    />
  );
};

showOwnPage(App);
