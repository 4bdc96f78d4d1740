// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { useSetting } from '../../entrypoints/own-pages/use-setting.ts';
import { clearStage, draw } from '../components/stage.tsx';

afterEach(clearStage);

it('a choice that the disk does not take jumps back', async () => {
  let stored = 'old';
  let isFull = true;
  const setting = {
    getValue: async () => stored,
    async setValue(value: string) {
      if (isFull) throw new Error('full');
      stored = value;
    },
    watch: () => () => undefined,
  };
  let now: ReturnType<typeof useSetting<string>> | undefined;
  const Stage = () => {
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
  expect(now?.[0]).toBe('old');
  isFull = false;
  await choose('new');
  expect(now?.[0]).toBe('new');
});
