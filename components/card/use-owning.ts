import { useState } from 'preact/hooks';
import type { Kept } from '../../lib/core/owned.ts';
import type { Reporting } from '../reporting/use-report.ts';

export interface OwnActions {
  /** `turnsOn`: the watch as well. False while it is off. */
  own(turnsOn: boolean): Promise<Kept | false>;
  disown(): Promise<void>;
  /** The page of the watch: is mine affected? */
  open(): Promise<void>;
}

/** `offer`: the watch is off, and the shopper is asked whether they want it. */
export type OwnState =
  | { kind: 'idle' | 'offer' }
  | { kind: 'undone'; staysOn: boolean }
  | ({ kind: 'kept'; isTurnedOn: boolean } & Kept);

export interface Owning {
  state: OwnState;
  own(event: Event): void;
  turnOn(event: Event): void;
  decline(): void;
  undo(event: Event): void;
  open(event: Event): void;
}

const idle: OwnState = { kind: 'idle' };

/** `undefined` where nothing may be kept. */
export const useOwning = (
  actions: OwnActions | undefined,
  { seen, ask }: Pick<Reporting, 'seen' | 'ask'>,
): Owning | undefined => {
  const [state, setState] = useState<OwnState>(idle);
  if (!actions) return undefined;
  const say = (action: () => Promise<void>) => (event: Event) => seen(event, () => ask(action));
  const own = (isTurnedOn: boolean) =>
    say(async () => {
      const kept = await actions.own(isTurnedOn);
      setState(kept ? { kind: 'kept', isTurnedOn, ...kept } : { kind: 'offer' });
    });
  return {
    state,
    own: own(false),
    turnOn: own(true),
    decline: () => setState(idle),
    undo: say(async () => {
      await actions.disown();
      setState({ kind: 'undone', staysOn: state.kind === 'kept' && state.isTurnedOn });
    }),
    open: say(actions.open),
  };
};
