// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useDeletion } from '../../lib/reports/use-deletion.ts';
import { clearStage, draw } from '../components/stage.tsx';
import { useFreshDisk } from '../store/fixtures.ts';
import { reportOf, startDevice, uuid } from './post.ts';

useFreshDisk();
afterEach(() => {
  clearStage();
  vi.unstubAllGlobals();
});

it('what was deleted before the disk failed can be brought back', async () => {
  vi.stubGlobal('chrome', { runtime: { sendMessage: async () => ({ ok: true, value: true }) } });
  const { outbox, queue } = startDevice(async () => new Response(), { now: 0 });
  for (const number of [1, 2]) await outbox.add(reportOf(number), number);
  let removals = 0;
  const failing = {
    ...outbox,
    remove: async (id: string) => {
      removals += 1;
      if (removals === 2) throw new Error('disk');
      return outbox.remove(id);
    },
  };
  const failed = vi.fn();
  const attempt = async (action: () => Promise<unknown>) => void (await action().catch(failed));
  let deletion: ReturnType<typeof useDeletion> | undefined;
  const Stage = () => {
    deletion = useDeletion({ outbox: failing, queue, attempt });
    return null;
  };
  draw(<Stage />);
  const entries = await outbox.list();
  await act(async () => deletion?.remove(entries));
  expect(failed).toHaveBeenCalledOnce();
  expect(await outbox.list()).toHaveLength(1);
  expect(deletion?.deleted.removed).toHaveLength(1);
  const rest = await outbox.list();
  removals = 2;
  await act(async () => deletion?.remove(rest));
  expect(deletion?.deleted.removed).toHaveLength(2);
  await act(async () => deletion?.undo());
  expect((await outbox.list()).map(({ report }) => report.id).sort()).toEqual([uuid(1), uuid(2)]);
  const [first] = await outbox.list();
  await act(async () => deletion?.remove(first ? [first] : []));
  const [second] = await outbox.list();
  await act(async () => deletion?.remove(second ? [second] : []));
  // What was deleted on purpose does not come back with the next one.
  expect(deletion?.deleted.removed).toHaveLength(1);
});
