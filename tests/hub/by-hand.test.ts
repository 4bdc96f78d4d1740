import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { day, recalls, useMachine } from './machine.ts';

/** Lines that an operator enters about notices which CPSC's feed carries as well. */
const machine = useMachine();

const shared = {
  authority: { name: { en: 'CPSC' }, country: 'US' },
  licence: 'facts',
  attribution: 'CPSC, in our own words',
};
const line = (reference: string, more = {}) => ({
  reference,
  products: [{ names: { ko: '램프' } }],
  ...more,
});

const enter = async (...lines: object[]) => {
  const folder = join(machine.folder, 'own');
  await mkdir(folder, { recursive: true });
  const settings = { date: '2026-11-25', sources: { 'us-cpsc': shared } };
  await writeFile(join(folder, 'list.json'), JSON.stringify(settings));
  const text = lines.map((one) => `${JSON.stringify(one)}\n`).join('');
  await writeFile(join(folder, 'us-cpsc.ndjson'), text);
  machine.env = { BY_HAND_FOLDER: folder };
};

/** A day later, with these lines. */
const nextDay = async (...lines: object[]) => {
  machine.clock += day;
  await enter(...lines);
  expect(await machine.daily(' --only us-cpsc,by-hand'), machine.notes.join('\n')).toBe(0);
  return machine.report();
};

beforeEach(async () => {
  machine.feeds.cpsc = recalls(5);
  await nextDay(line('26100'), line('26101'), line('26900'));
});

describe('a hand-entered line', () => {
  it('that is deleted leaves the notice which the feed carries as it is', async () => {
    const report = await nextDay(line('26101'), line('26900'));
    expect(report).toMatch(/0 new, 0 gone, 1 changed, 6 in all/);
    expect(report).toContain('~ us-cpsc:26100');
  });

  it('that is deleted takes along what only it said', async () => {
    const report = await nextDay(line('26100'), line('26101'));
    expect(report).toMatch(/0 new, 1 gone, 0 changed, 5 in all/);
    expect(report).toContain('- us-cpsc:26900');
  });

  it('that says withdrawn withdraws a notice which the feed still carries', async () => {
    const report = await nextDay(
      line('26100', { status: 'withdrawn' }),
      line('26101'),
      line('26900'),
    );
    expect(report).toMatch(/0 new, 1 gone, 0 changed, 5 in all/);
    expect(report).toContain('- us-cpsc:26100');
  });

  it('that said withdrawn and is deleted lets the notice of the feed come back', async () => {
    await nextDay(line('26100', { status: 'withdrawn' }), line('26101'));
    expect(await nextDay(line('26101'))).toContain('+ us-cpsc:26100');
  });
});
