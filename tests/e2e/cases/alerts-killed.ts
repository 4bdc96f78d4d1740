import assert from 'node:assert/strict';
import { pageWords } from '../../../scripts/words/every.ts';
import { openPublishedList } from '../../support/demo/published-list.ts';
import { askList } from '../../support/demo/updates.ts';
import { pause, until } from '../../support/loopback/verdict-of.ts';
import type { Case, Scene } from '../case.ts';
import { alarmsOf, holdOwned, type Moment, ring } from '../hold-owned.ts';
import { says } from '../shopper.ts';
import { publishMore, turnUpdatesOn } from '../updates-on.ts';
import {
  hearNotifications,
  kept,
  orders,
  ordersUrl,
  recalled,
  told,
  turnAlertsOn,
} from './alerts.ts';

/** The browser ends a background whenever it likes. It may do so at each step of an alert. */

const { alerts } = pageWords.en;
const alarm = 'watch';

/** Starts something, and kills the background when it has come so far. */
async function killAt(scene: Scene, moment: Moment, start: () => Promise<unknown>): Promise<void> {
  const hold = await holdOwned(scene, moment);
  if (!moment) await hold.held();
  await start();
  if (moment) await hold.held();
  else await until('the alarm', async () => (await alarmsOf(scene)).includes(alarm));
  await scene.session.stopBackground();
  await hold.release();
}

const news = async (scene: Scene) => (await kept(scene)).flatMap((one) => one.news);

export const alertsKilledCases: Case[] = [
  {
    name: 'recall alerts: killed over the orders, the update and the notification, nothing is lost and told once',
    start: { permits: ['notifications'] },
    async run(scene) {
      await turnAlertsOn(scene, true).then((page) => page.close());
      await killAt(scene, undefined, () => scene.visit(ordersUrl, orders));
      // The page tells the next background.
      await until('the order to be remembered', async () => (await kept(scene)).length === 1);
      await until('no alarm', async () => !(await alarmsOf(scene)).includes(alarm));

      const heard = await hearNotifications(scene);
      const list = await openPublishedList(scene.server);
      try {
        const options = await turnUpdatesOn(scene);
        await options.close();
        await publishMore(list, [recalled]);
        // The list is on the device; who owns what it names has not been looked up.
        await killAt(scene, undefined, () => askList(scene.session, 'update-list'));
        assert.deepEqual(await news(scene), []);
        // Looked up; nobody has been told.
        await killAt(scene, { state: 'due', tries: 0 }, () => ring(scene, alarm));
        assert.deepEqual(await heard(), []);
        // Told; nobody has written that down.
        await killAt(scene, { state: 'due', tries: 1 }, async () => {
          await ring(scene, alarm);
          await until('the notification', async () => (await heard()).length > 0);
        });
        await ring(scene, alarm);
        await until('the end', async () => (await news(scene))[0]?.state === 'told');
        await until('no alarm', async () => !(await alarmsOf(scene)).includes(alarm));
        assert.deepEqual(
          (await news(scene)).map(({ state, tries }) => [state, tries]),
          [['told', 2]],
        );
        assert.deepEqual(new Set(await heard()), new Set(['alerts']));
        assert.equal((await told(scene)).badge, '1');

        // The update that was cut off is done again, and is no news.
        await ring(scene, 'list');
        await pause(1_500);
        assert.equal((await news(scene))[0]?.tries, 2);
        const page = await scene.session.extensionPage('alerts.html');
        await says(page, alerts.namedTitle);
      } finally {
        list.close();
      }
    },
  },
];
