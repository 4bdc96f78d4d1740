import type { Terminal } from '../command.ts';
import { errorFacts, type Log } from './log.ts';

/** Kinds of items that the operator is notified of. */
const pushKinds = ['appeals', 'injuries'] as const;
type PushKind = (typeof pushKinds)[number];

/**
 * Sends the number of new appeals and reports of harm, but nothing of their content, to the operator's
 * webhook. After a failure the number is added to the next one. A killed hub forgets it, but the gauges of
 * waiting appeals and reports still show them.
 */
export function createPush(webhook: string, fetch: Terminal['fetch'], log: Log) {
  let waiting: Partial<Record<PushKind, number>> = {};
  return {
    add(what: PushKind) {
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
        for (const what of pushKinds) {
          const count = (sent[what] ?? 0) + (waiting[what] ?? 0);
          if (count > 0) waiting[what] = count;
        }
        log({ event: 'failed', route: 'push', ...errorFacts(error) });
      }
    },
  };
}
export type Push = ReturnType<typeof createPush>;
