import type { Report } from '../../lib/core/report.ts';
import { type HubProcess, type Place, startHub } from '../../tests/support/hub-process.ts';
import type { RunningPostgres } from '../../tests/support/postgres.ts';
import { createSender, invented, type Sender } from '../../tests/support/sender.ts';
import { compare } from './proxied.ts';

export interface FaultOptions {
  place: Place;
  /** For the hub's configuration. */
  folder: string;
  runs: number;
  /** Given: every fourth run kills the database server in place of the hub. */
  postgres?: RunningPostgres;
  /** Told after every run. */
  say?: (line: string) => void;
}

export interface FaultResult {
  runs: number;
  sent: number;
  acknowledged: number;
  /** Acknowledged, then killed, then not there. */
  lost: string[];
  /** Never answered before the kill; sent again after it, as a device would. */
  retried: number;
  /** Of those, how many had been stored although no answer came. */
  storedUnanswered: number;
  /** What the database says in the end: rows, and how many reports are not there as they were sent. */
  rows: number;
  different: number;
}

const senders = 16;

/** Sends without pause until the hub is gone. */
async function load(sender: Sender, state: State, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const report = invented(state.sent.size);
    state.sent.set(report.id, report);
    state.open.add(report.id);
    if (state.sent.size % 10 === 0) await sender.cut(report);
    const status = await sender.put(report);
    if (status === 201 || status === 200) {
      state.acknowledged.push(report.id);
      state.open.delete(report.id);
    } else if (status !== 0 && status !== 503) {
      throw new Error(`an honest report was answered ${status}`);
    } else await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

interface State {
  sent: Map<string, Report>;
  /** Of this run. */
  acknowledged: string[];
  /** No answer yet. */
  open: Set<string>;
}

async function runOnce(hub: HubProcess, kill: () => Promise<void>, state: State) {
  const sender = createSender(hub.url, senders);
  const stop = new AbortController();
  const working = Promise.all(
    Array.from({ length: senders }, () => load(sender, state, stop.signal)),
  );
  // From "just started" to "in full flow".
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 600));
  await kill();
  stop.abort();
  await working;
  sender.close();
}

/** After the restart: what was acknowledged is sent again and must be known (200), not new (201). */
async function check(hub: HubProcess, state: State, result: FaultResult): Promise<void> {
  const sender = createSender(hub.url, senders);
  const again = async (id: string): Promise<number> => {
    const report = state.sent.get(id);
    if (!report) throw new Error('unknown id');
    for (let tries = 0; tries < 200; tries += 1) {
      const status = await sender.put(report);
      if (status === 200 || status === 201) return status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the inbox did not come back');
  };
  const each = async (ids: string[], told: (id: string, status: number) => void) => {
    const queue = [...ids];
    const work = async () => {
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) told(id, await again(id));
    };
    await Promise.all(Array.from({ length: senders }, work));
  };
  await each(state.acknowledged, (id, status) => {
    if (status !== 200) result.lost.push(id);
  });
  await each([...state.open], (_, status) => {
    result.retried += 1;
    if (status === 200) result.storedUnanswered += 1;
  });
  sender.close();
  result.acknowledged += state.acknowledged.length;
  state.acknowledged = [];
  state.open.clear();
}

/** Kills the hub under load again and again; every acknowledged report must be there exactly once. */
export async function inboxFaults(options: FaultOptions): Promise<FaultResult> {
  const { place, folder, runs, postgres, say = () => undefined } = options;
  const state: State = { sent: new Map(), acknowledged: [], open: new Set() };
  const result: FaultResult = {
    ...{ runs: 0, sent: 0, acknowledged: 0, lost: [], retried: 0, storedUnanswered: 0 },
    ...{ rows: 0, different: 0 },
  };
  let hub = await startHub(place, folder);
  try {
    for (let run = 1; run <= runs; run += 1) {
      if (postgres && run % 4 === 0) {
        await runOnce(hub, () => postgres.kill(), state);
        await postgres.start();
      } else {
        const { kill } = hub;
        await runOnce(hub, () => kill('SIGKILL'), state);
        hub = await startHub(place, folder);
      }
      await check(hub, state, result);
      result.runs = run;
      say(`run ${run}: ${result.acknowledged} acknowledged, ${result.lost.length} lost`);
    }
  } finally {
    await hub.kill('SIGTERM');
  }
  result.sent = state.sent.size;
  const { missing, rows } = await compare(place, state.sent);
  return { ...result, rows, different: missing };
}
