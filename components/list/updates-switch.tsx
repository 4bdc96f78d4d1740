import { useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/background/subscription-status.ts';
import { Button } from '../button.tsx';
import { Callout } from '../callout.tsx';
import { LiveRegion } from '../live-region.tsx';
import { useLocale, usePageWords } from '../locale.tsx';
import { AddressSwitch, type Refusal } from '../options/option-row.tsx';
import { useKeptFocus } from '../use-focus.ts';

export interface UpdatesProps {
  /** `undefined` until the background has answered. */
  status: ListStatus | undefined;
  publisher: string;
  refusal: Refusal | undefined;
  isBusy: boolean;
  /** The shopper has just turned updates off. */
  isTurnedOff: boolean;
  actions: {
    /** Called in the click itself: the browser only asks for a permission there. */
    onTurnOn(address: string): void;
    onTurnOff(): void;
    onUpdate(): void;
    onStop(): void;
  };
}

type Known = UpdatesProps & { status: ListStatus };

const useProblem = ({ problem }: ListStatus): string => {
  const { updates } = usePageWords();
  const { dateTime } = useLocale();
  if (!problem) return '';
  const code =
    problem.status === undefined ? '' : ` ${updates.status({ code: `${problem.status}` })}`;
  return `${dateTime(problem.at)} · ${updates.problem[problem.kind]}${code}`;
};

const Outcome = ({ status }: Pick<Known, 'status'>) => {
  const { updates } = usePageWords();
  const { dateTime } = useLocale();
  const { confirmed, problem } = status;
  const [opened] = useState({ confirmed, problem: problem?.at });
  const failed = useProblem(status);
  const isNew = confirmed !== undefined && confirmed !== opened.confirmed;
  const held = isNew ? updates.confirmed({ when: dateTime(confirmed) }) : '';
  const isFailure = failed !== '' && problem?.at !== opened.problem;
  return <LiveRegion words={isFailure ? failed : held} about={`${confirmed} ${problem?.at}`} />;
};

/** How far an update is and a way to stop it, or a way to begin one. */
const Update = ({ status, isBusy, actions }: Known) => {
  const { updates } = usePageWords();
  const { bytes, dateTime } = useLocale();
  const { progress, checked } = status;
  if (!progress)
    return (
      <div class="toolbar">
        <Button label={updates.now} disabled={isBusy} onClick={actions.onUpdate} />
        {checked !== undefined && (
          <span class="note">{updates.checked({ when: dateTime(checked) })}</span>
        )}
      </div>
    );
  const { bytes: done, total } = progress;
  return (
    <div class="toolbar">
      <progress {...(total > 0 && { value: done, max: total })} aria-label={updates.now} />
      <span class="note">
        {total > 0
          ? updates.progress({ done: bytes(done), total: bytes(total) })
          : updates.checking}
      </span>
      <Button label={updates.stop} onClick={actions.onStop} />
    </div>
  );
};

const On = (props: Known & { address: string }) => {
  const { status, actions, address } = props;
  const { updates } = usePageWords();
  const problem = useProblem(status);
  if (!status.isPermitted)
    return (
      <Callout
        tone="caution"
        role="status"
        action={{ label: updates.allow, onClick: () => actions.onTurnOn(address) }}
      >
        {updates.withdrawn}
      </Callout>
    );
  return (
    <>
      {status.isSavingData && <Callout>{updates.savingData}</Callout>}
      <Update {...props} />
      {problem && <Callout tone="caution">{`${problem} ${updates.kept}`}</Callout>}
      {status.list?.isExpired && (
        <Callout tone="caution" role="status">
          {updates.expired}
        </Callout>
      )}
    </>
  );
};

const Choice = (props: Known) => {
  const { status, publisher, refusal, isTurnedOff, actions } = props;
  const { updates } = usePageWords();
  const { address } = status;
  if (status.isForbidden) return <p class="note">{updates.forbidden}</p>;
  return (
    <AddressSwitch
      title={updates.from({ name: publisher })}
      hint={updates.promise}
      address={address}
      builtIn={status.builtIn}
      none={updates.noPublisher}
      mistake={refusal && updates[refusal]}
      turnedOff={isTurnedOff && updates.turnedOff}
      onTurnOn={actions.onTurnOn}
      onTurnOff={actions.onTurnOff}
    >
      {address !== undefined && <On {...props} address={address} />}
    </AddressSwitch>
  );
};

/** The list on this device, and one switch for newer ones. Without a publisher there is none. */
export const UpdatesSwitch = (props: UpdatesProps) => {
  const { status } = props;
  const words = usePageWords();
  const { date } = useLocale();
  const area = useKeptFocus<HTMLDivElement>();
  const list = status?.list;
  return (
    <div class="list-section" ref={area} aria-busy={status === undefined}>
      {status && <Choice {...props} status={status} />}
      {status && <Outcome status={status} />}
      {list && <p class="note">{words.list.held({ count: list.count, date: date(list.date) })}</p>}
      {status && !list && <Callout tone="caution">{words.list.none}</Callout>}
    </div>
  );
};
