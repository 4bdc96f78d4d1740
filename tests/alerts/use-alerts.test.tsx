// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useAlerts } from '../../lib/alerts/use-alerts.ts';
import { idOnly } from '../../lib/core/ids.ts';
import { send } from '../../lib/extension/send.ts';
import { createOwnedStore } from '../../lib/store/owned.ts';
import { clearStage, draw } from '../components/stage.tsx';
import { uuid } from '../reports/post.ts';
import { startWorker, useFreshDisk } from '../store/fixtures.ts';

vi.mock('../../lib/extension/send.ts', () => ({ send: vi.fn() }));
vi.mock('../../lib/settings/index.ts', () => ({
  settings: {},
  readChoices: async () => ({ caution: true, advice: true, sourcesOff: [] }),
  usePermission: () => [false, async () => true],
}));
vi.mock('../../lib/updates/index.ts', () => ({ subscribed: { getValue: async () => null } }));

const asked = vi.mocked(send as (name: string, body: object) => Promise<unknown>);
let assign = vi.spyOn(location, 'assign');

useFreshDisk();
beforeEach(() => {
  asked.mockReset();
  assign = vi.spyOn(location, 'assign').mockReturnValue();
});
afterEach(clearStage);

function start() {
  let told: ReturnType<typeof useAlerts> | undefined;
  const Stage = () => {
    told = useAlerts();
    return null;
  };
  draw(<Stage />);
  const thing = { owned: {}, listing: idOnly('aliexpress', '1005006') } as never;
  return {
    note: () => told?.note,
    does: async (name: 'onErase' | 'onUndo') =>
      act(async () => {
        told?.actions[name]();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }),
    press: async (times = 1) =>
      act(async () => {
        for (let at = 0; at < times; at++) told?.actions.onHarm(thing, 'eu-safety-gate:1');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }),
  };
}

const reports = () => asked.mock.calls.filter(([name]) => name.includes('report'));

// The first: the page's own connection stays at the first test's disk.
it('“Erase all” pressed twice can still be undone', async () => {
  const owned = createOwnedStore(startWorker().open);
  const seenAt = '2026-11-20T10:00:00.000Z';
  await owned.add([{ site: 'temu', id: '7', title: 'Lamp', seenAt, how: 'own' }], Date.now());
  asked.mockResolvedValue({});
  const { does } = start();
  await does('onErase');
  await does('onErase');
  expect(await owned.list(Date.now())).toEqual([]);
  await does('onUndo');
  expect(await owned.list(Date.now())).toMatchObject([{ id: '7' }]);
});

it('harm is one report however often it is pressed, its reason in it from the start', async () => {
  asked.mockResolvedValue({ stored: true, report: { id: uuid(1) } });
  await start().press(2);
  expect(reports()).toEqual([
    [
      'report',
      {
        kind: 'suspect',
        listing: idOnly('aliexpress', '1005006'),
        hazard: 'eu-safety-gate:1',
        reason: 'injury-or-damage',
      },
    ],
  ]);
  expect(assign).toHaveBeenCalledExactlyOnceWith(`/sending.html#${uuid(1)}`);
});

it('harm that was not kept can be told again', async () => {
  const { note, press } = start();
  asked.mockImplementation(async (name) => {
    if (name === 'report') throw new Error('disk');
    return {};
  });
  await press();
  expect(note()).toBe('failed');
  asked.mockImplementation(async () => ({ stored: true, report: { id: uuid(1) } }));
  await press();
  expect(assign).toHaveBeenCalledOnce();
});
