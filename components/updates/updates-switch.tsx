import { useState } from 'preact/hooks';
import type { ListStatus } from '../../lib/updates/status.ts';
import type { AddressChoice } from '../../lib/updates/use-address-switch.ts';
import { AddressSwitch } from '../settings/option-row.tsx';
import { Button } from '../shared/button.tsx';
import { Callout } from '../shared/callout.tsx';
import { LiveRegion } from '../shared/live-region.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { useKeptFocus } from '../shared/use-focus.ts';
import { SilentSources } from './silent-sources.tsx';

export interface UpdatesProps extends AddressChoice<ListStatus> {
  publisher: string;
  onUpdate(): void;
  onStop(): void;
}

const useProblem = ({ problem }: ListStatus): string => {
  const { updates, dateTime } = usePageLocale();
  if (!problem) return '';
  const { at, kind, status } = problem;
  const text =
    kind === 'server' ? updates.problem.server({ code: `${status}` }) : updates.problem[kind];
  return `${dateTime(at)} · ${text}`;
};

const Outcome = ({ status }: Pick<UpdatesProps, 'status'>) => {
  const { updates, dateTime } = usePageLocale();
  const { confirmed, problem } = status;
  const [initial] = useState({ confirmed, problem: problem?.at });
  const failed = useProblem(status);
  const isNew = confirmed !== undefined && confirmed !== initial.confirmed;
  const announcement = isNew ? updates.confirmed({ when: dateTime(confirmed) }) : '';
  const isFailure = failed !== '' && problem?.at !== initial.problem;
  return (
    <LiveRegion words={isFailure ? failed : announcement} about={`${confirmed} ${problem?.at}`} />
  );
};

const Update = ({ status, isBusy, ...on }: UpdatesProps) => {
  const { updates, bytes, dateTime } = usePageLocale();
  const { progress, checked } = status;
  if (!progress)
    return (
      <div class="toolbar">
        <Button label={updates.now} disabled={isBusy} onClick={on.onUpdate} />
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
      <Button label={updates.stop} onClick={on.onStop} />
    </div>
  );
};

const UpdatesOn = (props: UpdatesProps & { address: string }) => {
  const { status, onTurnOn, address } = props;
  const { updates, finding } = usePageLocale();
  const problem = useProblem(status);
  if (!status.isPermitted)
    return (
      <Callout
        tone="caution"
        role="status"
        action={{ label: updates.allow, onClick: () => onTurnOn(address) }}
      >
        {updates.withdrawn}
      </Callout>
    );
  return (
    <>
      <Update {...props} />
      {problem && (
        <Callout tone="caution">{[problem, updates.kept].join(finding.sentenceGap)}</Callout>
      )}
      {status.list?.isExpired && (
        <Callout tone="caution" role="status">
          {updates.expired}
        </Callout>
      )}
    </>
  );
};

const Choice = (props: UpdatesProps) => {
  const { updates } = usePageLocale();
  const { address, isForbiddenByPolicy } = props.status;
  if (isForbiddenByPolicy) return <p class="note">{updates.forbidden}</p>;
  return (
    <AddressSwitch
      title={updates.from({ name: props.publisher })}
      hint={updates.promise}
      choice={props}
      words={{ ...updates, none: updates.noPublisher }}
    >
      {address !== undefined && <UpdatesOn {...props} address={address} />}
    </AddressSwitch>
  );
};

/**
 * The list on this device, and the switch for updates. A build without a publisher has no updates.
 */
export const UpdatesSwitch = (props: UpdatesProps) => {
  const { status } = props;
  const { heldList: words, date } = usePageLocale();
  const area = useKeptFocus<HTMLDivElement>();
  const { list } = status;
  return (
    <div class="list-section" ref={area}>
      <Choice {...props} />
      <Outcome status={status} />
      {list ? (
        <>
          <p class="note">{words.held({ count: list.count, date: date(list.date) })}</p>
          <SilentSources silent={list.silent} />
        </>
      ) : (
        <Callout tone="caution">{words.none}</Callout>
      )}
    </div>
  );
};
