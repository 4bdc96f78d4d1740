import { SourceDrift } from '../source.ts';

/**
 * RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Empty lines say nothing. A
 * quote inside a cell that does not begin with one stands for itself (`5" hose`); any other stray one
 * is drift, since the rows behind it would be lost.
 */
export function parseCsv(raw: string, at: { source: string; record: string }): string[][] {
  const text = raw.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|((?!")[^,\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length || row.length > 0) {
    const m = cell.exec(text);
    if (!m) throw new SourceDrift(`${at.source}: ${at.record}: row ${rows.length + 1}: not CSV`);
    row.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
    if (m[3] === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
