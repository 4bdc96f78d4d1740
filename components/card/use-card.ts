import { useState } from 'preact/hooks';
import type { OwnResult } from '../../lib/core/owned.ts';
import type { ReportKind } from '../../lib/core/report.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { ownRequests } from '../../lib/reports/requests.ts';
import { type ReportActions, type Reporting, useReport } from '../reports/use-report.ts';

export type OwnActions = ReturnType<typeof ownRequests>;

/** `offer`: recall alerts are off, and the shopper is asked whether they want it. */
export type OwnState =
  | { kind: 'idle' | 'offer' }
  | { kind: 'undone'; staysOn: boolean }
  | ({ kind: 'stored'; turnsAlertsOn: boolean } & OwnResult);

export type Owning = NonNullable<ReturnType<typeof useOwning>>;

const idle: OwnState = { kind: 'idle' };

/** `undefined` where nothing may be stored. */
const useOwning = (actions: OwnActions | undefined, { act }: Reporting) => {
  const [state, setState] = useState<OwnState>(idle);
  if (!actions) return undefined;
  const own = (turnsAlertsOn: boolean) =>
    act(async () => {
      const stored = await actions.own(turnsAlertsOn);
      setState(stored ? { kind: 'stored', turnsAlertsOn, ...stored } : { kind: 'offer' });
    });
  return {
    state,
    own: own(false),
    turnOn: own(true),
    decline: () => setState(idle),
    undo: act(async () => {
      await actions.disown();
      setState({ kind: 'undone', staysOn: state.kind === 'stored' && state.turnsAlertsOn });
    }),
    open: act(actions.open),
  };
};

/** `not-this`: the notice on show is about something else; `pause`: no notice warns for a day. */
interface Silencing {
  kind: 'not-this' | 'pause';
  /** `source:reference` */
  hazards: string[];
}

export interface CardActions extends ReportActions {
  mayAct(event: Event): boolean;
  silence(what: Silencing, isSilenced: boolean): Promise<void>;
  /** The hazard's own page, in a tab of its own. Missing where that tab would not be private, too. */
  more?(hazard: string): Promise<void>;
  hide(): void;
  /** A private window: a report would not be kept, so that nobody could be told of a wrong match. */
  isPrivate?: boolean;
  owning?: OwnActions | undefined;
}

export type CardState = ReturnType<typeof useCard>;

/** A product that a notice names and that can still be opened is a report of its own kind. */
const kindFor = ({ level }: Match): ReportKind =>
  level === 'danger' ? 'still-for-sale' : 'suspect';

const idOf = ({ hazard }: Match): string => `${hazard.source}:${hazard.reference}`;

export const useCard = (matches: readonly Match[], startsFolded: boolean, actions: CardActions) => {
  const [chosen, turn] = useState(0);
  const index = Math.min(chosen, matches.length - 1);
  const match = matches[index];
  const hazard = match && idOf(match);
  const reporting = useReport(actions);
  const owning = useOwning(actions.owning, reporting);
  const [isFolded, fold] = useState(startsFolded);
  const [silenced, setSilenced] = useState<Silencing & { isKept: boolean; isTold: boolean }>();
  const { act, ifSeen } = reporting;
  const { more } = actions;
  const silence = (kind: Silencing['kind']) => async () => {
    if (!hazard) return;
    const what = { kind, hazards: kind === 'pause' ? matches.map(idOf) : [hazard] };
    // First, so that there is something to show when nothing is left to warn of.
    setSilenced({ ...what, isKept: false, isTold: false });
    await actions.silence(what, true).catch((error: unknown) => {
      setSilenced(undefined);
      throw error;
    });
    turn(0);
    setSilenced({ ...what, isKept: true, isTold: false });
  };

  return {
    match,
    index,
    turn,
    reporting,
    owning,
    isFolded,
    fold,
    silenced,
    canTellWrongMatch:
      actions.isPrivate !== true && silenced?.kind === 'not-this' && !silenced.isTold,
    report: (event: Event) => match && reporting.report(event, kindFor(match), hazard),
    silence: (event: Event, kind: Silencing['kind']) => act(silence(kind))(event),
    undoSilence: act(async () => {
      if (silenced) await actions.silence(silenced, false);
      setSilenced(undefined);
    }),
    tellWrongMatch: act(async () => {
      if (!silenced) return;
      await actions.report('not-this-product', silenced.hazards[0]);
      setSilenced({ ...silenced, isTold: true });
    }),
    leaveSilenced: (event: Event) => ifSeen(event, () => setSilenced(undefined)),
    more: more && hazard && act(() => more(hazard)),
    hide: (event: Event) => ifSeen(event, actions.hide),
  };
};
