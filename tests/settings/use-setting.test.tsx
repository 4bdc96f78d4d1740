// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useSaveFailed, useSetting } from '../../lib/settings/use-setting.ts';
import { clearStage, draw } from '../components/stage.tsx';

vi.mock('../../lib/settings/settings.ts', () => ({ settings: {}, readSettings: vi.fn() }));

afterEach(clearStage);

it('a choice that the disk does not take jumps back, and the page says so until the next', async () => {
  let stored = 'old';
  let isFull = true;
  const setting = {
    getValue: async () => stored,
    async setValue(value: string) {
      if (isFull) throw new Error('full');
      stored = value;
    },
    watch: () => () => undefined,
    isFixed: async () => false,
    getOwn: async () => stored,
  };
  let now: ReturnType<typeof useSetting<string>> | undefined;
  let isLost = false;
  const Stage = () => {
    isLost = useSaveFailed();
    now = useSetting(setting);
    return null;
  };
  draw(<Stage />);
  const choose = (value: string) =>
    act(async () => {
      now?.[1](value);
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  await choose('new');
  expect([now?.[0], isLost]).toEqual(['old', true]);
  isFull = false;
  await choose('new');
  expect([now?.[0], isLost]).toEqual(['new', false]);
});
