import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  createPolicyReader,
  readPolicies,
  type Stored,
  withPolicy,
} from '../../lib/settings/policies.ts';
import { policies as known } from '../../lib/settings/setting-rows.ts';

type Listener = (changes: object, area: string) => void;

/** A browser's managed storage whose content an organisation can change. */
function managedStorage(content: object | Error) {
  const listeners: Listener[] = [];
  let current = content;
  return {
    storage: {
      managed: {
        get: async () => {
          if (current instanceof Error) throw current;
          return current;
        },
      },
      onChanged: { addListener: (listener: Listener) => void listeners.push(listener) },
    },
    decide(next: object, area = 'managed') {
      current = next;
      for (const listener of listeners) listener({}, area);
    },
  };
}

function choiceOf<T>(first: T): Stored<T> {
  let value: T | undefined;
  const watchers = new Set<(value: T) => void>();
  const set = async (next: T) => {
    value = next;
    for (const watcher of watchers) watcher(next);
  };
  return {
    getValue: async () => value ?? first,
    setValue: set,
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}

describe('readPolicies', () => {
  it('takes what is well-formed and leaves out what is not', () => {
    const policies = readPolicies(known, {
      region: 'KR',
      advice: 'yes',
      updates: false,
      listAddress: 'http://list.example/',
      theme: 'dark',
      __proto__: { sending: false },
    });
    expect(policies).toEqual({ region: 'KR', updates: false });
  });

  it('decides no language that is not spoken here', () => {
    expect(readPolicies(known, { language: 'xx' })).toEqual({});
    expect(readPolicies(known, { language: 'zh-CN' })).toEqual({ language: 'zh-CN' });
  });

  it.each([undefined, null, 'x', 7, []])('%j decides nothing', (raw) => {
    expect(readPolicies(known, raw)).toEqual({});
  });

  it('knows just what the schema for administrators describes', async () => {
    const properties = Object.entries(known).map(([name, { schema, title, description }]) => {
      const { type } = z.toJSONSchema(schema());
      return [name, { title, description, type }];
    });
    const schema = { type: 'object', properties: Object.fromEntries(properties) };
    // After a change of a row: `npm run test:unit -- tests/settings/policies.test.ts -u`.
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, '../../public/managed-schema.json'),
    );
  });
});

describe('a choice under a policy', () => {
  const advice = (storage: ReturnType<typeof managedStorage>['storage'], own = choiceOf(true)) =>
    withPolicy(createPolicyReader(storage, known), 'advice', own);

  it('is the shopper’s where nothing is decided', async () => {
    const choice = advice(managedStorage({}).storage);
    await choice.setValue(false);
    expect(await choice.getValue()).toBe(false);
    expect(await choice.isFixed()).toBe(false);
  });

  it('is the shopper’s where the browser is not managed and says so with an error', async () => {
    const choice = advice(managedStorage(new Error('Managed storage manifest not found')).storage);
    expect(await choice.getValue()).toBe(true);
    expect(await choice.isFixed()).toBe(false);
  });

  it('is the organisation’s, also where that is `false`; the own choice is kept for later', async () => {
    const managed = managedStorage({ advice: false });
    const choice = advice(managed.storage);
    await choice.setValue(true);
    expect(await choice.getValue()).toBe(false);
    expect(await choice.getOwn()).toBe(true);
    expect(await choice.isFixed()).toBe(true);
    managed.decide({});
    expect(await choice.getValue()).toBe(true);
    expect(await choice.isFixed()).toBe(false);
  });

  it('is nothing in a browser that has no such storage at all', async () => {
    const { storage } = managedStorage({});
    const without = { onChanged: storage.onChanged };
    expect(await createPolicyReader(without, known).read()).toEqual({});
  });

  it('is asked for again where the browser had not read its policies yet', async () => {
    const managed = managedStorage({});
    let time = 0;
    const reader = createPolicyReader(managed.storage, known, () => time);
    expect(await reader.read()).toEqual({});
    // Set without an event, as Chromium does after its start.
    managed.decide({ region: 'KR' }, 'local');
    expect(await reader.read()).toEqual({});
    time = 5_000;
    expect(await reader.read()).toEqual({ region: 'KR' });
  });

  it('tells its watchers when either of the two changes it, until they have enough', async () => {
    const managed = managedStorage({});
    const choice = advice(managed.storage);
    const seen: boolean[] = [];
    const stop = choice.watch((value) => void seen.push(value));
    managed.decide({ advice: false });
    await expect.poll(() => seen).toEqual([false]);
    managed.decide({ advice: true }, 'local');
    managed.decide({});
    await expect.poll(() => seen).toEqual([false, true]);
    await choice.setValue(false);
    await expect.poll(() => seen).toEqual([false, true, false]);
    stop();
    managed.decide({ advice: true });
    await choice.setValue(true);
    expect(seen).toEqual([false, true, false]);
  });
});
