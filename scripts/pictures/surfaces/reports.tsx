import { MyReports } from '../../../components/reports/my-reports.tsx';
import type { GalleryState } from '../gallery-state.ts';
import { now, rows } from '../samples/reports.ts';

export const reports = ({ isEmpty }: GalleryState) => (
  <MyReports
    rows={isEmpty ? [] : rows}
    now={now}
    deleted={undefined}
    isSentDeleted={false}
    canUndo
    hasFailed={false}
    isRefused={false}
    forbidden={[]}
    deeds={{
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
