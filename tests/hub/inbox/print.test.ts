import { expect, it } from 'vitest';
import {
  printAppeals,
  printAudit,
  printCase,
  printListing,
  printQueue,
} from '../../../hub/inbox/review/print.ts';

/** What a reviewer reads on a terminal: every fact, and no sign that a terminal would obey. */

const evil = 'red \u001b[31m\u202e\nnext';
const safe = 'red \\u001b[31m\\u202e next';
const printed = <T>(print: (what: T, out: (line: string) => void) => void, what: unknown) => {
  const lines: string[] = [];
  print(what as T, (line) => lines.push(line));
  return lines;
};
const claim = { names: { en: evil } };
const opened = {
  ...{ id: 7, state: 'open', claim: null, notice: null, pending: null },
  listings: [
    { site: 'temu', listingId: '1' },
    { site: 'aliexpress', listingId: '2' },
  ],
};

it('the queue', () => {
  const group = {
    ...{ case: 7, site: 'temu', listingId: '1', reports: 3, harmed: 1 },
    ...{ last: '2026-11-20T10:00:00Z', proposedBy: evil, title: evil.repeat(9) },
  };
  const rest = { case: null, last: null, proposedBy: null, title: null };
  const lines = printed(printQueue, { groups: [group, { ...group, ...rest }] });
  expect(lines[2]).toMatch(/^7 +temu +1 +3 +1 +2026-11-20 +proposed by red/);
  expect(lines[2]).toContain(safe);
  expect(lines[2]?.length).toBeLessThan(200);
  expect(lines[3]).toMatch(/^ +temu +1 +3 +1/);
  expect(lines[3]).not.toContain('proposed');
});

it('a case, and what waits for another reviewer', () => {
  expect(printed(printCase, opened)).toEqual(['case 7: open; temu 1, aliexpress 2']);
  const pending = { action: 'confirm', reviewer: evil, content: claim, digest: 'abc' };
  const lines = printed(printCase, { ...opened, claim, notice: { reference: evil }, pending });
  expect(lines).toEqual([
    'case 7: open; temu 1, aliexpress 2',
    expect.stringMatching(/^ {2}claim: \{"names":/),
    expect.stringMatching(/^ {2}notice: \{"reference":/),
    `  confirm, proposed by ${safe}, waits for another reviewer:`,
    expect.stringMatching(/^ {4}\{"names":/),
    '    digest abc',
  ]);
  expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
});

it('a listing with its reports', () => {
  const report = { id: 'r1', kind: 'suspect', reason: 'smell', title: evil, model: 'X1' };
  const details = {
    ...{ site: 'temu', listingId: '1', url: 'https://www.temu.com/1', case: opened },
    passedOn: [{ authority: evil, reference: 'R 1', on: '2026-11-21', reviewer: 'ana' }],
    reports: [
      { report, receivedAt: '2026-11-20T10:11:12Z', hasPicture: false },
      {
        report: { id: 'r2', kind: 'harm', harm: { what: evil } },
        ...{ receivedAt: '2026-11-21T10:11:12Z', hasPicture: true },
      },
    ],
  };
  expect(printed(printListing, details)).toEqual([
    'temu 1  https://www.temu.com/1',
    'case 7: open; temu 1, aliexpress 2',
    `  passed on to ${safe} on 2026-11-21 by ana R 1`,
    '2026-11-20T10h suspect smell r1',
    `  title: ${safe}`,
    '  model: X1',
    '2026-11-21T10h harm  r2',
    expect.stringMatching(/^ {2}harm: \{"what":/),
    '  a picture came with it: see the review page',
  ]);
  const bare = { ...details, url: undefined, case: null, passedOn: [], reports: [] };
  expect(printed(printListing, bare)).toEqual(['temu 1  ']);
});

it('appeals, from where to where and of how many', () => {
  const appeal = {
    ...{ id: 'a1', state: 'received', receivedAt: '2026-11-20T10:00:00Z', dueOn: '2026-12-04' },
    ...{ site: 'temu', listingId: '1', votes: 2, ofListing: 3, isWarned: true },
    ...{ statement: evil, evidence: 'https://a.example', contact: 'b@c.example' },
  };
  const bare = { ofListing: 1, isWarned: false, evidence: null, contact: null };
  const totals = { total: 9, waiting: 5, answered: 4 };
  const print = (page: object, out: (line: string) => void) =>
    printAppeals(page as Parameters<typeof printAppeals>[0], 4, out);
  expect(printed(print, { appeals: [appeal, { ...appeal, ...bare }], ...totals })).toEqual([
    'a1 received, received 2026-11-20, due 2026-12-04',
    '  temu 1: 2 say "not this product", 3 appeals about it, confirmed warning',
    `  ${safe}`,
    '  evidence: https://a.example',
    '  contact: b@c.example',
    'a1 received, received 2026-11-20, due 2026-12-04',
    '  temu 1: 2 say "not this product"',
    `  ${safe}`,
    '5 to 6 of 9; 5 waiting, 4 answered',
  ]);
  expect(printed(print, { appeals: [], ...totals })).toEqual([
    '0 to 4 of 9; 5 waiting, 4 answered',
  ]);
});

it('the log of decisions, and whether it was changed', () => {
  const entry = { seq: 1, at: '2026-11-20', reviewer: evil, action: 'merge', case: 7, details: {} };
  const entries = [entry, { ...entry, case: null }];
  expect(printed(printAudit, { entries, chain: { entries: 2 } })).toEqual([
    `1  2026-11-20  ${safe}  merge case 7  {}`,
    `1  2026-11-20  ${safe}  merge  {}`,
    '2 entries, unbroken',
  ]);
  expect(printed(printAudit, { entries: [], chain: { entries: 2, broken: 1 } })).toEqual([
    'CHANGED at entry 1',
  ]);
});
