/** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. Empty lines say nothing. */
export function parseCsv(raw: string): string[][] {
  const text = raw.replace(/^\ufeff/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let m = cell.exec(text); m; m = cell.exec(text)) {
    row.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
    if (m[3] !== ',') {
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
    }
    if (cell.lastIndex >= text.length) break;
  }
  return rows;
}
