import { useState } from 'preact/hooks';
import type { Kept } from '../../lib/core/owned.ts';
import type { ReportKind } from '../../lib/core/report.ts';
import type { Match } from '../../lib/core/verdict.ts';
import { type ReportActions, type Reporting, useReport } from '../reporting/use-report.ts';

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
const useOwning = (
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

/** `not-this`: the notice on show is about something else; `pause`: no notice warns for a day. */
interface Silencing {
  kind: 'not-this' | 'pause';
  /** `source:reference` */
  hazards: string[];
}

export interface CardActions extends ReportActions {
  silence(what: Silencing, isSilenced: boolean): Promise<void>;
  /** The hazard's own page, in a tab of its own. Missing where that tab would not be private, too. */
  more?(hazard: string): Promise<void>;
  hide(): void;
  /** A private window: a report would not be kept, so that nobody could be told of a wrong match. */
  isPrivate?: boolean;
  /** Missing there, too. */
  owning?: OwnActions | undefined;
}

export interface CardPart {
  reporting: Reporting;
  owning: Owning | undefined;
  isFolded: boolean;
  /** It can be taken back, once it is kept. */
  silenced: (Silencing & { isKept: boolean; isTold: boolean }) | undefined;
  canTellWrongMatch: boolean;
  fold(isFolded: boolean): void;
  turn(index: number): void;
  report(event: Event): void;
  silence(event: Event, kind: Silencing['kind']): void;
  undoSilence(event: Event): void;
  tellWrongMatch(event: Event): void;
  leaveSilenced(): void;
  more: ((event: Event) => void) | undefined;
  hide(event: Event): void;
}

/** A product that a notice names and that can still be opened is a report of its own kind. */
const kindFor = ({ level }: Match): ReportKind =>
  level === 'danger' ? 'still-for-sale' : 'suspect';

const idOf = ({ hazard }: Match): string => `${hazard.source}:${hazard.reference}`;

export const useCard = (
  matches: readonly Match[],
  index: number,
  startsFolded: boolean,
  actions: CardActions,
  turn: (index: number) => void,
): CardPart => {
  const match = matches[index];
  const reporting = useReport(actions);
  const owning = useOwning(actions.owning, reporting);
  const [isFolded, setFolded] = useState(startsFolded);
  const [silenced, setSilenced] = useState<CardPart['silenced']>(undefined);
  const { ask, seen } = reporting;
  const { more } = actions;
  const hazard = match && idOf(match);

  const act = (action: () => Promise<void>) => (event: Event) => seen(event, () => ask(action));
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
    reporting,
    owning,
    isFolded,
    silenced,
    canTellWrongMatch:
      actions.isPrivate !== true && silenced?.kind === 'not-this' && !silenced.isTold,
    fold: setFolded,
    turn,
    report: (event) => match && reporting.report(event, kindFor(match), hazard),
    silence: (event, kind) => act(silence(kind))(event),
    undoSilence: act(async () => {
      if (silenced) await actions.silence(silenced, false);
      setSilenced(undefined);
    }),
    tellWrongMatch: act(async () => {
      if (!silenced) return;
      await actions.report('not-this-product', silenced.hazards[0]);
      setSilenced({ ...silenced, isTold: true });
    }),
    leaveSilenced: () => setSilenced(undefined),
    more:
      more &&
      act(async () => {
        if (hazard) await more(hazard);
      }),
    hide: (event) => seen(event, actions.hide),
  };
};
