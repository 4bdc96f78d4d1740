import { MyReports } from '../../../components/reports/my-reports.tsx';
import type { GalleryState } from '../gallery-state.ts';
import { now, rowsIn } from '../samples/reports.ts';

export const reports = ({ isEmpty, language }: GalleryState) => (
  <MyReports
    rows={isEmpty ? [] : rowsIn(language)}
    now={now}
    isDeleted={false}
    isSentDeleted={false}
    canUndo
    hasFailed={false}
    isRefused={false}
    forbidden={[]}
    actions={{
      onDelete: () => undefined,
      onKeep: () => undefined,
      onSend: () => undefined,
      onRetry: () => undefined,
    }}
    onAllow={() => undefined}
    onDeleteAll={() => undefined}
    onUndo={() => undefined}
    onExport={() => undefined}
  />
);
