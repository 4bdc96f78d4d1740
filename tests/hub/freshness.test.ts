import { describe, expect, it } from 'vitest';
import { day, useMachine } from './machine.ts';

const machine = useMachine();
const hour = 3600_000;

const signed = async () => JSON.parse((await machine.timestamp()) ?? '{}').signed;

describe('a feed that does not answer', () => {
  it('is told with the day of its last answer, in the list and in the report', async () => {
    expect(await machine.daily(), machine.notes.join('\n')).toBe(0);
    const whole = { 'us-cpsc': '2026-11-25', 'health-canada': '2026-11-25' };
    expect((await signed()).heard).toEqual({ on: '2026-11-25', sources: whole });
    machine.feeds.cpsc = 404;
    machine.clock += 4 * day;
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(
      /- us-cpsc failed: .*HTTP 404; last heard on 2026-11-25/,
    );
    expect(await machine.report()).toMatch(/\| us-cpsc \| kept \| 2026-11-25 \|/);
    expect((await signed()).heard).toEqual({
      on: '2026-11-29',
      sources: { ...whole, 'health-canada': '2026-11-29' },
    });
    // Whoever vouches without asking the feeds has not heard of them either.
    machine.clock += day;
    await machine.hub('publish --to FOLDER/host --keys FOLDER/keys');
    const { on, sources } = (await signed()).heard;
    expect([on, sources['us-cpsc']]).toEqual(['2026-11-30', '2026-11-25']);
  });

  it('is no silent one where every other is dead too', async () => {
    await machine.daily();
    Object.assign(machine.feeds, { cpsc: 404, canada: 404 });
    machine.clock += day;
    expect(await machine.daily()).toBe(1);
    expect(await machine.report()).toMatch(/- no feed answered: what is published is vouched for/);
  });

  it('alarms once a day, and at once where something else fails', async () => {
    await machine.daily();
    machine.feeds.cpsc = 404;
    const codes: number[] = [];
    for (let run = 0; run < 8; run += 1) {
      machine.clock += 6 * hour;
      codes.push(await machine.daily());
    }
    expect(codes).toEqual([1, 0, 0, 0, 1, 0, 0, 0]);
    expect(await machine.report()).toMatch(/us-cpsc failed/);
    machine.clock += 6 * hour;
    machine.feeds.canada = 404;
    expect(await machine.daily()).toBe(1);
  });
});
