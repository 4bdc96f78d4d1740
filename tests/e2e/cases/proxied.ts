import assert from 'node:assert/strict';
import { request } from 'node:https';
import { openDatabase } from '../../../hub/inbox/database/open.ts';
import { pageWords } from '../../../scripts/words/every.ts';
import { inboxOrigin } from '../../support/demo/inbox-hub.ts';
import type { Answer, Asked } from '../../support/loopback/shop-server.ts';
import { lacksForProxied, startProxiedHubs } from '../../support/proxied-hubs.ts';
import type { Case } from '../case.ts';
import { press, says, storedReports } from '../shopper.ts';
import { reportAndLook, sendHere, typeInbox } from './loop.ts';

const { sending } = pageWords.en;

/** To nginx as it came, but for the name of the host. */
const passTo = (base: string, { method, headers, body }: Asked, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { host: _, ...rest } = headers;
    const passed = request(
      new URL(path, base),
      { method, headers: rest, rejectUnauthorized: false },
      async (response) => {
        const all: Buffer[] = [];
        for await (const part of response) all.push(part);
        const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(told),
          body: Buffer.concat(all),
        });
      },
    );
    passed.once('error', reject);
    passed.end(body);
  });

async function stored(url: string): Promise<unknown[]> {
  const database = await openDatabase({ url, folder: '' });
  try {
    return (await database.query<{ body: unknown }>('select body from reports')).map(
      ({ body }) => body,
    );
  } finally {
    await database.close();
  }
}

export const proxied: Case[] = [
  {
    name: 'a report reaches Postgres once through nginx and two hubs, one of which is killed (one browser: behind the proxy both are alike)',
    only: 'firefox',
    lacks: lacksForProxied,
    async run(scene) {
      const opening = startProxiedHubs();
      const own = await reportAndLook(scene);
      const inbox = await opening;
      const asked: Asked[] = [];
      const pass = (one: Asked) => {
        const { pathname, search } = new URL(one.url);
        return passTo(inbox.url, one, pathname + search);
      };
      try {
        scene.server.host(inboxOrigin, (_, one) => {
          asked.push(one);
          return pass(one);
        });
        await typeInbox(scene, own);
        await press(own, sendHere);
        await says(own, sending.done);
        const [report] = await storedReports(scene);
        assert.deepEqual(await stored(inbox.database), [report]);
        // Both hubs know it, whichever nginx asks; then one is gone, and nobody notices.
        const put = asked.find(({ method }) => method === 'PUT');
        assert.ok(put);
        const again = async () =>
          (await Promise.all([1, 2, 3, 4].map(() => pass(put)))).map(({ status }) => status);
        assert.deepEqual(await again(), [200, 200, 200, 200]);
        await inbox.hubs[0].kill('SIGKILL');
        assert.deepEqual(await again(), [200, 200, 200, 200]);
        assert.deepEqual(await stored(inbox.database), [report]);
      } finally {
        await inbox.close();
      }
    },
  },
];
