import { useReducer } from 'preact/hooks';
import type { ReportKind, ReportReason } from '../../lib/core/report.ts';
import type { Match } from '../../lib/core/verdict.ts';
import type { MadeReport } from '../reporting/report-view.tsx';
import { type CardState, firstState, nextState } from './card-state.ts';

/** What the card asks of the world. Every promise may reject: the extension may have been updated. */
export interface CardDeeds {
  /** Was it a person, and could they see what they clicked? */
  mayAct(event: Event): boolean;
  report(kind: ReportKind, hazard: string): Promise<MadeReport>;
  amend(id: string, reason: ReportReason): Promise<void>;
  undoReport(id: string): Promise<void>;
  silence(hazard: string, isSilenced: boolean): Promise<void>;
  copy(text: string): Promise<void>;
  hide(): void;
}

export interface CardHandlers {
  fold(isFolded: boolean): void;
  turn(index: number): void;
  report(event: Event): void;
  reason(reason: ReportReason): void;
  undoReport(): void;
  leaveReport(): void;
  copy(): void;
  silence(event: Event): void;
  undoSilence(): void;
  tellWrongMatch(event: Event): void;
  leaveSilenced(): void;
  hide(event: Event): void;
}

/** A product that a notice names and that can still be opened is a report of its own kind. */
const kindFor = ({ level }: Match): ReportKind =>
  level === 'danger' ? 'still-for-sale' : 'suspect';

export const useCard = (
  match: Match | undefined,
  isFoldedAtFirst: boolean,
  deeds: CardDeeds,
  turn: (index: number) => void,
): [CardState, CardHandlers] => {
  const [state, dispatch] = useReducer(nextState, isFoldedAtFirst, firstState);

  const ask = async (deed: () => Promise<void>) => {
    if (state.isBusy) return;
    dispatch({ type: 'asked' });
    try {
      await deed();
    } catch {
      dispatch({ type: 'refused', trouble: 'failed' });
    }
  };
  /** Reporting and dismissing need a person who sees the card. */
  const seen = (event: Event, act: () => void) => {
    if (!event.isTrusted) return;
    if (deeds.mayAct(event)) act();
    else dispatch({ type: 'refused', trouble: 'covered' });
  };
  const hazard = match && `${match.hazard.source}:${match.hazard.reference}`;
  const { report, silenced } = state;

  const handlers: CardHandlers = {
    fold: (isFolded) => dispatch({ type: 'folded', isFolded }),
    turn,
    report: (event) =>
      seen(event, () => {
        if (match && hazard)
          ask(async () => {
            dispatch({ type: 'reported', report: await deeds.report(kindFor(match), hazard) });
          });
      }),
    reason: (reason) =>
      ask(async () => {
        if (report?.id) await deeds.amend(report.id, reason);
        dispatch({ type: 'reasoned', reason });
      }),
    undoReport: () =>
      ask(async () => {
        if (report?.id) await deeds.undoReport(report.id);
        dispatch({ type: 'undone' });
      }),
    leaveReport: () => dispatch({ type: 'left-report' }),
    copy: () => {
      if (report)
        deeds.copy(report.text).then(
          () => dispatch({ type: 'copied', copy: 'copied' }),
          () => dispatch({ type: 'copied', copy: 'failed' }),
        );
    },
    silence: (event) =>
      seen(event, () => {
        if (hazard)
          ask(async () => {
            await deeds.silence(hazard, true);
            turn(0);
            dispatch({ type: 'silenced', hazard });
          });
      }),
    undoSilence: () =>
      ask(async () => {
        if (silenced) await deeds.silence(silenced.hazard, false);
        dispatch({ type: 'unsilenced' });
      }),
    tellWrongMatch: (event) =>
      seen(event, () => {
        if (silenced)
          ask(async () => {
            await deeds.report('not-this-product', silenced.hazard);
            dispatch({ type: 'told' });
          });
      }),
    leaveSilenced: () => dispatch({ type: 'unsilenced' }),
    hide: (event) => seen(event, deeds.hide),
  };
  return [state, handlers];
};
