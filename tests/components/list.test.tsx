// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ListSection, type ListSectionProps } from '../../components/list/list-section.tsx';
import { WelcomePage } from '../../components/list/welcome-page.tsx';
import { ListState } from '../../components/popup/list-state.tsx';
import { type ListStatus, updateProblems } from '../../lib/core/list-status.ts';
import { pageWords } from '../../lib/locales/every.ts';
import { button, clearStage, draw, hasButton, press, textOf } from './stage.tsx';

const { updates: words, welcome } = pageWords.en;
const address = 'https://list.example/canary';

const off: ListStatus = {
  isPermitted: false,
  isSavingData: false,
  list: {
    version: 7,
    date: '2026-11-22',
    count: 432,
    bytes: 36_500,
    origin: 'seed',
    isExpired: false,
  },
};
const on: ListStatus = {
  ...off,
  address,
  isPermitted: true,
  checked: '2026-11-25T08:00:00.000Z',
  confirmed: '2026-11-25T08:00:00.000Z',
};

afterEach(() => {
  clearStage();
  vi.useRealTimers();
});

const actions = () => ({
  onTurnOn: vi.fn(),
  onTurnOff: vi.fn(),
  onUpdate: vi.fn(),
  onStop: vi.fn(),
});

function show(status: ListStatus | undefined, change: Partial<ListSectionProps> = {}) {
  const props: ListSectionProps = {
    status,
    today: '2026-11-25',
    refusal: undefined,
    isBusy: false,
    isTurnedOff: false,
    actions: actions(),
    ...change,
  };
  return { root: draw(<ListSection {...props} />), props };
}

async function type(root: Element, text: string): Promise<void> {
  const field = root.querySelector('input') as HTMLInputElement;
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the list’s section', () => {
  it('says what is held, in plain words', () => {
    const text = textOf(show(off).root);
    for (const part of ['3 days old', '432', '22 Nov 2026', '36.5 kB'])
      expect(text).toContain(part);
    expect(text).toContain(words.off);
    expect(text).toContain(words.noPublisher);
  });

  it('turns updates on at the address that was typed', async () => {
    const { root, props } = show(off);
    await type(root, address);
    await press(button(root, words.turnOn));
    expect(props.actions.onTurnOn).toHaveBeenCalledWith(address);
  });

  it('has the publisher’s address in the field where the build has one', async () => {
    const { root, props } = show({ ...off, builtIn: address });
    expect(textOf(root)).not.toContain(words.noPublisher);
    await press(button(root, words.turnOn));
    expect(props.actions.onTurnOn).toHaveBeenCalledWith(address);
  });

  it.each([
    ['bad-address', words.badAddress],
    ['refused', words.refused],
    ['broken', words.broken],
  ] as const)('says why nothing came of it: %s', (refusal, text) => {
    const { root } = show(off, { refusal });
    expect(root.querySelector('[role="alert"]')?.textContent).toBe(text);
    expect(root.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('offers update, another address and off', async () => {
    const { root, props } = show(on);
    await press(button(root, words.now));
    await press(button(root, words.turnOff));
    expect(props.actions.onUpdate).toHaveBeenCalledOnce();
    expect(props.actions.onTurnOff).toHaveBeenCalledOnce();
    expect(button(root, words.change).disabled).toBe(true);
    await type(root, 'https://mirror.example');
    await press(button(root, words.change));
    expect(props.actions.onTurnOn).toHaveBeenCalledWith('https://mirror.example');
  });

  it('shows how far an update is, and can stop it or turn it all off', async () => {
    const { root, props } = show({ ...on, progress: { bytes: 20_000, total: 80_000 } });
    const bar = root.querySelector('progress') as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([20_000, 80_000]);
    expect(textOf(root)).toContain(words.progress({ done: '20 kB', total: '80 kB' }));
    await press(button(root, words.stop));
    await press(button(root, words.turnOff));
    expect(props.actions.onStop).toHaveBeenCalledOnce();
    expect(props.actions.onTurnOff).toHaveBeenCalledOnce();
    expect(textOf(show({ ...on, progress: { bytes: 0, total: 0 } }).root)).toContain(
      words.checking,
    );
  });

  it.each(updateProblems)('says what went wrong and that the old list stays: %s', (kind) => {
    const problem = { kind, at: '2026-11-25T08:00:00.000Z', status: 503 };
    const text = textOf(show({ ...on, problem }).root);
    expect(text).toContain(words.problem[kind]);
    expect(text).toContain('(503)');
    expect(text).toContain(words.kept);
  });

  it('says when the permission was taken away, and asks for it again', async () => {
    const { root, props } = show({ ...on, isPermitted: false });
    expect(textOf(root)).toContain(words.withdrawn);
    expect(hasButton(root, words.now)).toBe(false);
    await press(button(root, words.allow));
    expect(props.actions.onTurnOn).toHaveBeenCalledWith(address);
  });

  it('says that an old list makes “no match” unknown, to subscribers only', () => {
    const list = { ...off.list, isExpired: true } as NonNullable<ListStatus['list']>;
    expect(textOf(show({ ...on, list }).root)).toContain(words.expired);
    expect(textOf(show({ ...off, list }).root)).not.toContain(words.expired);
  });

  it('says what became of the list after updates were turned off', () => {
    expect(textOf(show(off, { isTurnedOff: true }).root)).toContain(words.turnedOff);
    expect(textOf(show(on, { isTurnedOff: true }).root)).not.toContain(words.turnedOff);
  });

  it('speaks of what an update came to, and of nothing when it is opened', async () => {
    vi.useFakeTimers();
    const { root, props } = show({ ...on, problem: { kind: 'slow', at: '2026-11-25T08:00:00Z' } });
    const live = [...root.querySelectorAll('[aria-live]')];
    const spoken = async (status: ListStatus) => {
      draw(<ListSection {...props} status={status} />, 'en', root);
      await act(async () => {
        await vi.advanceTimersByTimeAsync(200);
      });
      return live.map((one) => one.textContent).join('');
    };
    expect(live).toHaveLength(1);
    expect(root.querySelector('dl')?.closest('[aria-live]')).toBeNull();
    expect(await spoken(on)).toBe('');
    const confirmed = '2026-11-25T09:00:00.000Z';
    const later = { ...on, checked: confirmed, confirmed };
    expect(await spoken(later)).toContain(words.fact.confirmed);
    const problem = { kind: 'offline', at: '2026-11-25T10:00:00.000Z' } as const;
    expect(await spoken({ ...later, problem })).toContain(words.problem.offline);
    expect(await spoken({ ...off, list: { ...on.list, count: 1 } as never })).toBe('');
  });

  it('says that the data saver keeps updates waiting', () => {
    expect(textOf(show({ ...on, isSavingData: true }).root)).toContain(words.savingData);
  });
});

describe('the welcome page', () => {
  const page = (status: ListStatus | undefined) =>
    draw(
      <WelcomePage
        status={status}
        refusal={undefined}
        isBusy={false}
        language="auto"
        actions={actions()}
        onLanguage={vi.fn()}
        onOpenOptions={vi.fn()}
      />,
    );

  it('asks before anything is fetched, and says so where it is on already', () => {
    expect(hasButton(page(off), words.turnOn)).toBe(true);
    const root = page(on);
    expect(hasButton(root, words.turnOn)).toBe(false);
    expect(textOf(root)).toContain(address);
  });

  it('says what never leaves the device before the background has answered', () => {
    expect(textOf(page(undefined))).toContain(welcome.stays.pages);
  });
});

describe('the popup’s word on updates', () => {
  const late = { ...off.list, isExpired: true } as NonNullable<ListStatus['list']>;
  it.each<[string, ListStatus, string]>([
    ['off', off, words.off],
    ['on', on, words.on],
    ['failed', { ...on, problem: { kind: 'offline', at: '' } }, words.failed],
    ['without permission', { ...on, isPermitted: false }, words.failed],
    ['late', { ...on, list: late }, words.late],
  ])('%s, and leads to the options', async (_what, status, text) => {
    const onOpenUpdates = vi.fn();
    const root = draw(
      <ListState
        list={off.list}
        today="2026-11-25"
        status={status}
        onOpenUpdates={onOpenUpdates}
        onOpenHazards={vi.fn()}
      />,
    );
    await press(button(root, text));
    expect(onOpenUpdates).toHaveBeenCalledOnce();
  });
});
