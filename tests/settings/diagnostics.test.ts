import { describe, expect, it } from 'vitest';
import { type DiagnosticsFacts, diagnosticsText } from '../../lib/settings/diagnostics.ts';
import type { ListStatus } from '../../lib/updates/status.ts';

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

const facts = (rest: Partial<DiagnosticsFacts> = {}): DiagnosticsFacts => ({
  version: '0.1.0',
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.1.2 Safari/537.36',
  language: 'ko',
  status,
  records: { list: 3, reports: 2 },
  settings: { region: 'KR', caution: true, advice: false, sourcesOff: ['kr-seoul', 'gb-opss'] },
  now: '2026-11-25T09:00:00.000Z',
  ...rest,
});

describe('diagnostics', () => {
  it('say what helps to find a fault', () => {
    const text = diagnosticsText(facts());
    for (const part of [
      'Cart Canary 0.1.0',
      'Chrome 156 on Linux',
      'version 7 of 2026-11-22, 432 hazards',
      'updates: on',
      'server 503',
      'list 3, reports 2',
      'settings: caution on, advice off, sourcesOff 2\n',
    ])
      expect(text).toContain(part);
  });

  it('count the shop rules, and say where newer ones cannot be read', () => {
    const list = { ...status.list, rules: { temu: 2 }, areRulesOld: true };
    const text = diagnosticsText(facts({ status: { ...status, list } as ListStatus }));
    expect(text).toContain('shop rules: temu 2, newer ones unreadable\n');
  });

  it('say so where there is nothing to say', () => {
    const text = diagnosticsText(facts({ status: undefined, records: undefined }));
    expect(text).toContain('no answer');
    expect(text).toContain('cannot be opened');
  });

  it('hold no address, and of the browser its name and version alone', () => {
    const userAgent = 'Umbrella-X Firefox/153.0 https://www.temu.com/g-601099512345678.html';
    const text = diagnosticsText(facts({ userAgent }));
    for (const secret of ['Umbrella', 'temu', '601099', 'secret-school', 'list.example'])
      expect(text).not.toContain(secret);
    expect(text).toContain('Firefox 153');
  });
});
