import type { Report } from '../../lib/core/report.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { deliver } from '../../lib/reports/delivery.ts';
import { createInboxClient } from '../../lib/reports/inbox-client.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { startWorker } from '../store/fixtures.ts';

/** A device, an inbox that keeps what it is told, and a line between them that can be cut. */

export const inbox = 'https://inbox.example/canary';

export const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const reportOf = (number: number, rest: Partial<Report> = {}): Report => ({
  id: uuid(number),
  kind: 'suspect',
  site: 'temu',
  listingId: '601100000000001',
  url: 'https://www.temu.com/goods.html?goods_id=601100000000001',
  createdAt: '2026-11-25T09:41:00Z',
  appVersion: '0.1.0',
  ...rest,
});

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

export interface Asked {
  method: string;
  url: string;
  headers: Headers;
  body: string;
  init: RequestInit | undefined;
}

type Fault = (asked: Asked, answer: () => Response) => Promise<Response> | Response;

/** Stores by id, as docs/report-api.md has it; `fault` stands on the line. */
export function openInbox() {
  const stored = new Map<string, { body: string; secret: string; times: number }>();
  const pictures = new Map<string, number>();
  const deleted = new Set<string>();
  const asked: Asked[] = [];
  let fault: Fault = (_asked, answer) => answer();

  const unknown = () => json(404, { error: 'no such report, or not its secret' });
  const verbs: Record<string, (id: string, secret: string, body: string) => Response> = {
    DELETE(id, secret) {
      if (stored.has(id) && stored.get(id)?.secret !== secret) return unknown();
      stored.delete(id);
      deleted.add(id);
      return new Response(null, { status: 204 });
    },
    PICTURE(id, secret) {
      if (stored.get(id)?.secret !== secret) return unknown();
      pictures.set(id, (pictures.get(id) ?? 0) + 1);
      return json(201, { stored: true });
    },
    PUT(id, secret, body) {
      if (deleted.has(id)) return json(410, { error: 'deleted at its sender’s wish' });
      const there = stored.get(id);
      if (!there) stored.set(id, { body, secret, times: 1 });
      else if (there.body !== body || there.secret !== secret) return json(409, { error: 'other' });
      return json(there ? 200 : 201, { stored: true });
    },
  };
  const answerTo =
    ({ method, url, headers, body }: Asked) =>
    (): Response => {
      const [, id = '', what] = /\/reports\/([^/]+)(\/picture)?$/.exec(url) ?? [];
      const verb = verbs[what ? 'PICTURE' : method];
      return verb ? verb(id, headers.get('Report-Secret') ?? '', body) : unknown();
    };
  const fetch: Fetch = async (url, init) => {
    const { method = 'GET', headers, body } = init ?? {};
    const one = { method, url, headers: new Headers(headers), body: String(body ?? ''), init };
    asked.push(one);
    init?.signal?.throwIfAborted();
    return fault(one, answerTo(one));
  };
  return {
    stored,
    pictures,
    deleted,
    asked,
    fetch,
    breakWith(next: Fault) {
      fault = next;
    },
    mend() {
      fault = (_asked, answer) => answer();
    },
  };
}

/** A background; start another one to have two, or after the first has died. */
export function startDevice(fetch: Fetch, clock: { now: number }) {
  const { open } = startWorker();
  const queue = createDeliveryQueue(open);
  const outbox = createOutbox(open);
  const now = () => clock.now;
  const services = {
    queue,
    client: createInboxClient({ fetch, now }),
    now,
    random: () => 0,
  };
  return {
    queue,
    outbox,
    services,
    send: (defaultInbox: string | undefined = inbox, signal = new AbortController().signal) =>
      deliver(services, { defaultInbox, allows: () => true, signal }),
  };
}
