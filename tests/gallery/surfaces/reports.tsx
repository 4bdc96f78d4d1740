import { MyReports } from '../../../components/reports/my-reports.tsx';
import type { ReportRow } from '../../../components/reports/row-state.tsx';
import type { GalleryState } from '../gallery-state.ts';
import { now, rowsIn } from '../samples/reports.ts';

const isFine = ({ state, trouble }: ReportRow) => state !== 'refused' && !trouble;

export const reports = ({ isEmpty, isWell, language }: GalleryState) => (
  <MyReports
    rows={isEmpty ? [] : rowsIn(language).filter((row) => !isWell || isFine(row))}
    now={now}
    isDeleted={false}
    inboxDeletionPending={false}
    canUndo
    hasFailed={false}
    isRefused={false}
    withoutPermission={[]}
    actions={{
      onDelete: () => undefined,
      onKeep: () => undefined,
      onRetry: () => undefined,
    }}
    onAllow={() => undefined}
    onDeleteAll={() => undefined}
    onUndo={() => undefined}
    onExport={() => undefined}
  />
);
