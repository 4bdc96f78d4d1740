import { expect, it } from 'vitest';
import type { Command, Terminal } from '../../../hub/command.ts';
import { argumentsOf } from '../../../hub/command.ts';
import { printable, review } from '../../../hub/commands/review.ts';

/** What a reviewer reads on a terminal: every fact, and no sign that a terminal would obey. */

const evil = 'red \u001b[31m\u202e\nnext';

async function printed(answer: object, ...words: string[]): Promise<string> {
  const lines: string[] = [];
  const terminal: Partial<Terminal> = {
    out: (line) => lines.push(line),
    env: { HUB_REVIEWER_TOKEN: 'token' },
    fetch: async () => Response.json(answer),
    signal: new AbortController().signal,
  };
  const args = argumentsOf({ inbox: 'https://hub.example' }, words);
  await (review as Command).run(args, terminal as Terminal);
  return lines.join('\n');
}

it('the queue, one row a listing', async () => {
  const group = {
    ...{ case: 7, site: 'temu', listingId: '1', reports: 3, harmed: 1 },
    ...{ last: '2026-11-20T10:00:00Z', proposedBy: evil, title: evil.repeat(9) },
  };
  const rest = { case: null, last: null, proposedBy: null, title: null };
  const out = await printed({ groups: [group, { ...group, ...rest }] }, 'queue');
  const lines = out.split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/^7 +temu +1 +3 +1 +2026-11-20 +proposed by red/);
  expect(lines[2]).toContain('red \\u001b[31m\\u202e next');
  expect(lines[2]?.length).toBeLessThan(200);
  expect(lines[3]).toMatch(/^ +temu +1 +3 +1$/);
});

it('everything the inbox says, each text on one line', async () => {
  const report = { id: 'r1', kind: 'suspect', title: evil, harm: { text: 'x'.repeat(20_000) } };
  const reports = Array.from({ length: 150 }, () => ({ report, hasPicture: true }));
  const chain = { entries: 2, broken: 1 };
  const out = await printed({ site: 'temu', reports, audit: [], chain }, 'show', 'temu', '1');
  expect(out.match(/id: 'r1'/g)).toHaveLength(150);
  expect(out).toContain('x'.repeat(20_000));
  expect(out).toContain('chain: { entries: 2, broken: 1 }');
  expect(out).toMatch(/title: 'red .*next'/);
  expect(out).not.toMatch(/[\p{Cf}\u2028]|(?!\n)\p{Cc}/u);
});

it('shows what a terminal would obey', () => {
  expect(printable('a\u001b]0;x\u0007b\u202e')).toBe('a\\u001b]0;x\\u0007b\\u202e');
});
