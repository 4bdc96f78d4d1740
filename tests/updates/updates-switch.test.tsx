// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../components/settings/welcome-page.tsx';
import { type UpdatesProps, UpdatesSwitch } from '../../components/updates/updates-switch.tsx';
import { type ListStatus, silentSources } from '../../lib/updates/status.ts';
import { pageWords } from '../../scripts/words/every.ts';
import {
  button,
  clearStage,
  draw,
  hasButton,
  press,
  textOf,
  toggle,
  turn,
} from '../components/stage.tsx';

const { updates: words, welcome, heldList: listWords } = pageWords.en;
const address = 'https://list.example/canary';
const name = words.from({ name: 'Fox Watch' });

const off: ListStatus = {
  isPermitted: false,
  list: {
    version: 7,
    date: '2026-11-22',
    count: 432,
    bytes: 36_500,
    origin: 'seed',
    isExpired: false,
  },
};
const builtIn: ListStatus = { ...off, builtIn: address };
const on: ListStatus = {
  ...builtIn,
  address,
  isPermitted: true,
  checked: '2026-11-25T08:00:00.000Z',
  confirmed: '2026-11-25T08:00:00.000Z',
};

afterEach(() => {
  clearStage();
  vi.useRealTimers();
});

const propsOf = (status: ListStatus, change: Partial<UpdatesProps> = {}) => ({
  status,
  publisher: 'Fox Watch',
  refusal: undefined,
  isBusy: false,
  isTurnedOff: false,
  ...{ onTurnOn: vi.fn(), onTurnOff: vi.fn(), onUpdate: vi.fn(), onStop: vi.fn() },
  ...change,
});

describe('sources that did not answer the publisher', () => {
  it('are named with the days since they did', () => {
    const silent = [
      { source: 'kr-consumer24', days: 3 },
      { source: 'xx-new', days: 1 },
    ];
    const { root } = show({
      ...on,
      list: { ...off.list, silent } as NonNullable<ListStatus['list']>,
    });
    expect(textOf(root)).toContain('Consumer24 official portal: not heard from for 3 days');
    expect(textOf(root)).toContain('xx-new: not heard from for 1 day');
  });

  it('are those of three days and more when the list was vouched for, the longest first', () => {
    const sources = { a: '2026-11-25', b: '2026-11-29', c: '2026-11-30', d: '2026-12-02' };
    const timestamp = JSON.stringify({ signed: { heard: { on: '2026-12-02', sources } } });
    const told = silentSources({ trusted: { anchor: '', root: '', timestamp } });
    expect(told).toEqual([
      { source: 'a', days: 7 },
      { source: 'b', days: 3 },
    ]);
    expect(silentSources({ trusted: { anchor: '', root: '' } })).toEqual([]);
  });
});

function show(status: ListStatus, change: Partial<UpdatesProps> = {}) {
  const props = propsOf(status, change);
  return { root: draw(<UpdatesSwitch {...props} />), props };
}

describe('updates of the list', () => {
  it('are one line, with neither switch nor field, while there is no publisher', () => {
    const { root } = show(off);
    expect(textOf(root)).toContain(words.noPublisher);
    expect(textOf(root)).toContain(listWords.held({ count: 432, date: '22 Nov 2026' }));
    expect(root.querySelector('input')).toBeNull();
  });

  it('are one switch with the publisher’s name, which shows what is', async () => {
    const { root, props } = show(builtIn);
    expect(toggle(root, name).checked).toBe(false);
    await turn(root, name);
    expect(props.onTurnOn).toHaveBeenCalledExactlyOnceWith(address);
    expect(toggle(root, name).checked).toBe(false);
    expect(textOf(root)).not.toContain(words.noPublisher);
  });

  it('can be turned off at an address of another publisher', async () => {
    const { root, props } = show({ ...off, address, isPermitted: true });
    expect(toggle(root, name).checked).toBe(true);
    await turn(root, name);
    expect(props.onTurnOff).toHaveBeenCalledOnce();
  });

  it.each([
    ['badAddress', words.badAddress],
    ['refused', words.refused],
    ['broken', words.broken],
  ] as const)('say why nothing came of it: %s', (refusal, text) => {
    const { root } = show(builtIn, { refusal });
    expect(root.querySelector('[role="alert"]')?.textContent).toBe(text);
  });

  it('are asked for by hand', async () => {
    const { root, props } = show(on);
    await press(button(root, words.now));
    expect(props.onUpdate).toHaveBeenCalledOnce();
    expect(textOf(root)).toContain('Last checked 25 Nov 2026');
    expect(hasButton(show(builtIn).root, words.now)).toBe(false);
  });

  it('show how far they are, and can be stopped or turned off', async () => {
    const { root, props } = show({ ...on, progress: { bytes: 20_000, total: 80_000 } });
    const bar = root.querySelector('progress') as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([20_000, 80_000]);
    expect(textOf(root)).toContain(words.progress({ done: '20 kB', total: '80 kB' }));
    await press(button(root, words.stop));
    await turn(root, name);
    expect(props.onStop).toHaveBeenCalledOnce();
    expect(props.onTurnOff).toHaveBeenCalledOnce();
    expect(textOf(show({ ...on, progress: { bytes: 0, total: 0 } }).root)).toContain(
      words.checking,
    );
  });

  it.each(Object.keys(words.problem) as (keyof typeof words.problem)[])(
    'say what went wrong and that the old list stays: %s',
    (kind) => {
      const problem = { kind, at: '2026-11-25T08:00:00.000Z', status: 503 };
      const text = textOf(show({ ...on, problem }).root);
      const told = words.problem[kind];
      expect(text).toContain(typeof told === 'string' ? told : told({ code: '503' }));
      expect(text.includes('(503)')).toBe(kind === 'server');
      expect(text).toContain(words.kept);
    },
  );

  it('say when the permission was taken away, and ask for it again', async () => {
    const { root, props } = show({ ...on, isPermitted: false });
    expect(textOf(root)).toContain(words.withdrawn);
    expect(hasButton(root, words.now)).toBe(false);
    await press(button(root, words.allow));
    expect(props.onTurnOn).toHaveBeenCalledWith(address);
  });

  it('say that an old list makes “no match” unknown, to subscribers only', () => {
    const list = { ...off.list, isExpired: true } as NonNullable<ListStatus['list']>;
    expect(textOf(show({ ...on, list }).root)).toContain(words.expired);
    expect(textOf(show({ ...off, list }).root)).not.toContain(words.expired);
  });

  it('say what became of the list after they were turned off', () => {
    expect(textOf(show(builtIn, { isTurnedOff: true }).root)).toContain(words.turnedOff);
    expect(textOf(show(off, { isTurnedOff: true }).root)).toContain(words.turnedOff);
    expect(textOf(show(on, { isTurnedOff: true }).root)).not.toContain(words.turnedOff);
  });

  it('speak of what one came to, and of nothing when the page is opened', async () => {
    vi.useFakeTimers();
    const { root, props } = show({ ...on, problem: { kind: 'slow', at: '2026-11-25T08:00:00Z' } });
    const live = [...root.querySelectorAll('[aria-live]')];
    const spoken = async (status: ListStatus) => {
      draw(<UpdatesSwitch {...props} status={status} />, 'en', root);
      await act(async () => {
        await vi.advanceTimersByTimeAsync(200);
      });
      return live.map((one) => one.textContent).join('');
    };
    expect(live).toHaveLength(1);
    expect(await spoken(on)).toBe('');
    const confirmed = '2026-11-25T09:00:00.000Z';
    const later = { ...on, checked: confirmed, confirmed };
    expect(await spoken(later)).toContain('Confirmed as the newest list');
    const problem = { kind: 'offline', at: '2026-11-25T10:00:00.000Z' } as const;
    expect(await spoken({ ...later, problem })).toContain(words.problem.offline);
    expect(await spoken({ ...off, list: { ...on.list, count: 1 } as never })).toBe('');
  });

  it('are no choice where an organisation has decided', () => {
    const { root } = show({ ...builtIn, isForbiddenByPolicy: true });
    expect(textOf(root)).toContain(words.forbidden);
    expect(root.querySelector('input')).toBeNull();
  });

  it('say so where there is no list', () => {
    const { list: _gone, ...none } = off;
    expect(textOf(show(none).root)).toContain(listWords.none);
  });
});

describe('the welcome page', () => {
  const page = (status: ListStatus) => {
    const props = propsOf(status);
    return { root: draw(<WelcomePage updates={props} choice={['auto', vi.fn()]} />), props };
  };

  it('asks once, with the publisher’s name, and shows a switch after the answer', async () => {
    const first = page(builtIn);
    expect(textOf(first.root)).toContain(welcome.publisher({ name: 'Fox Watch' }));
    expect(first.root.querySelector('input')).toBeNull();
    await press(button(first.root, words.turnOn));
    expect(first.props.onTurnOn).toHaveBeenCalledExactlyOnceWith(address);
    const { root, props } = page(builtIn);
    await press(button(root, welcome.notNow));
    expect(props.onTurnOn).not.toHaveBeenCalled();
    expect(toggle(root, name).checked).toBe(false);
    expect(hasButton(root, words.turnOn)).toBe(false);
  });

  it('says in one line that there is no publisher, and has no field', () => {
    const { root } = page(off);
    expect(textOf(root)).toContain(words.noPublisher);
    expect(root.querySelector('input')).toBeNull();
    expect(hasButton(root, words.turnOn)).toBe(false);
  });

  it('says where updates are on already', () => {
    const { root } = page(on);
    expect(hasButton(root, words.turnOn)).toBe(false);
    expect(toggle(root, name).checked).toBe(true);
  });

  it('makes its promises before the background has answered', () => {
    const text = textOf(draw(<WelcomePage updates={undefined} choice={['auto', vi.fn()]} />));
    for (const promise of Object.values(welcome.promise)) expect(text).toContain(promise);
    expect(text).toContain(welcome.limits);
    expect(text).toContain(pageWords.en.alerts.off.title);
  });

  it('hides its picture of a warning from screen readers: it is no warning', () => {
    const { root } = page(builtIn);
    const sample = root.querySelector('.sample');
    expect(sample?.getAttribute('aria-hidden')).toBe('true');
    expect(sample?.querySelector('a, button, input')).toBeNull();
  });
});
