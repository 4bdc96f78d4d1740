import type { ReportReason } from '../../lib/core/report.ts';
import type { CopyState } from '../reporting/copy-text.tsx';
import type { MadeReport } from '../reporting/report-view.tsx';

/** What the card shows beside the verdict. All of it in one place, so that one render shows it all. */
export interface CardState {
  isFolded: boolean;
  /** A request is under way: nothing may be clicked twice. */
  isBusy: boolean;
  report: MadeReport | undefined;
  copy: CopyState;
  /** "Not this product" was said of this hazard and can be taken back. */
  silenced: { hazard: string; isTold: boolean } | undefined;
  trouble: 'covered' | 'failed' | undefined;
  /** The report was taken back a moment ago. */
  isUndone: boolean;
}

export const firstState = (isFolded: boolean): CardState => ({
  isFolded,
  isBusy: false,
  report: undefined,
  copy: 'idle',
  silenced: undefined,
  trouble: undefined,
  isUndone: false,
});

export type CardEvent =
  | { type: 'folded'; isFolded: boolean }
  | { type: 'asked' }
  | { type: 'refused'; trouble: 'covered' | 'failed' }
  | { type: 'reported'; report: MadeReport }
  | { type: 'reasoned'; reason: ReportReason }
  | { type: 'copied'; copy: CopyState }
  | { type: 'left-report' }
  | { type: 'undone' }
  | { type: 'silenced'; hazard: string }
  | { type: 'unsilenced' }
  | { type: 'told' };

export const nextState = (state: CardState, event: CardEvent): CardState => {
  const done = { ...state, isBusy: false, trouble: undefined };
  switch (event.type) {
    case 'folded':
      return { ...state, isFolded: event.isFolded };
    case 'asked':
      return { ...state, isBusy: true, trouble: undefined, isUndone: false };
    case 'refused':
      return { ...state, isBusy: false, trouble: event.trouble };
    case 'reported':
      return { ...done, report: event.report, copy: 'idle' };
    case 'reasoned':
      return { ...done, report: state.report && { ...state.report, reason: event.reason } };
    case 'copied':
      return { ...state, copy: event.copy };
    case 'left-report':
      return { ...done, report: undefined, copy: 'idle' };
    case 'undone':
      return { ...done, report: undefined, copy: 'idle', isUndone: true };
    case 'silenced':
      return { ...done, silenced: { hazard: event.hazard, isTold: false } };
    case 'unsilenced':
      return { ...done, silenced: undefined };
    case 'told':
      return { ...done, silenced: state.silenced && { ...state.silenced, isTold: true } };
  }
};
