// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MyReports, type MyReportsProps } from '../../components/reports/my-reports.tsx';
import type { ReportRow } from '../../components/reports/row-state.tsx';
import type { Report } from '../../lib/core/report.ts';
import { deletionState } from '../../lib/reports/use-deletion.ts';
import { pageWords } from '../../scripts/words/every.ts';
import { button, clearStage, draw, hasButton, press, textOf } from '../components/stage.tsx';

const { reports: words } = pageWords.en;

afterEach(clearStage);

const row = (at: number, more: Partial<Report> = {}, state: ReportRow['state'] = 'queued') => ({
  report: {
    id: `00000000-0000-4000-8000-00000000000${at}`,
    kind: 'suspect' as const,
    site: 'temu',
    listingId: `60109950000000${at}`,
    url: `https://www.temu.com/g-60109950000000${at}.html`,
    createdAt: `2026-11-2${at}T00:00:00Z`,
    appVersion: '0.1.0',
    ...more,
  },
  state,
  addedAt: at,
  isScheduled: false,
  attempts: 0,
  nextAttempt: 0,
});

const rows = [
  row(3, { title: 'apple corer 9' }, 'listed'),
  row(2, { title: 'Apple corer 10' }),
  row(1, { title: 'banana slicer', reason: 'recalled' }, 'sent'),
];

const show = (change: Partial<MyReportsProps> = {}) => {
  const props: MyReportsProps = {
    rows,
    now: 0,
    isDeleted: false,
    inboxDeletionPending: false,
    canUndo: true,
    hasFailed: false,
    isRefused: false,
    withoutPermission: [],
    actions: { onDelete: vi.fn(), onKeep: vi.fn(), onRetry: vi.fn() },
    onAllow: vi.fn(),
    onDeleteAll: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
    ...change,
  };
  return { root: draw(<MyReports {...props} />), props };
};

const titles = (root: Element) =>
  [...root.querySelectorAll('tbody th a')].map((one) =>
    (one.textContent ?? '').replace(/ \(.*$/, ''),
  );

describe('the table', () => {
  it('shows newest first, with kind, reason, state and a link out', () => {
    const { root } = show();
    expect(titles(root)).toEqual(['apple corer 9', 'Apple corer 10', 'banana slicer']);
    const cells = [...root.querySelectorAll('tbody tr:last-child > *')].map((one) =>
      textOf(one).trim(),
    );
    expect(cells.slice(1, 4)).toEqual(['Suspicious product', 'It was recalled', 'Sent']);
    const link = root.querySelector('tbody a');
    expect(link?.getAttribute('href')).toBe(rows[0]?.report.url);
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(textOf(root)).toContain('3 reports');
  });

  it('names a report without a title by its number', () => {
    expect(textOf(show({ rows: [row(1)] }).root)).toContain('Temu item 601099500000001');
  });
});

describe('taking away', () => {
  it('deletes one by its id, and says which', async () => {
    const { root, props } = show();
    await press(button(root, words.deleteOne({ title: 'banana slicer' })));
    expect(props.actions.onDelete).toHaveBeenCalledWith(rows[2]?.report.id);
  });

  it('asks before all are deleted where an inbox has one, and only then', async () => {
    const sent = show({ rows: [{ ...row(1, {}, 'sent'), inbox: 'https://inbox.example' }] });
    await press(button(sent.root, words.deleteAll));
    expect(sent.props.onDeleteAll).not.toHaveBeenCalled();
    expect(textOf(sent.root)).toContain(pageWords.en.sending.row.deleted);
    await press(button(sent.root.querySelector('fieldset') as Element, words.deleteAll));
    expect(sent.props.onDeleteAll).toHaveBeenCalledOnce();
    expect(hasButton(sent.root, words.confirmNo)).toBe(false);
    const kept = show();
    await press(button(kept.root, words.deleteAll));
    expect(kept.props.onDeleteAll).toHaveBeenCalledOnce();
  });

  it('cannot be asked for all while all are being deleted', () => {
    const { root } = show({ rows: [row(1, {}, 'deleting')] });
    expect(button(root, words.deleteAll).disabled).toBe(true);
  });

  it('offers undo after it', async () => {
    const { root, props } = show({ isDeleted: true });
    expect(textOf(root)).toContain(words.deleted);
    await press(button(root, words.undo));
    expect(props.onUndo).toHaveBeenCalled();
    expect(hasButton(show().root, words.undo)).toBe(false);
    const past = show({ isDeleted: true, canUndo: false }).root;
    expect(textOf(past)).toContain(words.deleted);
    expect(hasButton(past, words.undo)).toBe(false);
  });

  it('can be undone on the device for ever, at an inbox until that has done it', () => {
    const entry = { ...row(1, {}, 'deleting'), attempts: 1, nextAttempt: 0 };
    const { id } = entry.report;
    const sent = { removed: [], requested: [id] };
    expect(deletionState({ ...sent, requested: [] }, [])).toMatchObject({ isDeleted: false });
    const waits = { isDeleted: true, inboxDeletionPending: true, canUndo: true };
    expect(deletionState(sent, [entry])).toEqual(waits);
    expect(deletionState(sent, undefined)).toEqual(waits);
    expect(deletionState(sent, [])).toEqual({
      isDeleted: true,
      inboxDeletionPending: false,
      canUndo: false,
    });
    expect(deletionState({ removed: [entry], requested: [id] }, [])).toEqual({
      ...{ isDeleted: true, inboxDeletionPending: false, canUndo: true },
    });
  });

  it('exports both kinds', async () => {
    const { root, props } = show();
    await press(button(root, words.exportJson));
    await press(button(root, words.exportCsv));
    expect(vi.mocked(props.onExport).mock.calls).toEqual([['json'], ['csv']]);
  });
});

describe('without reports', () => {
  it('says what to do', () => {
    const { root } = show({ rows: [] });
    expect(textOf(root)).toContain(words.empty);
    expect(textOf(root)).toContain(words.emptyBody({ button: 'Where to report' }));
    expect(root.querySelector('table')).toBeNull();
    expect(hasButton(root, words.exportJson)).toBe(false);
  });

  it('says that it is opening them, or could not', () => {
    expect(textOf(show({ rows: undefined }).root)).toContain(words.loading);
    const failed = textOf(show({ rows: undefined, hasFailed: true }).root);
    expect(failed).toContain(words.failed);
    expect(failed).not.toContain(words.loading);
  });
});
