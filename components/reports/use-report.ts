import { useReducer } from 'preact/hooks';
import type { ReportKind, ReportReason } from '../../lib/core/report.ts';
import type { MadeReport, reportRequests } from '../../lib/reports/requests.ts';
import { useCopy } from '../shared/copy-text.tsx';

export interface ReportActions extends ReturnType<typeof reportRequests> {
  /** On a shop's page: whether the shopper could see what they clicked. */
  mayAct?: (event: Event) => boolean;
}

export interface ReportState {
  /** A request is under way: nothing may be clicked twice. */
  isBusy: boolean;
  report: MadeReport | undefined;
  error: 'covered' | 'failed' | undefined;
  isUndone: boolean;
}

const idle: ReportState = { isBusy: false, report: undefined, error: undefined, isUndone: false };

const merge = (state: ReportState, change: Partial<ReportState>) => ({ ...state, ...change });

export type Reporting = ReturnType<typeof useReport>;

export const useReport = (actions: ReportActions) => {
  const [state, change] = useReducer(merge, idle);
  const { report } = state;
  const copying = useCopy(report?.text ?? '', actions.copy);

  const ask = async (action: () => Promise<void>) => {
    if (state.isBusy) return;
    change({ isBusy: true, error: undefined, isUndone: false });
    try {
      await action();
      change({ isBusy: false });
    } catch {
      change({ isBusy: false, error: 'failed' });
    }
  };
  /** Acts only for a person who sees what they click. */
  const ifSeen = (event: Event, act: () => void) => {
    if (!event.isTrusted) return;
    if (actions.mayAct?.(event) ?? true) act();
    else change({ error: 'covered' });
  };
  const act = (action: () => Promise<void>) => (event: Event) => ifSeen(event, () => ask(action));
  const { id } = report?.stored ?? {};
  const onSaved = (action: (id: string) => Promise<void>) =>
    act(async () => {
      if (id !== undefined) await action(id);
    });
  const updateReport = (edit: Partial<MadeReport>) =>
    report && change({ report: { ...report, ...edit } });
  return {
    state,
    ifSeen,
    act,
    report: (event: Event, kind: ReportKind, hazard?: string) =>
      act(async () => change({ report: await actions.report(kind, hazard) }))(event),
    reason: (event: Event, reason: ReportReason) =>
      onSaved(async (id) => {
        updateReport(await actions.amend(id, reason));
      })(event),
    undo: onSaved(async (id) => {
      await actions.undoReport(id);
      change({ report: undefined, isUndone: true });
    }),
    submit: onSaved(async (id) => {
      const state = await actions.submit(id);
      if (state !== 'asking') updateReport({ state });
    }),
    open: onSaved(actions.openReport),
    leave: () => change({ report: undefined }),
    copying,
  };
};
