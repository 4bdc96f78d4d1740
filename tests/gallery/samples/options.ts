import { diagnosticsText } from '../../../lib/background/diagnostics.ts';
import type { ListStatus } from '../../../lib/core/list-status.ts';
import type { Language } from '../../../lib/locales/languages.ts';
import { bucketsFor, groupSize } from '../../../lib/store/list-layout.ts';
import { today } from './list.ts';
import { appVersion, records as packagedRecords } from './packaged.ts';
import type { rowsIn } from './reports.ts';

/** What the shopper has on the device. */
export interface OwnRecords {
  rows: ReturnType<typeof rowsIn>;
  silenced: number;
  owned: number;
}

/** A file that is brought in. */
export const preview = {
  made: '2026-11-20T08:30:00.000Z',
  reports: Array(4),
  silenced: Array(2),
  owned: Array(15),
  choices: { region: 'KR', advice: false },
};

const ofList = ({ list }: ListStatus) => {
  if (!list) return { groups: 0, index: 0, list: 0 };
  const { groups = 0, index = 0, list: states = 0 } = packagedRecords;
  if (list.origin === 'seed') return { groups, index, list: states };
  return {
    groups: Math.ceil(list.count / groupSize),
    index: bucketsFor(list.count * 6),
    list: states,
  };
};

/** As the options write it of the same list, reports, marks and things that the page shows. */
export const diagnosticsOf = (
  language: Language,
  status: ListStatus,
  { rows, silenced, owned }: OwnRecords,
  sourcesOff: readonly string[],
): string => {
  const own = { reports: rows.length, silenced, watched: owned };
  const reports: Record<string, number> = { queued: 0, sent: 0, listed: 0, refused: 0 };
  for (const { state } of rows) reports[state] = (reports[state] ?? 0) + 1;
  return diagnosticsText({
    version: appVersion,
    userAgent: 'Chrome/156 Linux',
    language,
    status,
    records: { ...packagedRecords, ...ofList(status), ...own },
    reports,
    settings: { caution: true, advice: true, sourcesOff },
    troubles: [],
    now: `${today}T15:00:00.000Z`,
  });
};
