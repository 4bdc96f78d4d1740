// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { useReceiver } from '../../entrypoints/sending/use-receiver.ts';
import type { Operator } from '../../lib/reports/operator.ts';
import { clearStage, draw } from '../components/stage.tsx';

afterEach(clearStage);

const operator: Operator = {
  name: 'The Agency',
  contact: 'https://agency.example/',
  country: 'KR',
  privacy: { url: 'https://agency.example/privacy' },
};

function start(
  known: string | undefined,
  operatorOf: (inbox: string) => Promise<Operator>,
  ofBuild = {},
) {
  let now: ReturnType<typeof useReceiver> | undefined;
  const world = { askToSend: async () => true, operatorOf, ofBuild };
  const refuse = vi.fn();
  const Stage = () => {
    now = useReceiver(known, refuse, world);
    return null;
  };
  draw(<Stage />);
  return () => {
    if (!now) throw new Error('nothing was drawn');
    return now.part;
  };
}

it('who runs an inbox is told of its own address only, also when the answer comes late', async () => {
  let answer = () => {};
  const receiver = start('https://agency.example', async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return operator;
  });
  await act(async () => receiver().onAsk());
  expect(receiver().operator).toBe('asking');
  await act(async () => receiver().onAddress('https://somebody-else.example'));
  await act(async () => answer());
  expect(receiver().operator).toBe('unasked');
  await act(async () => receiver().onAddress('https://agency.example/'));
  expect(receiver().operator).toEqual(operator);
});

it('the operator of the build is named without a question, and nobody else by its name', async () => {
  const build = {
    name: 'Fox Watch',
    inbox: 'https://fox.example',
    privacy: 'https://fox.example/p',
  };
  const receiver = start(build.inbox, async () => operator, build);
  expect(receiver()).toMatchObject({
    name: 'Fox Watch',
    operator: { name: 'Fox Watch', privacy: { url: build.privacy } },
  });
  await act(async () => receiver().onAddress('https://somebody-else.example'));
  expect(receiver()).toMatchObject({ name: 'somebody-else.example', operator: 'unasked' });
  await act(async () => receiver().onAddress('somebody'));
  expect(receiver().name).toBe('');
});
