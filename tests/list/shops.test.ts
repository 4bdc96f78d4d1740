import { beforeEach, describe, expect, it } from 'vitest';
import { metaOf } from '../../hub/list/sign.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { maxShopsFileCharacters } from '../../lib/core/shop-rules.ts';
import { hashedPath } from '../../lib/list/follow.ts';
import { loadSeed } from '../../lib/list/seed.ts';
import { freshDisk, hazardsFrom, keyOf, useFreshDisk } from '../store/fixtures.ts';
import { createDevice, type Device, expectList, failureOf } from './client.ts';
import { type Answer, baseUrl, createPublisher, type Publisher, startOfTime } from './publisher.ts';

useFreshDisk();

const rulesWith = (selector: string) => ({ temu: [{ title: { selectors: [selector] } }] });
const fileOf = (shops: object) => JSON.stringify({ format: 1, shops });
const old = rulesWith('h1');
const next = rulesWith('h2');
const hazards = hazardsFrom(1, 10);
const more = hazardsFrom(1, 12);

let publisher: Publisher;
let device: Device;
const shopsOf = async () => (await device.hazards.storedList())?.shops;
const update = async (tamper?: Answer) => {
  const mirror = publisher.mirror();
  const host = tamper ? mirror.with(tamper) : mirror;
  const outcome = await device.refresh(host.fetch);
  return { kind: outcome.kind, asked: host.asked };
};
const isShops = (path: string) => path.endsWith('.shops.json');

beforeEach(async () => {
  publisher = createPublisher();
  await publisher.publishRules(fileOf(old), hazards);
  device = createDevice(publisher.trustedRoot);
  expect((await update()).kind).toBe('updated');
});

describe('rules for shops', () => {
  it('come with the list, and no answer about a page carries them', async () => {
    expect(await shopsOf()).toEqual({ sha256: metaOf(fileOf(old)).hashes.sha256, shops: old });
    const { list } = await device.hazards.lookup([keyOf(1)]);
    expect(JSON.stringify(list)).not.toContain('h1');
  });

  it('are fetched only where they are new, and then without any hazard', async () => {
    await publisher.publish(more);
    expect((await update()).asked.filter(isShops)).toEqual([]);
    expect((await shopsOf())?.shops).toEqual(old);
    await publisher.publishRules(fileOf(next));
    const { asked } = await update();
    expect(asked.filter(isShops)).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('.segment'))).toEqual([]);
    expect((await shopsOf())?.shops).toEqual(next);
    await expectList(device, more);
  });

  it('stay as they are where the shopper stops the update that brings them', async () => {
    await publisher.publishRules(fileOf(next));
    const stop = new AbortController();
    const { fetch } = publisher.mirror();
    const stopped: Fetch = (url, init) => {
      if (isShops(url)) stop.abort();
      init?.signal?.throwIfAborted();
      return fetch(url, init);
    };
    const outcome = await device.refresh(stopped, { signal: stop.signal });
    expect(failureOf(outcome)).toBe('stopped');
    expect((await shopsOf())?.shops).toEqual(old);
  });

  it('go where the publisher takes them all back', async () => {
    await publisher.publishRules(fileOf({}));
    await update();
    expect((await shopsOf())?.shops).toEqual({});
  });

  it('go with replaced targets keys at once, even where the rest of the update fails', async () => {
    await publisher.rotate(['targets']);
    const fails = (path: string) =>
      path.endsWith('.targets.json') ? new Response('', { status: 500 }) : undefined;
    expect((await update(fails)).kind).toBe('failed');
    expect(await shopsOf()).toBeUndefined();
    await update();
    expect((await shopsOf())?.shops).toEqual(old);
  });

  it('may be in the package', async () => {
    const fresh = createDevice(publisher.trustedRoot);
    await fresh.hazards.replaceAll((async function* () {})(), {
      ...(await device.hazards.storedList().then((held) => held ?? expect.fail('no list'))),
      ...{ count: 0, shops: undefined },
    });
    const outcome = await loadSeed({
      ...{ store: fresh.hazards, fetch: publisher.mirror().fetch, now: () => startOfTime },
      ...{ baseUrl, trustedRoot: publisher.trustedRoot, isDamaged: true },
    });
    expect(outcome).toMatchObject({ kind: 'updated', list: { shops: { shops: old } } });
  });
});

describe('a bad shops.json stops no hazard, and the rules of before stay', () => {
  it.each<[what: string, file: string]>([
    ['is no JSON', '<html>'],
    ['is of another format', JSON.stringify({ format: 2, shops: next })],
    ['has a field nobody knows', JSON.stringify({ format: 1, shops: next, run: 'alert(1)' })],
    ['has a level for a verdict', fileOf({ temu: [{ level: 'danger' }] })],
    ['has a selector for everything', fileOf(rulesWith('*'))],
    ['is too long', fileOf(next) + ' '.repeat(maxShopsFileCharacters)],
    ['is much too long', fileOf(next) + ' '.repeat(5 * maxShopsFileCharacters)],
  ])('%s', async (_, file) => {
    await publisher.publishRules(file, more);
    expect((await update()).kind).toBe('updated');
    await expectList(device, more);
    expect((await shopsOf())?.shops).toEqual(old);
  });

  it.each<[what: string, answer: () => Response | Uint8Array]>([
    ['is not there', () => new Response('', { status: 404 })],
    ['is not what was signed', () => new TextEncoder().encode(fileOf(rulesWith('h3')))],
    ['never ends', () => new Uint8Array(4_000_000)],
  ])('%s, and it is asked for again', async (_, answer) => {
    await publisher.publishRules(fileOf(next), more);
    const { kind } = await update((path) => (isShops(path) ? answer() : undefined));
    expect(kind).toBe('updated');
    await expectList(device, more);
    expect((await shopsOf())?.shops).toEqual(old);
    await update();
    expect((await shopsOf())?.shops).toEqual(next);
  });

  it('leaves a device that never had another without rules', async () => {
    await publisher.publishRules('<html>');
    freshDisk();
    device = createDevice(publisher.trustedRoot);
    expect((await update()).kind).toBe('updated');
    const { sha256 } = metaOf('<html>').hashes;
    expect(await shopsOf()).toEqual({ sha256, shops: {}, isUnread: true });
  });

  it('is not fetched again until it changes', async () => {
    await publisher.publishRules('<html>');
    await update();
    expect(await shopsOf()).toMatchObject({ isUnread: true, shops: old });
    await publisher.publish(more);
    expect((await update()).asked.filter(isShops)).toEqual([]);
  });
});

it('a shops.json that nothing names any more goes from the publisher’s folder after a day', async () => {
  const name = hashedPath('shops.json', metaOf(fileOf(old)).hashes.sha256);
  await publisher.publishRules(fileOf(next));
  expect(publisher.folder.has(name)).toBe(true);
  await publisher.publish(more, startOfTime + 2 * 24 * 3600_000);
  expect(publisher.folder.has(name)).toBe(false);
});
