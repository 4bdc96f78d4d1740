import type { Terminal } from '../command.ts';
import { errorFacts, type Log } from './log.ts';

/** What somebody should look at today. */
const pushed = ['appeals', 'injuries'] as const;
type Pushed = (typeof pushed)[number];

/**
 * Tells the operator's own webhook that appeals or reports of harm have come: their number, nothing of
 * what they say. What could not be told is told with the next; a killed hub forgets it, and the gauges
 * of waiting appeals and reports still show it.
 */
export function createPush(webhook: string, fetch: Terminal['fetch'], log: Log) {
  let waiting: Partial<Record<Pushed, number>> = {};
  return {
    add(what: Pushed) {
      waiting[what] = (waiting[what] ?? 0) + 1;
    },
    async send(): Promise<void> {
      const sent = waiting;
      if (Object.keys(sent).length === 0) return;
      waiting = {};
      try {
        const { ok, status } = await fetch(webhook, {
          ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(10_000) },
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(sent),
        });
        if (!ok) throw Object.assign(new Error('refused'), { code: String(status) });
      } catch (error) {
        for (const what of pushed) {
          const count = (sent[what] ?? 0) + (waiting[what] ?? 0);
          if (count > 0) waiting[what] = count;
        }
        log({ event: 'failed', route: 'push', ...errorFacts(error) });
      }
    },
  };
}
export type Push = ReturnType<typeof createPush>;
