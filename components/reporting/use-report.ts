import { useReducer } from 'preact/hooks';
import type {
  Report,
  ReportKind,
  ReportReason,
  ReportState as Stage,
} from '../../lib/core/report.ts';
import { type Copying, useCopy } from './official-channels.tsx';

/** A report as it was answered. Without `kept` nothing was kept: a private window. */
export interface MadeReport {
  kept: Report | undefined;
  kind: ReportKind;
  /** For the clipboard. */
  text: string;
  /** Who would get it, where anybody takes reports. */
  to?: string | undefined;
  /** The shopper wants reports sent: nothing more needs to be done. */
  isToBeSent?: boolean;
  /** How it stands once the shopper has sent it. */
  state?: Stage;
}

/** What reporting asks of the world. Every promise may reject: the extension may be updated. */
export interface ReportActions {
  /** Was it a person, and could they see what they clicked? */
  mayAct(event: Event): boolean;
  /** `hazard`: the notice it is about, `source:reference`. */
  report(kind: ReportKind, hazard: string | undefined): Promise<MadeReport>;
  /** As it is from then on; rejects where it is gone or on its way. */
  amend(id: string, reason: ReportReason): Promise<{ kept: Report; text: string }>;
  /** Sends it, or opens the page on which it can be. How it stands then; rejects where it is gone. */
  submit(id: string): Promise<Stage | 'asking'>;
  undoReport(id: string): Promise<void>;
  /** The page of ours on which it can be looked at, added to and sent. */
  openReport(id: string): Promise<void>;
  copy(text: string): Promise<void>;
}

type Trouble = 'covered' | 'failed';

export interface ReportState {
  /** A request is under way: nothing may be clicked twice. */
  isBusy: boolean;
  report: MadeReport | undefined;
  trouble: Trouble | undefined;
  /** The report was taken back a moment ago. */
  isUndone: boolean;
}

const idle: ReportState = {
  isBusy: false,
  report: undefined,
  trouble: undefined,
  isUndone: false,
};

const merge = (state: ReportState, change: Partial<ReportState>): ReportState => ({
  ...state,
  ...change,
});

export interface Reporting {
  state: ReportState;
  /** Runs one action at a time and tells when it failed. */
  ask(action: () => Promise<void>): void;
  /** Acts only for a person who sees what they click. */
  seen(event: Event, act: () => void): void;
  report(event: Event, kind: ReportKind, hazard?: string): void;
  reason(event: Event, reason: ReportReason): void;
  undo(event: Event): void;
  submit(event: Event): void;
  open(event: Event): void;
  /** Back to what was on show before. */
  leave(): void;
  /** Of the report's text. */
  copying: Copying;
}

export const useReport = (actions: ReportActions): Reporting => {
  const [state, change] = useReducer(merge, idle);
  const { report } = state;
  const copying = useCopy(report?.text ?? '', actions.copy);

  const ask = async (action: () => Promise<void>) => {
    if (state.isBusy) return;
    change({ isBusy: true, trouble: undefined, isUndone: false });
    try {
      await action();
      change({ isBusy: false });
    } catch {
      change({ isBusy: false, trouble: 'failed' });
    }
  };
  const seen = (event: Event, act: () => void) => {
    if (!event.isTrusted) return;
    if (actions.mayAct(event)) act();
    else change({ trouble: 'covered' });
  };
  const { id } = report?.kept ?? {};
  /** Acts on the report that was kept. */
  const act = (event: Event, action: (id: string) => Promise<void>) =>
    seen(event, () =>
      ask(async () => {
        if (id !== undefined) await action(id);
      }),
    );
  const renew = (edit: Partial<MadeReport>) => report && change({ report: { ...report, ...edit } });
  return {
    state,
    ask,
    seen,
    report: (event, kind, hazard) =>
      seen(event, () => ask(async () => change({ report: await actions.report(kind, hazard) }))),
    reason: (event, reason) =>
      act(event, async (id) => {
        renew(await actions.amend(id, reason));
      }),
    undo: (event) =>
      act(event, async (id) => {
        await actions.undoReport(id);
        change({ report: undefined, isUndone: true });
      }),
    submit: (event) =>
      act(event, async (id) => {
        const state = await actions.submit(id);
        if (state !== 'asking') renew({ state });
      }),
    open: (event) => act(event, actions.openReport),
    leave: () => change({ report: undefined }),
    copying,
  };
};
