import type { ReportKind } from '../../../lib/core/report.ts';
import type { CaseState } from '../../inbox/review/cases.ts';
import { pageLength } from '../pager.tsx';

/** What the list of listings is narrowed to. Empty texts narrow nothing. */
export interface Filter {
  state: CaseState;
  site: string;
  kind: ReportKind | '';
  isHarmed: boolean;
  isProposed: boolean;
  text: string;
  offset: number;
}

export const firstFilter: Filter = {
  ...{ state: 'open', site: '', kind: '', isHarmed: false, isProposed: false, text: '', offset: 0 },
};

export const isNarrowed = ({ site, kind, isHarmed, isProposed, text }: Filter): boolean =>
  site !== '' || kind !== '' || isHarmed || isProposed || text.trim() !== '';

export const queryOf = (filter: Filter): URLSearchParams =>
  new URLSearchParams({
    state: filter.state,
    limit: String(pageLength),
    offset: String(filter.offset),
    ...(filter.site !== '' && { site: filter.site }),
    ...(filter.kind !== '' && { kind: filter.kind }),
    ...(filter.isHarmed && { harm: '1' }),
    ...(filter.isProposed && { proposed: '1' }),
    ...(filter.text.trim() !== '' && { text: filter.text.trim() }),
  });
