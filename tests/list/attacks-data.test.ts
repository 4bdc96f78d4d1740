import { describe, expect, it } from 'vitest';
import { packSegment } from '../../hub/list/compact.ts';
import { metaOf } from '../../hub/list/sign.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import type { Fetch } from '../../lib/core/request.ts';
import { hashedPath } from '../../lib/list/follow.ts';
import type { ListChanges } from '../../lib/list/list-store.ts';
import { hazardOf } from '../store/fixtures.ts';
import {
  copyOf,
  device,
  everyKey,
  evil,
  expectHarmless,
  expectHonestUpdate,
  forgedList,
  good,
  lineOf,
  mirrorWith,
  namingRoot,
  obey,
  publisher,
  resigned,
  strangers,
  tamperedUpdate,
  useScene,
} from './attack.ts';
import { failureOf } from './client.ts';
import { forge, mirrorOf } from './publisher.ts';

useScene();

describe('arbitrary installation', () => {
  it('refuses a list signed by strangers', async () => {
    await expectHarmless(mirrorWith(forgedList(strangers())), 'signature');
  });

  it('refuses a segment whose bytes were exchanged, even of the same length', async () => {
    const update = copyOf(publisher);
    await update.publish([...good, hazardOf(900)]);
    const fetch = mirrorOf(new Map(update.folder.files), (path) => {
      const bytes = path.includes('1-2.1.segment') ? update.folder.files.get(path) : undefined;
      return bytes && new Uint8Array(bytes.length).fill(65);
    }).fetch;
    await expectHarmless(fetch, 'hash');
  });
});

describe('endless data', () => {
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(32)),
      }),
    );

  it.each(['2.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json'])(
    'stops reading %s at its limit',
    async (name) => {
      const naming = name === '2.root.json' ? namingRoot() : {};
      await expectHarmless(await tamperedUpdate({ ...naming, [name]: endless() }), 'too-large');
    },
  );

  it('stops reading metadata at its limit, whatever length a stolen online key signed', async () => {
    const snapshot = forge(publisher, '1.snapshot.json', {
      version: 2,
      meta: { 'targets.json': { version: 2, length: 1_000_000_000 } },
    });
    const timestamp = forge(publisher, 'timestamp.json', {
      version: 2,
      meta: { 'snapshot.json': { version: 2 } },
    });
    let pulled = 0;
    const targets = new ReadableStream({
      pull(controller) {
        pulled += 65_536;
        if (pulled > 2_000_000) controller.error(new Error('read on and on'));
        else controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const answers = {
      'timestamp.json': timestamp,
      '2.snapshot.json': snapshot,
      '2.targets.json': new Response(targets),
    };
    await expectHarmless(mirrorWith(answers), 'too-large');
  });

  it('stops reading a segment at its signed length', async () => {
    const update = copyOf(publisher);
    await update.publish([...good, hazardOf(900)]);
    const fetch = mirrorOf(new Map(update.folder.files), (path) =>
      path.includes('segments/') ? endless() : undefined,
    ).fetch;
    await expectHarmless(fetch, 'too-large');
  });

  it('gives up on a mirror that sends a byte now and then', async () => {
    const drip = new Response(
      new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          controller.enqueue(new Uint8Array(1).fill(32));
        },
      }),
    );
    // Its size alone allows the file 0.8 s. The signal of the request is what ends it: a real fetch
    // hands it to the stream.
    const attack = mirrorWith({ 'timestamp.json': drip });
    const obeying: Fetch = async (url, init) => obey(await attack(url, init), init?.signal);
    const before = await device.picture();
    const outcome = await device.refresh(obeying, { timeout: -700 });
    expect(failureOf(outcome)).toBe('slow');
    expect(await device.picture()).toEqual(before);
    await expectHonestUpdate();
  });
});

describe('extraneous dependencies', () => {
  it('refuses further segments slipped into the list of files', async () => {
    const { signed } = JSON.parse(String(forgedList(strangers())['9.targets.json']));
    const slipped = forge(publisher, '1.targets.json', signed, publisher.keysOf('timestamp'));
    await expectHarmless(await tamperedUpdate({ '2.targets.json': slipped }), 'hash');
  });

  it('fetches nothing that a delegation asks for', async () => {
    const role = { name: 'more', keyids: [], threshold: 1, terminating: false, paths: ['*'] };
    const delegations = { keys: {}, roles: [role] };
    const files = resigned({ delegations }, everyKey(), { 'more.json': { version: 1 } });
    const mirror = mirrorOf(
      new Map(publisher.folder.files),
      (path) => files[path as keyof typeof files],
    );
    expect((await device.refresh(mirror.fetch)).kind).toBe('current');
    expect(mirror.asked.filter((path) => path.includes('more'))).toEqual([]);
  });
});

describe('malicious mirror', () => {
  it.each([
    ['nothing but errors', () => new Response('busy', { status: 503 }), 'http'],
    [
      'a page instead of a file',
      () => new Response('<!doctype html><title>Log in</title>'),
      'format',
    ],
    ['an empty file', () => new Response(''), 'format'],
    ['nonsense in the right shape', () => new Response('{"signed":{},"signatures":[]}'), 'format'],
    ['a file nested without end', () => new Response('['.repeat(15_000)), 'format'],
  ])('answers %s', async (_what, answer, code) => {
    await expectHarmless(mirrorWith({ 'timestamp.json': answer() }), code);
  });
});

describe('wrong software', () => {
  /** A whole list whose one file is this one, signed by all who have to. */
  async function expectRefused(bytes: Uint8Array, raw: number) {
    const keys = everyKey();
    const files = forgedList(keys);
    const { signed } = JSON.parse(String(files['9.targets.json']));
    const [path = ''] = Object.keys(signed.targets);
    const file = { ...metaOf(bytes), custom: { from: 0, to: 9, part: 1, of: 1, raw } };
    const swapped = resigned({ ...signed, targets: { [path]: file } }, keys);
    const segment = { [hashedPath(path, file.hashes.sha256)]: bytes };
    await expectHarmless(mirrorWith({ ...files, ...swapped, ...segment }), 'format');
  }
  const packed = (line: string, changes: ListChanges) => {
    const [segment] = packSegment({ line, from: 0, to: 9 }, changes);
    if (!segment) throw new Error('no segment');
    return segment;
  };

  it('refuses the bytes of another list’s segment under a signed name', async () => {
    const { bytes, file } = packed('another list', { put: [evil], remove: [] });
    await expectRefused(bytes, file.custom.raw);
  });

  it('refuses a whole list that removes something', async () => {
    const { bytes, file } = packed(lineOf(), { put: [evil], remove: [hazardId(evil)] });
    await expectRefused(bytes, file.custom.raw);
  });
});
