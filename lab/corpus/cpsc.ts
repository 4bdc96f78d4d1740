import { readFileSync } from 'node:fs';
import type { CpscNotice } from '../../hub/sources/cpsc/notice.ts';
import { hazardOfNotice, releaseNumber } from '../../hub/sources/cpsc/notice.ts';
import { titleOfAddress } from '../../hub/sources/cpsc/title.ts';
import { isVehicle } from '../../hub/sources/cpsc/wording.ts';
import { dayOf } from '../../hub/sources/reading/dates.ts';
import { addressIn } from '../../hub/sources/reading/words.ts';
import { noticeOfRecall } from '../../hub/sources/us-cpsc.ts';
import type { Hazard } from '../../lib/core/hazard.ts';
import type { LeaveOut } from './parts.ts';

const json = (corpus: URL, path: string) => JSON.parse(readFileSync(new URL(path, corpus), 'utf8'));

interface IndexRow {
  n: string;
  h: string;
  y: string;
  u: string;
  o?: string;
  c?: string;
}
interface SportsRow {
  number: string;
  date: string;
  title: string;
  name: string;
  hazard: string;
  remedy: string;
  description: string;
  url: string;
  image: string;
  upcs: string[];
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

/** Five rows hold a whole address, some of them misspelt (`hhttps:`, `https:/www`). */
const address = (prefix: string, tail: string): string =>
  /^h*ttps?:/.test(tail) ? tail.replace(/^h*ttps?:\/+/, 'https://') : `${prefix}${tail}`;
const key = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^.*\/recalls\//, '')
    .replace(/[/-]+$/, '');

/** What is known of a notice beside the index: the seven recorded recalls and the 885 sports rows. */
function fullerNotices(corpus: URL): Map<string, CpscNotice> {
  const known = new Map<string, CpscNotice>();
  for (const recall of json(corpus, 'feeds/cpsc/sample.json'))
    known.set(key(recall.URL), noticeOfRecall(recall));
  const rows: SportsRow[] = json(corpus, 'cpsc/cpsc-sports-recalls-2026-08-14.json').recalls;
  for (const row of rows) if (!known.has(key(row.url))) known.set(key(row.url), sportsNotice(row));
  return known;
}

export const sportsNotice = (row: SportsRow): CpscNotice => ({
  reference: releaseNumber(row.number),
  title: row.title,
  url: row.url,
  names: [row.name],
  description: row.description,
  hazard: row.hazard,
  remedy: row.remedy,
  remedyOptions: [],
  published: dayOf(row.date),
  updated: undefined,
  upcs: row.upcs,
  images: row.image ? [{ url: row.image }] : [],
  related: [],
  isWarning: false,
});

export const indexNotice = (
  row: IndexRow,
  prefix: string,
  image: string | undefined,
): CpscNotice => ({
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
  description: '',
  hazard: row.h,
  remedy: '',
  remedyOptions: row.o ? [row.o] : [],
  published: dayOf(row.y),
  updated: undefined,
  upcs: (row.c ?? '').split(' ').filter(Boolean),
  images: [addressIn(image)].filter((url) => url !== undefined).map((url) => ({ url })),
  related: [],
  isWarning: false,
});

/** Rows keep what the index knows more: UPCs and remedies beside a sports row's prose. */
const merged = (fuller: CpscNotice | undefined, row: CpscNotice): CpscNotice =>
  fuller
    ? {
        ...fuller,
        upcs: [...new Set([...fuller.upcs, ...row.upcs])],
        remedyOptions: fuller.remedyOptions.length > 0 ? fuller.remedyOptions : row.remedyOptions,
      }
    : row;

export const indexRows = (corpus: URL): { prefix: string; rows: IndexRow[] } =>
  json(corpus, 'cpsc/cpsc-full-index-2026-08-20.json');

export function* cpscIndex(corpus: URL, leaveOut: LeaveOut): Iterable<Hazard> {
  const { prefix, rows } = indexRows(corpus);
  const images: { prefix: string; i: string[] } = json(corpus, 'cpsc/cpsc-full-index-images.json');
  const fuller = fullerNotices(corpus);
  for (const [at, row] of rows.entries()) {
    const tail = images.i[at];
    const notice = merged(
      fuller.get(key(row.u)),
      indexNotice(row, prefix, tail ? address(images.prefix, tail) : undefined),
    );
    const isOther = notice.names.length > 0 && notice.names.every(isVehicle);
    if (isOther) leaveOut('us-cpsc', 'vehicle');
    else yield hazardOfNotice(notice);
  }
}

export const warningNotice = (row: WarningRow): CpscNotice => ({
  reference: releaseNumber(row.recall_id),
  title: row.heading,
  url: undefined,
  names: [row.product_name],
  description: '',
  hazard: row.hazard_text ?? '',
  remedy: row.action,
  remedyOptions: [row.remedy_type],
  published: dayOf(row.recall_date),
  updated: undefined,
  upcs: [],
  images: [],
  related: [],
  isWarning: /\bWarns?\b|\bUrges?\b|\bStop Using\b/i.test(row.heading),
});

export const warningRows = (corpus: URL): WarningRow[] =>
  readFileSync(
    new URL('feeds/cpsc-warnings/cpsc-warnings-children_1996-2026.jsonl', corpus),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export function* cpscWarnings(corpus: URL): Iterable<Hazard> {
  for (const row of warningRows(corpus)) {
    yield { ...hazardOfNotice(warningNotice(row)), source: 'us-cpsc-warnings' };
  }
}
