import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aReport, openScene, overBoth, type Scene, slow } from './fixtures.ts';

const day = 86_400_000;

/** The figures by name and labels, as Prometheus gets them. */
const figures = async (scene: Scene) => {
  const lines = (await scene.metrics()).matchAll(
    /^canary_inbox_((?:unread_fields|shop_reports)\S*) (\S+)$/gm,
  );
  return Object.fromEntries([...lines].map(([, name, figure]) => [name, Number(figure)]));
};

overBoth('what is missing on pages', ({ open }) => {
  it(
    'is counted by shop, version and field, for seven days, whatever was reported',
    async () => {
      const database = await open();
      const scene = await openScene(database);
      const unread = (found: string[], appVersion = '0.1.0') =>
        scene.put(aReport({ kind: 'page-unreadable', found, appVersion }));
      await unread(['id']);
      await unread(['id', 'titles']);
      await scene.put(aReport({ sellerName: 'Lumen House' }));
      await scene.put(aReport({ sellerId: '7' }));
      const { title: _none, ...untitled } = aReport();
      await scene.put(untitled);
      // Whatever a sender writes makes no series of its own.
      await unread(['id'], '0.1.0-mine');
      await scene.put(aReport({ site: 'other-shop', url: 'https://other.example/1' }));

      const site = 'site="temu",version="0.1.0"';
      expect(await figures(scene)).toMatchObject({
        [`shop_reports{${site}}`]: 5,
        [`unread_fields{${site},field="titles"}`]: 2,
        [`unread_fields{${site},field="seller"}`]: 3,
        [`unread_fields{${site},field="brand"}`]: 2,
      });
      expect(Object.keys(await figures(scene)).filter((name) => !name.includes(site))).toEqual([]);

      scene.clock.now += 8 * day;
      expect(await figures(scene)).toEqual({});
      await database.close();
    },
    slow,
  );
});

it('the alarm names figures that there are', () => {
  const rules = readFileSync('deploy/alerts.yml', 'utf8');
  const named = rules.matchAll(/canary_inbox_(unread_\w+|shop_\w+)/g);
  expect(new Set([...named].map(([, name]) => name))).toEqual(
    new Set(['unread_fields', 'shop_reports']),
  );
});
