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

/** "I own this" on the card; `undefined` where nothing may be stored. */
const useOwning = (actions: OwnActions | undefined, { act }: Reporting) => {
  const [state, setState] = useState<OwnState>(idle);
  if (!actions) return undefined;
  const own = (turnsAlertsOn: boolean) =>
    act(async () => {
      const stored = await actions.addProduct(turnsAlertsOn);
      setState(stored ? { kind: 'stored', turnsAlertsOn, ...stored } : { kind: 'offer' });
    });
  return {
    state,
    own: own(false),
    turnOn: own(true),
    decline: () => setState(idle),
    undo: act(async () => {
      await actions.removeProduct();
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

/** What was silenced on this card, which says so until the shopper leaves it. */
interface Silenced extends Silencing {
  /** The background has stored it. */
  isStored: boolean;
  /** The shopper has reported the wrong match to us. */
  isReported: boolean;
}

export interface CardActions extends ReportActions {
  mayAct(event: Event): boolean;
  silence(what: Silencing, isSilenced: boolean): Promise<void>;
  /**
   * Opens the hazard's own page in a tab. Missing where that tab would leave the private window.
   */
  openHazardPage?(hazard: string): Promise<void>;
  hide(): void;
  /** In a private window reports are not stored, so the shopper cannot report a wrong match. */
  isPrivate?: boolean;
  owning?: OwnActions | undefined;
}

export type CardState = ReturnType<typeof useCard>;

/**
 * A danger is a product that a notice names, and its listing is still on the shop: the report says that
 * it is still for sale. Any other listing is only suspected.
 */
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
  const [silenced, setSilenced] = useState<Silenced>();
  const { act, ifSeen } = reporting;
  const { openHazardPage } = actions;
  const silence = (kind: Silencing['kind']) => async () => {
    if (!hazard) return;
    const silencing = { kind, hazards: kind === 'pause' ? matches.map(idOf) : [hazard] };
    // Set first, so that the card has something to show when no warning is left.
    setSilenced({ ...silencing, isStored: false, isReported: false });
    await actions.silence(silencing, true).catch((error: unknown) => {
      setSilenced(undefined);
      throw error;
    });
    turn(0);
    setSilenced({ ...silencing, isStored: true, isReported: false });
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
    canReportWrongMatch:
      actions.isPrivate !== true && silenced?.kind === 'not-this' && !silenced.isReported,
    report: (event: Event) => match && reporting.report(event, kindFor(match), hazard),
    silence: (event: Event, kind: Silencing['kind']) => act(silence(kind))(event),
    undoSilence: act(async () => {
      if (silenced) await actions.silence(silenced, false);
      setSilenced(undefined);
    }),
    reportWrongMatch: act(async () => {
      if (!silenced) return;
      await actions.report('not-this-product', silenced.hazards[0]);
      setSilenced({ ...silenced, isReported: true });
    }),
    closeSilencedNote: (event: Event) => ifSeen(event, () => setSilenced(undefined)),
    openHazardPage: openHazardPage && hazard && act(() => openHazardPage(hazard)),
    hide: (event: Event) => ifSeen(event, actions.hide),
  };
};
