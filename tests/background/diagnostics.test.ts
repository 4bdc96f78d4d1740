import { describe, expect, it } from 'vitest';
import {
  createTroubles,
  type DiagnosticsParts,
  diagnosticsText,
  kindOf,
  type Trouble,
} from '../../lib/background/diagnostics.ts';
import type { ListStatus } from '../../lib/background/subscription-status.ts';

const status: ListStatus = {
  isPermitted: true,
  address: 'https://list.example/secret-school',
  builtIn: 'https://list.example/secret-school',
  list: {
    version: 7,
    date: '2026-11-22',
    count: 432,
    bytes: 36_500,
    origin: 'network',
    isExpired: false,
  },
  checked: '2026-11-25T08:00:00.000Z',
  problem: { kind: 'server', at: '2026-11-25T08:00:00.000Z', status: 503 },
};

const parts = (rest: Partial<DiagnosticsParts> = {}): DiagnosticsParts => ({
  version: '0.1.0',
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.1.2 Safari/537.36',
  language: 'ko',
  status,
  records: { list: 3, reports: 2 },
  reports: { queued: 1, sent: 1 },
  settings: { region: 'KR', caution: true, advice: false, sourcesOff: ['kr-seoul', 'gb-opss'] },
  troubles: [{ at: '2026-11-25T08:00Z', where: 'judge', kind: 'QuotaExceededError' }],
  now: '2026-11-25T09:00:00.000Z',
  ...rest,
});

describe('diagnostics', () => {
  it('say what helps to find a fault', () => {
    const text = diagnosticsText(parts());
    for (const part of [
      'Cart Canary 0.1.0',
      'Chrome 156 on Linux',
      'version 7 of 2026-11-22, 432 hazards',
      'updates: on',
      'server 503',
      'list 3, reports 2',
      'queued 1, sent 1',
      'settings: caution on, advice off, sourcesOff 2\n',
      'judge QuotaExceededError',
    ])
      expect(text).toContain(part);
  });

  it('say so where there is nothing to say', () => {
    const text = diagnosticsText(
      parts({ status: undefined, records: undefined, reports: {}, troubles: [] }),
    );
    expect(text).toContain('no answer');
    expect(text).toContain('cannot be opened');
    expect(text).toContain('last errors: none');
  });

  it('hold no listing, address, title or search, wherever one is planted', async () => {
    const planted = [
      '601099512345678',
      'https://www.temu.com/g-601099512345678.html',
      'Umbrella-X',
    ];
    const kept: Trouble[] = [];
    const memory = {
      getValue: async () => kept,
      setValue: async (troubles: Trouble[]) => void kept.splice(0, kept.length, ...troubles),
    };
    const troubles = createTroubles(memory, () => Date.parse('2026-11-25T08:00:59Z'));
    for (const secret of planted) {
      const named = Object.assign(new Error(secret), { name: secret, cause: secret });
      await troubles.note('judge', named);
      await troubles.note(secret, new TypeError(secret));
      await troubles.note('report', secret);
    }
    // A storage that somebody else wrote to.
    for (const secret of planted)
      kept.push(
        { at: secret, where: 'judge', kind: 'Error' },
        { at: '2026-11-25T08:00Z', where: 'judge', kind: secret },
        { at: '2026-11-25T08:00Z', where: `judge ${secret}`, kind: 'Error' },
      );
    const [id, url, title] = planted as [string, string, string];
    const text = diagnosticsText(
      parts({
        troubles: kept,
        language: title,
        userAgent: `${title} Firefox/153.0 ${url} ${id}`,
        records: { list: 1, [title]: 1, [url]: 2 },
        reports: { queued: 3, [id]: 1 },
      }),
    );
    for (const secret of [...planted, 'secret-school', 'list.example'])
      expect(text).not.toContain(secret);
    expect(text).toContain('judge Error');
    expect(text).toContain('Firefox 153');
  });

  it('know errors by the name of their class', () => {
    expect(kindOf(new RangeError('x'))).toBe('RangeError');
    expect(kindOf(new DOMException('x', 'QuotaExceededError'))).toBe('QuotaExceededError');
    expect(kindOf(Object.assign(new Error('x'), { name: 'ListMovedError' }))).toBe(
      'ListMovedError',
    );
    expect(kindOf(Object.assign(new Error('x'), { name: 'Ann Example' }))).toBe('Error');
    expect(kindOf('Ann Example')).toBe('Error');
  });

  it('keep the last twenty, in order, and never reject', async () => {
    let kept: Trouble[] = [];
    const troubles = createTroubles(
      {
        getValue: async () => kept,
        async setValue(all) {
          kept = all;
        },
      },
      () => 0,
    );
    await Promise.all(
      Array.from({ length: 25 }, (_, at) =>
        troubles.note(`part-${'abcdefghijklmnopqrstuvwxy'[at]}`, 1),
      ),
    );
    expect(kept.length).toBe(20);
    expect(kept.at(-1)?.where).toBe('part-y');
    const full = createTroubles(
      { getValue: async () => [], setValue: () => Promise.reject(new Error('full')) },
      () => 0,
    );
    await expect(full.note('judge', new Error('x'))).resolves.toBeUndefined();
  });
});
