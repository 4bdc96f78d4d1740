import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useMachine } from './machine.ts';
import { feed } from './sources/feeds.ts';

const recall = JSON.parse(feed('cpsc.json'))[0];
const recallWith = (number: string, hazard: string) => ({
  ...recall,
  ...{
    RecallID: Number(number),
    RecallNumber: number,
    URL: `https://www.cpsc.gov/Recalls/2026/${number}`,
  },
  ...{ Title: 'Lamps Recalled', Hazards: [{ Name: hazard }] },
});
const strange = 'The frobnicator\u001b[31m can wobble, posing an injury hazard.';

describe('a notice that no rule reads', () => {
  const machine = useMachine();
  const state = (name: string) => join(machine.folder, 'state', name);
  const collect = () => machine.hub('collect --state FOLDER/state --only us-cpsc');
  const findings = (number: string) => {
    const lines = readFileSync(state('hazards/us-cpsc.ndjson'), 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line)).find((one) => one.reference === number).findings;
  };
  const settle = (line: string) =>
    machine.hub(['notices', '--settle', line, '--state', 'FOLDER/state']);
  const bring = (...hazards: string[]) => {
    machine.feeds.cpsc = JSON.stringify(hazards.map((one, at) => recallWith(`2690${at}`, one)));
  };

  it('is told by its risk, stands in the list, and is settled by one line for good', async () => {
    bring(strange, strange, 'The lamp can overheat, posing a fire hazard.');
    expect(await collect()).toBe(0);
    expect(machine.notes.at(-1)).toBe('2 notices say what no rule reads; hub notices --unread');
    expect(findings('26900')).toBeUndefined();
    expect(findings('26902')).toEqual([{ cause: 'overheats' }]);

    machine.out.length = 0;
    expect(await machine.hub('notices --unread --state FOLDER/state')).toBe(0);
    const [first = '', , text] = machine.out;
    expect(first).toMatch(/^[\w.]{8} us-cpsc:26900 us-cpsc:26901$/);
    expect(text).toBe('  The frobnicator [31m can wobble, posing an injury hazard.');
    expect(machine.out).toHaveLength(3);

    const key = first.slice(0, 8);
    expect(await settle(`${key} part_not_secured`)).toBe(0);
    expect(findings('26900')).toEqual([{ cause: 'part_not_secured' }]);
    machine.out.length = 0;
    await machine.hub('notices --unread --state FOLDER/state');
    expect(machine.out).toEqual([]);

    bring(strange, 'The frobnicator explodes.');
    expect(await collect()).toBe(0);
    expect(findings('26900')).toEqual([{ cause: 'part_not_secured' }]);
    expect(findings('26901')).toEqual([{ cause: 'explodes_or_bursts' }]);
    expect(readFileSync(state('settled.txt'), 'utf8')).toBe(`${key} part_not_secured\n`);
  });

  it('is left as it is by a line that means nothing, or the wording of no notice', async () => {
    bring(strange);
    await collect();
    expect(await settle('Ab3dE_9x small_prats')).toBe(2);
    expect(machine.notes.at(-1)).toContain('"small_prats" is no code, value or limit');
    expect(await settle('Ab3dE_9x small_parts')).toBe(2);
    expect(machine.notes.at(-1)).toContain('no collected notice has the key Ab3dE_9x');
    expect(existsSync(state('settled.txt'))).toBe(false);
  });

  it('has its text in the state folder only', async () => {
    bring(strange);
    await collect();
    expect(readFileSync(state('wordings.ndjson'), 'utf8')).toContain('frobnicator');
    expect(readFileSync(state('hazards/us-cpsc.ndjson'), 'utf8')).not.toContain('frobnicator');
  });
});
