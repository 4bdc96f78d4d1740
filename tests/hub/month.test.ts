import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../hub/inbox/database/open.ts';
import { folderFetch, openFolder } from '../../hub/list/folder.ts';
import { readRoots } from '../../hub/list/publication.ts';
import { parsePage } from '../../hub/rules/page.ts';
import { rulesFor } from '../../lib/core/shop-rules.ts';
import { withRules } from '../../lib/sites/rules.ts';
import temu from '../../lib/sites/temu/index.ts';
import { silentSources } from '../../lib/updates/status.ts';
import { createDevice } from '../list/client.ts';
import { baseUrl } from '../list/publisher.ts';
import { useFreshDisk } from '../store/fixtures.ts';
import { newPgliteFolder } from '../support/pglite-folder.ts';
import { aReport, openScene } from './inbox/fixtures.ts';
import { day, recalls, useMachine } from './machine.ts';

/** Thirty days of an operator by a clock of the test, and what a subscriber's browser holds each evening. */
const machine = useMachine();
useFreshDisk();

const wrong = 'us-cpsc:26103';
const list = '--to FOLDER/list --keys FOLDER/keys';
const report = aReport();

async function hub(line: string) {
  expect(await machine.hub(line), machine.notes.join('\n')).toBe(0);
}

async function storeReports() {
  const database = await openDatabase({
    ...{ url: undefined, folder: await newPgliteFolder(join(machine.folder, 'inbox')) },
  });
  const { put } = await openScene(database);
  for (const one of [report, aReport()]) expect((await put(one)).status).toBe(201);
  await database.close();
}

const storedIn = async (folder: string) => {
  await hub(`inbox check --data FOLDER/${folder}`);
  return machine.out.map((line) => /^\d+ reports/.exec(line)?.[0]).findLast(Boolean);
};

/** Temu's page of a product, which has another design from day 21 on. */
const pageOn = (today: number): Document =>
  parsePage(today < 21 ? '<h1>Night light</h1>' : '<p data-part="name">Night light</p>');
const pageAddress = new URL('https://www.temu.com/kr/x-g-601099512345678.html');
const rules = '{"format":1,"shops":{"temu":[{"title":{"selectors":["p[data-part]"]}}]}}';

/** What happens before the daily run of a day. */
const events: Record<number, () => Promise<void> | void> = {
  5: () => {
    machine.feeds.canada = 404;
  },
  10: () =>
    hub(
      `withdraw ${wrong} --because mistaken --state FOLDER/state ${list} --hand-over FOLDER/host`,
    ),
  12: () => hub('inbox backup FOLDER/backup --data FOLDER/inbox'),
  15: () => hub(`rotate --plain ${list} --replace timestamp,targets`),
  18: () => hub(`inbox delete ${report.id} --data FOLDER/inbox`),
  23: async () => {
    await writeFile(join(machine.folder, 'shops.json'), rules);
    await hub(`publish ${list} --rules FOLDER/shops.json`);
  },
  25: () =>
    hub(
      'inbox restore FOLDER/backup --data FOLDER/restored --deletions FOLDER/inbox-deletions.txt',
    ),
};

async function subscribe() {
  const roots = await readRoots(openFolder(join(machine.folder, 'list')));
  const device = createDevice(roots.at(-1)?.text ?? '');
  const fetch = folderFetch(openFolder(join(machine.folder, 'host')), baseUrl);
  return async (today: number) => {
    device.setTime(machine.clock);
    const outcome = await device.refresh(fetch);
    const { held, ids } = await device.picture();
    const silent = held ? silentSources(held) : [];
    const shop = withRules(temu, held?.shops ? rulesFor(held.shops, 'temu', '0.1.0') : []);
    const isRead = shop.read(pageOn(today), pageAddress)?.titles[0] === 'Night light';
    return [
      outcome.kind,
      `${ids.length} hazards`,
      ids.includes(wrong) ? 'with the wrong one' : 'without it',
      ...(isRead ? [] : ['no names on Temu']),
      ...silent.map(({ source, days }) => `${source} silent for ${days} days`),
    ].join(', ');
  };
}

it('a month of an operator is what readers see, day by day', async () => {
  await storeReports();
  const read = await subscribe();
  const answer = machine.feeds.canada;
  const seen: string[] = [];
  for (let today = 1; today <= 30; today += 1) {
    machine.feeds.cpsc = recalls(30 + Math.floor(today / 10));
    if (today === 20) machine.feeds.canada = answer;
    await events[today]?.();
    const isDead = today >= 5 && today < 20;
    expect(await machine.daily(), machine.notes.join('\n')).toBe(isDead ? 1 : 0);
    const told = (await read(today)).replace(`for ${today - 4} days`, 'since day 4');
    // What stays as it was the day before is said once.
    if (!seen.at(-1)?.endsWith(`: ${told}`)) seen.push(`${today}: ${told}`);
    machine.clock += day;
  }
  expect(seen).toEqual([
    '1: updated, 31 hazards, with the wrong one',
    '2: current, 31 hazards, with the wrong one',
    '7: current, 31 hazards, with the wrong one, health-canada silent since day 4',
    '10: updated, 31 hazards, without it, health-canada silent since day 4',
    '11: current, 31 hazards, without it, health-canada silent since day 4',
    '20: updated, 32 hazards, without it',
    '21: current, 32 hazards, without it, no names on Temu',
    '23: current, 32 hazards, without it',
    '30: updated, 33 hazards, without it',
  ]);
  expect(await storedIn('restored')).toBe('1 reports');
}, 180_000);
