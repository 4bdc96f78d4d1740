// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPresence } from '../../entrypoints/card/presence.ts';
import type { Beat } from '../../entrypoints/tab-scripts/frame-messages.ts';

/** The document of the card, whose browser tells what lies over it. */

let beats: Beat[];
let tellVisible: (isVisible?: boolean) => void;
let options: object;
/** The page leaves our script its time: each look gets an answer. */
let isAnswered: boolean;

class Observer {
  tell: (entries: object[]) => void;
  constructor(tell: (entries: object[]) => void, given: object) {
    this.tell = tell;
    options = given;
  }
  observe() {
    tellVisible = (isVisible) => this.tell([{ isVisible }]);
  }
}

beforeEach(() => {
  tellVisible = () => expect.fail('nothing is observed');
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('screenX', 0);
  vi.stubGlobal('screenY', 0);
  beats = [];
  isAnswered = true;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (time: number) => vi.advanceTimersByTime(time);
const start = () => {
  const presence = createPresence(window, (beat) => {
    if (beat) beats.push(beat);
    if (isAnswered) presence.onMessage({ isSeen: true });
  });
  return presence;
};
const click = { isTrusted: true } as Event;
/** A pointer at that place of the screen, and of our document. */
const pointer = (type: string, [screenX, screenY] = [0, 0], [clientX, clientY] = [0, 0]) =>
  window.dispatchEvent(Object.assign(new Event(type), { screenX, screenY, clientX, clientY }));
const pointerAt = (x: number, y = 0) => pointer('pointermove', [x, y]);

describe('a press', () => {
  it('counts on what has been seen for half a second, and never by a script', () => {
    const { mayAct } = start();
    pass(499);
    expect(mayAct(click)).toBe(false);
    pass(1);
    expect(mayAct(click)).toBe(true);
    expect(mayAct({ isTrusted: false } as Event)).toBe(false);
  });

  it.each<[string, (presence: ReturnType<typeof start>) => void]>([
    ['its notice has changed', ({ onViewChanged }) => onViewChanged()],
    [
      'it was covered',
      () => {
        tellVisible(false);
        tellVisible(true);
      },
    ],
    [
      'the page half saw it hidden',
      ({ onMessage }) => {
        onMessage({ isSeen: false });
        onMessage({ isSeen: true });
      },
    ],
    ['its window was moved', () => vi.stubGlobal('screenX', 300)],
    [
      'it stands elsewhere under the pointer',
      () => {
        pointerAt(0);
        pointerAt(90);
      },
    ],
    ['a key or another window gave it the focus', () => window.dispatchEvent(new Event('focus'))],
  ])('does not count while it is new that %s', (_what, happen) => {
    const presence = start();
    pass(1_000);
    expect(presence.mayAct(click)).toBe(true);
    happen(presence);
    expect(presence.mayAct(click)).toBe(false);
    pass(600);
    expect(presence.mayAct(click)).toBe(true);
  });

  it('counts although the focus that it moves comes late, as on a busy machine', () => {
    const { mayAct } = start();
    pass(1_000);
    pointer('pointerdown');
    pass(500);
    window.dispatchEvent(new Event('focus'));
    expect(mayAct(click)).toBe(true);
    pointer('pointermove');
    window.dispatchEvent(new Event('focus'));
    expect(mayAct(click)).toBe(true);
    pass(1);
    window.dispatchEvent(new Event('focus'));
    expect(mayAct(click)).toBe(false);
  });

  it('counts although the browser tells again that nothing lies over it', () => {
    const { mayAct } = start();
    pass(1_000);
    tellVisible(true);
    expect(mayAct(click)).toBe(true);
  });

  it('counts where the page half tells of something else than what it sees', () => {
    const { mayAct, onMessage } = start();
    pass(1_000);
    onMessage({ isCovered: false });
    expect(mayAct(click)).toBe(true);
  });

  const moves = [
    [16, true],
    [17, false],
    [-16, true],
    [-17, false],
  ] as const;
  it.each(moves)('counts after its window or the pointer moved by %i pixels: %s', (by, counts) => {
    const { mayAct } = start();
    pass(1_000);
    for (const [x, y] of [
      [by, 0],
      [0, by],
    ]) {
      pointerAt(0);
      pass(1_000);
      pointerAt(x ?? 0, y);
      expect(mayAct(click)).toBe(counts);
      pointerAt(0);
      pass(1_000);
    }
    vi.stubGlobal('screenY', by);
    expect(mayAct(click)).toBe(counts);
  });

  it.each(moves)('counts in Firefox after the frame moved by %i pixels: %s', (by, counts) => {
    vi.stubGlobal('innerHeight', 400);
    vi.stubGlobal('mozInnerScreenX', 300);
    vi.stubGlobal('mozInnerScreenY', 300);
    const { mayAct } = start();
    for (const axis of ['mozInnerScreenX', 'mozInnerScreenY']) {
      pass(1_000);
      vi.stubGlobal(axis, 300 + by);
      expect(mayAct(click)).toBe(counts);
    }
  });

  it('counts half a second after the frame was resized, not after the next beat', () => {
    const { mayAct } = start();
    pass(1_010);
    vi.stubGlobal('innerWidth', 900);
    window.dispatchEvent(new Event('resize'));
    pass(500);
    expect(mayAct(click)).toBe(true);
  });

  it('counts in Firefox although more text has made the card grow upwards', () => {
    vi.stubGlobal('innerHeight', 400);
    vi.stubGlobal('mozInnerScreenY', 300);
    const { mayAct } = start();
    pass(1_000);
    vi.stubGlobal('innerHeight', 500);
    vi.stubGlobal('mozInnerScreenY', 200);
    expect(mayAct(click)).toBe(true);
  });

  it.each([0.5, 1, 1.5, 3])(
    'counts as soon as the pointer has come, at a browser zoom of %d',
    (zoom) => {
      const { mayAct } = start();
      pass(1_000);
      for (const at of [0, 150, 300]) pointer('pointermove', [at * zoom, -at * zoom], [at, -at]);
      expect(mayAct(click)).toBe(true);
    },
  );

  it('counts although more text has made the card grow upwards under the pointer', () => {
    const { mayAct } = start();
    vi.stubGlobal('innerHeight', 400);
    pointer('pointermove', [0, 0], [0, 100]);
    pass(1_000);
    vi.stubGlobal('innerHeight', 500);
    pointer('pointermove', [0, 0], [0, 200]);
    expect(mayAct(click)).toBe(true);
  });

  it('does not count while the page leaves our script no time, nor just after', () => {
    const { mayAct, onMessage } = start();
    pass(1_000);
    isAnswered = false;
    pass(250);
    onMessage({ isCovered: false });
    pass(250);
    onMessage({ isSeen: true });
    expect(mayAct(click)).toBe(false);
    isAnswered = true;
    pass(499);
    expect(mayAct(click)).toBe(false);
    pass(1);
    expect(mayAct(click)).toBe(true);
  });

  it('counts not on an old answer, however late the next beat is', () => {
    const { mayAct } = start();
    pass(1_000);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 500);
    expect(mayAct(click)).toBe(true);
    clock.mockReturnValue(performance.now() + 1);
    expect(mayAct(click)).toBe(false);
    clock.mockRestore();
  });

  it('counts where a beat came too soon after another for an answer', () => {
    const { mayAct, onMessage } = start();
    pass(1_000);
    isAnswered = false;
    pass(250);
    pass(50);
    document.dispatchEvent(new Event('visibilitychange'));
    onMessage({ isSeen: true });
    expect(mayAct(click)).toBe(true);
  });

  it.each([
    [0.6, false],
    [0.61, true],
    [1.69, true],
    [1.7, false],
  ])('counts at %d of its size: %s', (ratio, counts) => {
    const { mayAct, onMessage } = start();
    onMessage({ room: { width: 1280, height: 800, zoom: 2 } });
    vi.stubGlobal('devicePixelRatio', 2 * ratio);
    pass(1_000);
    expect(mayAct(click)).toBe(counts);
  });

  it('asks the browser what lies over it, and counts in one that cannot tell', () => {
    const { mayAct } = start();
    expect(options).toMatchObject({ trackVisibility: true });
    tellVisible(undefined);
    pass(1_000);
    expect(mayAct(click)).toBe(true);
  });

  it('counts where the pointer finds it first after it was told to have moved', () => {
    const { mayAct, onViewChanged } = start();
    pointerAt(0);
    onViewChanged();
    pass(600);
    pointerAt(400);
    expect(mayAct(click)).toBe(true);
  });
});

describe('what is told', () => {
  it('lets nobody raise the card of a tab that has just come to the front', () => {
    const looks: boolean[] = [];
    createPresence(window, (_beat, isVisible) => looks.push(isVisible));
    tellVisible(false);
    pass(250);
    document.dispatchEvent(new Event('visibilitychange'));
    pass(1_000);
    expect(looks).toEqual([false, true, true, false, false, false]);
  });

  it('is that it is seen, four times a second', () => {
    start();
    pass(1_000);
    expect(beats).toEqual(['seen', 'seen', 'seen', 'seen']);
  });

  it('is that it is hidden, a second and a half after it was covered', () => {
    start();
    pass(1_000);
    tellVisible(false);
    pass(1_250);
    expect(beats).not.toContain('hidden');
    pass(250);
    expect(beats.at(-1)).toBe('hidden');
  });

  /** In sight and out of it by turns, in milliseconds. */
  const flicker = (cycles: number, covered: number, inSight: number) => {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      tellVisible(false);
      pass(covered);
      tellVisible(true);
      pass(inSight);
    }
  };

  it('is not that it flickers where a moment in sight parts two short covers', () => {
    start();
    pass(1_000);
    flicker(2, 500, 250);
    expect(beats).not.toContain('flickering');
  });

  it('is that it flickers, within two seconds, of what is in sight for moments alone', () => {
    start();
    pass(1_000);
    flicker(4, 300, 150);
    expect(beats).toContain('flickering');
    expect(beats).not.toContain('hidden');
  });

  it('is that it flickers, within four seconds, where the page half hardly ever finds it in sight', () => {
    let looks = 0;
    const presence = createPresence(window, (beat) => {
      if (beat) beats.push(beat);
      looks += 1;
      presence.onMessage({ isSeen: looks <= 4 || looks === 7 });
    });
    pass(1_000 + 3_500);
    expect(beats).toContain('flickering');
  });

  it('is not that it flickers where covers go by with half a second in sight between', () => {
    start();
    pass(1_000);
    flicker(8, 750, 750);
    expect(new Set(beats)).toEqual(new Set(['seen']));
  });

  it('is not that it is hidden where the shopper drags the window about', () => {
    start();
    for (let at = 1; at < 30; at += 1) {
      vi.stubGlobal('screenX', at * 40);
      pass(250);
    }
    expect(beats).not.toContain('hidden');
  });

  it('is nothing while the page leaves our script no time, or a moment of it now and then', () => {
    const { onMessage } = start();
    pass(1_000);
    isAnswered = false;
    beats = [];
    pass(250);
    expect(beats).toEqual(['seen']);
    pass(5_000);
    expect(beats).toHaveLength(1);
    for (let at = 0; at < 10; at += 1) {
      onMessage({ isSeen: true });
      pass(750);
    }
    expect(beats).toHaveLength(1);
    onMessage({ isSeen: true });
    isAnswered = true;
    pass(1_000);
    expect(beats.at(-1)).toBe('seen');
    expect(beats).not.toContain('hidden');
  });

  it('is nothing of the kind while the question stands above it', () => {
    const { onMessage } = start();
    onMessage({ isCovered: true });
    tellVisible(false);
    pass(5_000);
    expect(new Set(beats)).toEqual(new Set(['resting']));
  });

  it('is not that it is hidden just after the question is gone, while the browser still tells of it', () => {
    const { onMessage } = start();
    tellVisible(false);
    onMessage({ isCovered: true });
    pass(5_000);
    onMessage({ isCovered: false });
    pass(1_250);
    expect(beats).not.toContain('hidden');
  });
});
