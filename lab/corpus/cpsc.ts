import { readFileSync } from 'node:fs';
import { contradictsItself } from '../../hub/sources/cpsc/contradiction.ts';
import type { CpscNotice } from '../../hub/sources/cpsc/notice.ts';
import { emptyNotice, hazardOfNotice, releaseNumber } from '../../hub/sources/cpsc/notice.ts';
import { readTitle, titleOfAddress } from '../../hub/sources/cpsc/title.ts';
import { isVehicle } from '../../hub/sources/cpsc/wording.ts';
import { dayOf } from '../../hub/sources/reading/dates.ts';
import { addressIn, oneLine } from '../../hub/sources/reading/words.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { LeaveOut } from './rows.ts';
import { gzipped, rows as ndjson } from './rows.ts';

const json = (corpus: URL, path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8'));

interface IndexRow {
  n: string;
  h: string;
  y: string;
  u: string;
  o?: string;
  c?: string;
}
interface WarningRow {
  recall_id: string;
  recall_date: string;
  heading: string;
  product_name: string;
  hazard_text: string | null;
  action: string;
  remedy_type: string;
}

interface FullRow {
  id: string;
  date: string;
  title: string;
  products: string[];
  description: string | null;
  hazard: string | null;
  remedy: string | null;
  remedy_options: string[];
  retailers: string[];
  url: string;
  images: string[];
}
interface ChildrenRow extends Omit<WarningRow, 'heading' | 'remedy_type'> {
  record_type: string;
  url: string | null;
}

/** Five rows hold a whole address, some of them misspelt (`hhttps:`, `https:/www`). */
const address = (prefix: string, tail: string): string =>
  /^h*ttps?:/.test(tail) ? tail.replace(/^h*ttps?:\/+/, 'https://') : `${prefix}${tail}`;
const key = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^.*\/recalls\//, '')
    .replace(/[/-]+$/, '');

/** What is known of a notice beside the index, the fullest first. */
function fullerNotices(corpus: URL): Map<string, CpscNotice> {
  const known = new Map<string, CpscNotice>();
  const add = (url: string | null, notice: () => CpscNotice) => {
    if (url && !known.has(key(url))) known.set(key(url), notice());
  };
  for (const row of gzipped<FullRow>(corpus, 'bulk/us-cpsc-full-text-to-2026-05.ndjson.gz'))
    add(row.url, () => fullNotice(row));
  for (const row of gzipped<ChildrenRow>(corpus, children))
    if (row.record_type === 'recall') add(row.url, () => childrenNotice(row));
  return known;
}

const children = 'bulk/us-cpsc-children-and-warnings-to-2026-08.ndjson.gz';
/** Their retailers are a neighbour's. */
const wrongRetailers = new Set(['25392', '25012']);

const fullNotice = (row: FullRow): CpscNotice => ({
  ...emptyNotice,
  reference: releaseNumber(row.id),
  title: row.title,
  url: row.url,
  names: row.products,
  description: oneLine(row.description),
  hazard: oneLine(row.hazard),
  remedy: oneLine(row.remedy),
  remedyOptions: row.remedy_options,
  published: dayOf(row.date),
  retailers: wrongRetailers.has(row.id) ? '' : row.retailers.join(' '),
  images: row.images,
});

const childrenNotice = (row: ChildrenRow): CpscNotice => ({
  ...emptyNotice,
  reference: releaseNumber(row.recall_id),
  title: row.product_name,
  url: row.url ?? undefined,
  names: [readTitle(row.product_name).product ?? row.product_name],
  hazard: row.hazard_text ?? '',
  remedy: row.action,
  published: dayOf(row.recall_date),
});

/** The index has no release numbers. */
const indexNotice = (row: IndexRow, prefix: string): CpscNotice => ({
  ...emptyNotice,
  reference: row.u
    .replace(/^h*ttps?:.*\/Recalls\//i, '')
    .replace(/\s/g, '')
    .slice(0, 300),
  title: titleOfAddress(row.u),
  url: addressIn(address(prefix, row.u.replace(/\s/g, ''))),
  names: row.n
    .split(/\s+\|\s+/)
    .filter((name) => name.trim() !== '')
    .slice(0, 200),
  hazard: row.h,
  remedyOptions: row.o ? [row.o] : [],
  published: dayOf(row.y),
  upcs: (row.c ?? '').split(' ').filter(Boolean),
});

/** Rows keep what the index knows more: UPCs and remedies beside a fuller row's prose. */
const merged = (fuller: CpscNotice | undefined, row: CpscNotice): CpscNotice =>
  fuller
    ? {
        ...fuller,
        upcs: [...new Set([...fuller.upcs, ...row.upcs])],
        remedyOptions: fuller.remedyOptions.length > 0 ? fuller.remedyOptions : row.remedyOptions,
      }
    : row;

export function* cpscIndex(corpus: URL, leaveOut: LeaveOut): Iterable<Hazard> {
  const { prefix, rows }: { prefix: string; rows: IndexRow[] } = json(
    corpus,
    'cpsc/cpsc-full-index-2026-08-20.json',
  );
  const fuller = fullerNotices(corpus);
  for (const row of rows) {
    const notice = merged(fuller.get(key(row.u)), indexNotice(row, prefix));
    const isOther = notice.names.length > 0 && notice.names.every(isVehicle);
    if (isOther) leaveOut('us-cpsc', 'vehicle');
    else if (contradictsItself(notice))
      leaveOut('us-cpsc', `contradicts itself (${notice.reference})`);
    else yield hazardOfNotice(notice);
  }
}

const warningNotice = (row: WarningRow): CpscNotice => ({
  ...emptyNotice,
  reference: releaseNumber(row.recall_id),
  title: row.heading,
  names: [row.product_name],
  hazard: row.hazard_text ?? '',
  remedy: row.action,
  remedyOptions: [row.remedy_type],
  published: dayOf(row.recall_date),
  isWarning: /\bWarns?\b|\bUrges?\b|\bStop Using\b/i.test(row.heading),
});

export function* cpscWarnings(corpus: URL): Iterable<Hazard> {
  const file = 'feeds/cpsc-warnings/cpsc-warnings-children_1996-2026.jsonl';
  for (const row of ndjson<WarningRow>(corpus, file)) {
    yield { ...hazardOfNotice(warningNotice(row)), source: 'us-cpsc-warnings' };
  }
}
