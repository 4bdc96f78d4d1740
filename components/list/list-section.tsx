import type { ListStatus } from '../../lib/core/list-status.ts';
import { Callout } from '../callout.tsx';
import { usePageWords } from '../locale.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { daysBetween } from './days.ts';
import { ListFacts } from './list-facts.tsx';
import { OptIn, type Refusal } from './opt-in.tsx';
import { type ListActions, UpdatesOn } from './updates-on.tsx';

export interface ListSectionProps {
  /** `undefined` until the background has answered. */
  status: ListStatus | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  refusal: Refusal | undefined;
  /** A action is on its way. */
  isBusy: boolean;
  /** The shopper has just turned updates off. */
  isTurnedOff: boolean;
  actions: ListActions;
}

const Age = ({ status, today }: { status: ListStatus; today: string }) => {
  const words = usePageWords();
  const { list, problem, address } = status;
  if (!list) return <Callout tone="caution">{words.list.none}</Callout>;
  return (
    <>
      <p>
        {words.updates.age({ days: daysBetween(list.date, today) })} {problem && words.updates.kept}
      </p>
      {list.isExpired && address !== undefined && (
        <Callout tone="caution" role="status">
          {words.updates.expired}
        </Callout>
      )}
    </>
  );
};

/** The list on this device and where newer ones come from. */
export const ListSection = ({ status, today, isTurnedOff, ...rest }: ListSectionProps) => {
  const { updates } = usePageWords();
  const isOn = status?.address !== undefined;
  const area = useKeptFocus<HTMLDivElement>();
  return (
    <div class="list-section" ref={area} aria-busy={status === undefined}>
      {status && <p class="note">{isOn ? updates.on : `${updates.off}. ${updates.offHint}`}</p>}
      {status && (
        <>
          <Age status={status} today={today} />
          <ListFacts status={status} />
          <Callout tone="advice" role="status">
            {isTurnedOff && !isOn && updates.turnedOff}
          </Callout>
          {status.isForbidden ? (
            <Callout>{updates.forbidden}</Callout>
          ) : isOn ? (
            <UpdatesOn status={status} {...rest} />
          ) : (
            <OptIn
              builtIn={status.builtIn}
              refusal={rest.refusal}
              isBusy={rest.isBusy}
              onTurnOn={rest.actions.onTurnOn}
            />
          )}
        </>
      )}
    </div>
  );
};
