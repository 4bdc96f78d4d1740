import { describe, expect, it, vi } from 'vitest';
import { createDelivery } from '../../lib/reports/sending.ts';
import { createDeviceData, type DeviceDataServices } from '../../lib/settings/device-data.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { countRecords, eraseDatabase } from '../../lib/store/erase.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import { createSilenced } from '../../lib/store/silenced.ts';
import { hazardsFrom, heldList, inBatches, startWorker, useFreshDisk } from '../store/fixtures.ts';

useFreshDisk();

function setUp(rest: Partial<DeviceDataServices> = {}) {
  const order: string[] = [];
  const storage: { marked?: boolean } = {};
  const step = (name: string) => async () => {
    order.push(name);
  };
  const removed: unknown[] = [];
  const services: DeviceDataServices = {
    refillFromPackage: {
      refill: vi.fn(async () => {
        order.push('refill');
        return true;
      }),
      settled: step('settled'),
    },
    beforeErase: [step('delivery'), step('unsubscribe'), step('alerts')],
    listWanted: {
      getValue: async () => storage.marked ?? false,
      setValue: async (value) => {
        storage.marked = value;
      },
    },
    eraseDatabase: step('database'),
    forgetTabs: () => order.push('forget'),
    areas: [
      {
        async clear() {
          delete storage.marked;
          order.push('local');
        },
      },
      { clear: step('session') },
    ],
    alarms: { clearAll: step('alarms') },
    permissions: {
      getAll: async () => ({
        origins: ['*://*.temu.com/*', 'https://list.example/*'],
        permissions: ['storage', 'notifications'],
      }),
      async remove(what) {
        removed.push(what);
        return true;
      },
    },
    required: ['storage', '*://*.temu.com/*'],
    onErased: () => order.push('erased'),
    ...rest,
  };
  return { deviceData: createDeviceData(services), services, order, removed, storage };
}

describe('the device’s data', () => {
  it('fills at the start, and lets pages fill from then on', async () => {
    const { deviceData, services } = setUp();
    expect(await deviceData.isFilling()).toBe(false);
    await deviceData.fill();
    expect(services.refillFromPackage.refill).toHaveBeenCalledWith(false);
    expect(await deviceData.isFilling()).toBe(true);
  });

  it('remembers that a list is wanted over the background’s life', async () => {
    const { deviceData, services } = setUp();
    await deviceData.fill();
    expect(await createDeviceData(services).isFilling()).toBe(true);
  });

  it('erases when nothing can write any more, and stays empty', async () => {
    const { deviceData, services, order } = setUp();
    await deviceData.fill();
    order.length = 0;
    await deviceData.erase();
    expect(order).toEqual([
      ...['delivery', 'unsubscribe', 'alerts', 'settled', 'alarms'],
      ...['database', 'forget', 'local', 'session', 'erased'],
    ]);
    expect(await deviceData.isFilling()).toBe(false);
    // Another life of the background knows it too.
    expect(await createDeviceData(services).isFilling()).toBe(false);
  });

  it('gives back what was permitted for a feature, and nothing of the install', async () => {
    const { deviceData, removed } = setUp();
    await deviceData.erase();
    expect(removed).toEqual([
      { origins: ['https://list.example/*'] },
      { permissions: ['notifications'] },
    ]);
  });

  it('erases also what nothing can be ended in: a database that does not open', async () => {
    const broken = async () => Promise.reject(new Error('corrupt'));
    const delivery = createDelivery({
      queue: createDeliveryQueue(broken),
      deliver: async () => undefined,
      memory: { getValue: async () => 'https://inbox.example', setValue: async () => undefined },
      isAgreed: async () => true,
      hosts: { isPermitted: async () => true, release: async () => undefined },
      alarms: { create: () => undefined, clear: async () => true },
      now: () => 0,
      whileAwake: (work) => work(),
      later: () => undefined,
    });
    await expect(delivery.turnOff()).rejects.toThrow('corrupt');
    const { deviceData, order } = setUp({ beforeErase: [delivery.turnOff, broken] });
    await deviceData.erase();
    expect(order).toEqual(expect.arrayContaining(['database', 'local', 'session', 'erased']));
  });

  it('tells when a store could not be emptied', async () => {
    const { deviceData, order } = setUp({ eraseDatabase: () => Promise.reject(new Error('disk')) });
    await expect(deviceData.erase()).rejects.toThrow('disk');
    expect(order).not.toContain('erased');
  });

  it('lets pages fill where nobody can say whether a list is wanted: no list is worse', async () => {
    const { deviceData } = setUp({
      listWanted: {
        getValue: () => Promise.reject(new Error('x')),
        setValue: async () => undefined,
      },
    });
    expect(await deviceData.isFilling()).toBe(true);
  });
});

describe('erasing the database', () => {
  it('empties every store there is, and the list can come back', async () => {
    const { open, hazards } = startWorker();
    await hazards.replaceAll(inBatches(hazardsFrom(1, 40)), heldList(1, 40));
    await createSilenced(open).add({ site: 'temu', id: '1', hazard: 'a:1', at: 'x' });
    const report = { id: 'r' } as Parameters<ReturnType<typeof createOutbox>['add']>[0];
    await createOutbox(open).add(report, 1);
    expect(Object.values(await countRecords(open)).every((count) => count === 0)).toBe(false);
    await eraseDatabase(open);
    const left = await countRecords(open);
    expect(Object.keys(left)).toEqual(expect.arrayContaining(['list', 'reports', 'silenced']));
    expect(Object.values(left).filter((count) => count > 0)).toEqual([]);
    expect(await createHazards(open).storedList()).toBeUndefined();
    await hazards.replaceAll(inBatches(hazardsFrom(1, 3)), heldList(1, 3));
    expect((await hazards.storedList())?.count).toBe(3);
  });

  it('removes a database that cannot be opened', async () => {
    const { open } = startWorker();
    (await open()).close();
    await eraseDatabase(() => Promise.reject(new Error('damaged')));
    expect(await indexedDB.databases()).toEqual([]);
  });
});
