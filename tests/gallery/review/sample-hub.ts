import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InboxConfig } from '../../../hub/inbox/config.ts';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { openDeletionLog } from '../../../hub/inbox/deletions.ts';
import { createInbox } from '../../../hub/inbox/inbox.ts';
import { createNodeServer } from '../../../hub/inbox/node-server.ts';
import type { Case } from '../../../hub/inbox/review/cases.ts';
import { addReviewer } from '../../../hub/inbox/review/reviewers.ts';
import * as sample from './sample.ts';

/** A hub of its own on a port of this computer, filled with the sample. */
export interface SampleHub {
  url: string;
  tokens: Record<'ana' | 'ben' | 'cron', string>;
  /** What an appeal's page asks for. */
  appeal: { id: string; secret: string };
  close(): Promise<void>;
}

const config = InboxConfig.parse({
  operator: {
    ...{ name: 'Fox Consumer Watch', contact: 'mailto:desk@fox.example', country: 'KR' },
    privacy: { url: 'https://fox.example/privacy' },
  },
  limits: Object.fromEntries(
    ['reports', 'pictures', 'appeals', 'review'].map((name) => [
      name,
      { burst: 100_000, perSecond: 1000 },
    ]),
  ),
});

type Ask = (method: string, path: string, body?: unknown, token?: string) => Promise<Response>;

const at = (day: string, hour = 9) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

/** `picture`: PNG for the reports that come with one. `isEmpty`: reviewers, and nothing else. */
export async function openSampleHub(options: {
  pageFolder: string;
  picture: Uint8Array;
  isEmpty?: boolean;
}): Promise<SampleHub> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-sample-'));
  const database = await openDatabase({ url: undefined, folder: join(folder, 'inbox') });
  const clock = { now: at('2026-11-25') };
  const { fetch: handler } = createInbox({
    deletions: openDeletionLog(join(folder, 'deletions.txt')),
    ...{ database, config, now: () => clock.now, pageFolder: options.pageFolder },
    log: ({ event, ...facts }) => console.error(event, facts),
  });
  const tokens = {
    ana: await addReviewer(database, { name: 'ana', role: 'reviewer' }),
    ben: await addReviewer(database, { name: 'ben', role: 'reviewer' }),
    cron: await addReviewer(database, { name: 'cron', role: 'publisher' }),
  };
  const ask: Ask = async (method, path, body, token) => {
    const isForm = body instanceof URLSearchParams;
    const headers = {
      'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    };
    const text = body === undefined ? undefined : isForm ? String(body) : JSON.stringify(body);
    const request = new Request(`http://hub${path}`, {
      method,
      headers,
      ...(text && { body: text }),
    });
    const answer = await handler(request, { client: 'sample' });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const appeal = { id: '', secret: '' };
  if (options.isEmpty !== true) {
    await sendReports(handler, options.picture, clock);
    await sendNotices(ask, tokens.ana, clock);
    await decideSome(ask, tokens, clock);
    Object.assign(appeal, await sendAppeals(ask, tokens.ana, clock));
    clock.now = at('2026-11-25');
  }
  const server = createNodeServer(handler, { clientKey: () => 'sample' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens, appeal },
    async close() {
      server.closeAllConnections();
      server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const urlOf = ({ site, listingId }: { site: string; listingId: string }) =>
  site === 'temu'
    ? `https://www.temu.com/goods.html?goods_id=${listingId}`
    : `https://www.aliexpress.com/item/${listingId}.html`;

const aReport = (more: { site: string; listingId: string }) => ({
  ...{ id: randomUUID(), kind: 'suspect', url: urlOf(more), region: 'KR', language: 'ko' },
  ...{ createdAt: '2026-11-24T09:30:00Z', appVersion: '0.1.0' },
  ...more,
});

type Handler = ReturnType<typeof createInbox>['fetch'];

async function sendReports(handler: Handler, picture: Uint8Array, clock: { now: number }) {
  const secret = Buffer.alloc(32, 7).toString('base64url');
  for (const [index, { hasPicture, title, ...more }] of sample.reported.entries()) {
    clock.now = at('2026-11-24', 23 - index);
    const report = aReport({ ...more, ...(title && { title }) });
    const put = async (path: string, type: string, body: string | Uint8Array<ArrayBuffer>) => {
      const headers = { 'Content-Type': type, 'Report-Secret': secret };
      const request = new Request(`http://hub${path}`, { method: 'PUT', headers, body });
      const answer = await handler(request, { client: 'sample' });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    };
    await put(`/reports/${report.id}`, 'application/json', JSON.stringify(report));
    if (!hasPicture) continue;
    await put(`/reports/${report.id}/picture`, 'image/png', new Uint8Array(picture));
  }
}

async function sendNotices(ask: Ask, token: string, clock: { now: number }) {
  for (const [index, one] of sample.notices.entries()) {
    const { site, hazard } = one;
    const first = site === 'temu' ? 601_099_700_000_000 : 1_005_008_000_000_000;
    const listingId = String(first + index);
    const seen = aReport({ site, listingId });
    const report = { ...seen, kind: 'still-for-sale', hazard };
    clock.now = at(one.seenOn);
    await ask('PUT', `/reports/${report.id}`, report);
    const sent = { sentOn: one.sentOn, notices: [{ site, listingId, hazard }] };
    await ask('POST', '/review/api/notices', sent, token);
    const on = one.removedOn ?? one.refusedOn;
    if (on !== undefined) {
      const outcome = one.removedOn === undefined ? 'refused' : 'removed';
      await ask('POST', `/review/api/notices/${index + 1}`, { outcome, on }, token);
    }
    if (one.againOn === undefined) continue;
    clock.now = at(one.againOn);
    const again = { ...report, id: randomUUID(), listingId: `${listingId.slice(0, -3)}9${index}` };
    await ask('PUT', `/reports/${again.id}`, { ...again, url: urlOf(again) });
  }
}

/** One confirmed with a notice waiting, one proposed, one rejected, one passed on. */
async function decideSome(ask: Ask, tokens: SampleHub['tokens'], clock: { now: number }) {
  clock.now = at('2026-11-24', 20);
  const act = async (who: 'ana' | 'ben', body: object): Promise<Case> => {
    const answer = await ask('POST', '/review/api/actions', body, tokens[who]);
    clock.now += 1_800_000;
    return ((await answer.json()) as { case: Case }).case;
  };
  const magnets = { site: 'aliexpress', listingId: '1005006123456789' };
  const proposed = await act('ben', { action: 'confirm', ...magnets, claim: sample.claim });
  const digest = proposed.pending?.digest;
  await act('ana', { action: 'approve', case: proposed.id, digest });
  const passed = { action: 'pass-on', ...magnets, authority: 'ACCC Product Safety (Australia)' };
  await act('ana', { ...passed, on: '2026-11-24', reference: 'MR-20417' });
  await act('ben', { action: 'attach-notice', case: proposed.id, notice: sample.notice });
  const fan = { site: 'temu', listingId: '601099533334444' };
  const finding = { ko: '충전 중에 배터리가 부풀었다는 신고가 있습니다.' };
  const words = {
    names: { ko: '휴대용 미니 선풍기' },
    finding,
    risks: ['FIRE'],
    countries: ['KR'],
  };
  await act('ben', { action: 'confirm', ...fan, claim: words });
  const tube = { site: 'temu', listingId: '601099511112222' };
  await act('ana', { action: 'reject', ...tube, reason: '경고와 다른 제품이라는 신고입니다.' });
}

async function sendAppeals(ask: Ask, token: string, clock: { now: number }) {
  const secrets: { id: string; secret: string }[] = [];
  for (const { receivedOn, ...appeal } of sample.appeals) {
    clock.now = at(receivedOn);
    const page = await (await ask('POST', '/appeal', new URLSearchParams(appeal))).text();
    const [id = '', secret = ''] = [...page.matchAll(/<dd>([\w-]{36,43})<\/dd>/g)].map(
      ([, value]) => value ?? '',
    );
    secrets.push({ id, secret });
  }
  const [first = { id: '', secret: '' }] = secrets;
  await ask('POST', `/review/api/appeals/${first.id}`, { action: 'take' }, token);
  return first;
}
