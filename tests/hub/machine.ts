import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect } from 'vitest';
import { runHub } from '../../hub/cli.ts';
import { feed } from './sources/feeds.ts';
import { testTerminal } from './test-terminal.ts';

/** A publisher's machine: folders, a clock, and what two authorities' feeds answer today. */
export const day = 86_400_000;
const recall = JSON.parse(feed('cpsc.json'))[0];

/** So many of CPSC's recalls, as its feed has them. */
export const recalls = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, at) => ({
      ...recall,
      RecallID: 90_000 + at,
      RecallNumber: `26${100 + at}`,
      URL: `https://www.cpsc.gov/Recalls/2026/Lamp-${at}`,
      ProductUPCs: [],
      Inconjunctions: [],
      Description: `This recall involves lamps with model number L${at}00.`,
      Products: [{ ...recall.Products[0], Name: `Lamp ${at}`, Model: `L${at}` }],
    })),
  );

export interface Machine {
  folder: string;
  /** What the hub said: work and warnings, results. */
  notes: string[];
  out: string[];
  clock: number;
  /** What a host says its time is. */
  date: string | undefined;
  env: Record<string, string>;
  /** What another address answers, as JSON. */
  answer: ((address: string) => object | undefined) | undefined;
  /** An answer's text, or its status where it is no answer. */
  feeds: { cpsc: string | number; canada: string | number };
  /** `FOLDER` stands for the machine's folder. */
  /** A line, or its words where one has spaces in it. */
  hub(line: string | readonly string[]): Promise<number>;
  daily(more?: string): Promise<number>;
  report(): Promise<string>;
  timestamp(where?: string): Promise<string | undefined>;
}

/** A new one for each test, with keys and an empty list. */
export function useMachine(): Machine {
  const machine = {} as Machine;
  const fetch = async (address: string): Promise<Response> => {
    const other = machine.answer?.(address);
    if (other) return Response.json(other);
    const answer = address.includes('saferproducts') ? machine.feeds.cpsc : machine.feeds.canada;
    const headers = machine.date === undefined ? {} : { date: machine.date };
    return typeof answer === 'number'
      ? new Response(null, { status: answer })
      : new Response(answer, { headers });
  };
  const hub = (line: string | readonly string[]): Promise<number> =>
    runHub(
      (typeof line === 'string' ? line.split(' ') : line).map((word) =>
        word.replace('FOLDER', machine.folder),
      ),
      testTerminal({
        out: (text) => machine.out.push(text),
        note: (text) => machine.notes.push(text),
        env: machine.env,
        fetch,
        fetchPublic: fetch,
        now: () => machine.clock,
      }),
    );
  beforeEach(async () => {
    Object.assign(machine, {
      folder: await mkdtemp(join(tmpdir(), 'hub-daily-')),
      notes: [],
      out: [],
      clock: Date.parse('2026-11-25T09:00:00Z'),
      date: undefined,
      env: {},
      answer: undefined,
      feeds: { cpsc: recalls(30), canada: feed('health-canada.json') },
      hub,
      daily: (more = '') =>
        hub(
          `daily --only us-cpsc,health-canada --state FOLDER/state --to FOLDER/list --keys FOLDER/keys --hand-over FOLDER/host${more}`,
        ),
      report: () => readFile(join(machine.folder, 'state/daily.md'), 'utf8'),
      timestamp: (where = 'host') =>
        readFile(join(machine.folder, where, 'timestamp.json'), 'utf8').catch(() => undefined),
    });
    expect(await hub('keygen --plain --keys FOLDER/keys --to FOLDER/list')).toBe(0);
  });
  return machine;
}
