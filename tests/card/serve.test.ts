// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serve } from '../../entrypoints/card/serve.tsx';
import type { FromFrame, ToFrame, View } from '../../entrypoints/tab-scripts/frame-messages.ts';
import { answer, listing, match, trusted } from '../components/stage.tsx';

/** The document of the card: what the page half tells it over its port, and what it shows. */

vi.mock('/words/en.js', () => ({}));
vi.mock('../../entrypoints/tab-scripts/locale.ts', async () => {
  const { localeOf } = await import('../../scripts/words/every.ts');
  return { tabLocale: localeOf };
});

let app: HTMLElement;
/** What the document tells the page half, without its four beats a second. */
let told: FromFrame[];
let tellSize: () => void;
const runtime = {
  ports: [] as { beats: string[]; lose(): void }[],
  sendMessage: () => undefined,
  connect() {
    const beats: string[] = [];
    let lose = () => expect.fail('nobody listens');
    runtime.ports.push({ beats, lose: () => lose() });
    return {
      postMessage: (beat: string) => beats.push(beat),
      onDisconnect: { addListener: (listener: typeof lose) => (lose = listener) },
    };
  },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('IntersectionObserver', function observer() {
    return { observe: () => undefined };
  });
  vi.stubGlobal('ResizeObserver', function observer(tell: () => void) {
    tellSize = tell;
    return { observe: () => undefined };
  });
  runtime.ports.length = 0;
  app = Object.assign(document.createElement('div'), { id: 'app' });
  document.body.append(app);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Opens the document. Returns what the page half tells it. */
const open = (): ((message: ToFrame) => Promise<void>) => {
  // Documents opened before listen on the same page.
  const messages: FromFrame[] = [];
  told = messages;
  const port = {
    postMessage(message: FromFrame) {
      if (message.isUncovered === undefined) messages.push(message);
      else void port.onmessage({ data: { isSeen: true } });
    },
  } as unknown as { onmessage(event: { data: ToFrame }): Promise<void>; postMessage: unknown };
  serve(port as unknown as MessagePort);
  return (data) => port.onmessage({ data });
};

const room = { width: 800, height: 600, zoom: 1 };
const link = { kind: 'notice', url: 'https://notices.example/1' } as const;
const url = 'https://shop.example/item/1';
const bubble = { kind: 'bubble', match: match({ link }), url, language: 'en' } as const;
const question = { kind: 'question', match: match(), language: 'en' } as const;
const card = (reference: string, finding?: string) =>
  ({
    kind: 'card',
    startsFolded: false,
    input: {
      ...{ listing: listing(), language: 'en', opened: true, incognito: false },
      answer: answer(match({ reference, link, ...(finding && { finding: { en: finding } }) })),
    },
  }) as unknown as View;

const byScript = (event: Event) => event;
/** Whether a link of what is shown would open. */
const opens = (kind = 'click', by: (event: Event) => Event = trusted): boolean => {
  const event = by(new MouseEvent(kind, { bubbles: true, cancelable: true }));
  const words = app.querySelector('a[href^="https://notices"]') as HTMLElement;
  let isKept = false;
  // Heard at the target itself, before happy-dom would follow the link.
  const note = () => {
    isKept = event.defaultPrevented;
    event.preventDefault();
  };
  words.addEventListener(kind, note, { once: true });
  words.dispatchEvent(event);
  return !isKept;
};

it('a link opens only where a button would act: pressed by a person, after half a second in sight', async () => {
  await open()({ view: bubble, room });
  const presses = () => [
    ...[opens('click'), opens('auxclick')],
    ...[opens('click', byScript), opens('auxclick', byScript)],
  ];
  expect(presses()).toEqual([false, false, false, false]);
  vi.advanceTimersByTime(500);
  expect(presses()).toEqual([true, true, false, false]);
});

it.each<[string, ToFrame]>([
  ['the frame was moved', { hasMoved: true }],
  ['it got the focus', { focus: true }],
  ['another notice is shown', { view: card('SR/00002/26') }],
])('a press right after %s does not count', async (_what, message) => {
  const tell = open();
  await tell({ view: card('SR/00001/26'), room });
  vi.advanceTimersByTime(500);
  expect(opens()).toBe(true);
  await tell(message);
  expect(opens()).toBe(false);
  vi.advanceTimersByTime(500);
  expect(opens()).toBe(true);
});

it('more facts about the same notice hold the card’s height until the shopper uses it, and leave presses', async () => {
  const tell = open();
  await tell({ view: card('SR/00001/26'), room });
  vi.advanceTimersByTime(500);
  const shown = app.querySelector('.card') as HTMLElement;
  Object.defineProperty(shown, 'offsetHeight', { value: 240 });
  await tell({ view: card('SR/00001/26') });
  expect(shown.style.height).toBe('');
  await tell({ view: card('SR/00001/26', 'Too much lead.') });
  expect(shown.style.height).toBe('240px');
  expect(opens()).toBe(true);
  expect(shown.style.height).toBe('');
});

it('nothing is drawn before the window’s size is known, and then in the shopper’s language', async () => {
  document.documentElement.lang = '';
  const tell = open();
  await tell({ view: bubble });
  tellSize();
  expect([app.childElementCount, document.documentElement.lang]).toEqual([0, '']);
  await tell({ room: { ...room, width: 480, height: 480 } });
  expect(app.childElementCount).toBe(1);
  const { lang, dir, classList } = document.documentElement;
  expect([lang, dir, classList.contains('narrow')]).toEqual(['en', 'ltr', true]);
  expect(document.body.classList.contains('low')).toBe(true);
  await tell({ room });
  expect(classList.contains('narrow') || document.body.classList.contains('low')).toBe(false);
});

it('the page half is told of the pointer, and of the height once something is shown', async () => {
  const tell = open();
  tellSize();
  for (const kind of ['pointerenter', 'pointerleave'])
    document.documentElement.dispatchEvent(new Event(kind));
  expect(told).toEqual([{ isHovered: true }, { isHovered: false }]);
  await tell({ view: bubble, room });
  tellSize();
  expect(told.at(-1)).toEqual({ height: app.offsetHeight });
});

it('the focus goes to what is to have it first, without scrolling', async () => {
  const tell = open();
  await tell({ view: question, room });
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  await tell({ focus: true });
  expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
});

it('card and question beat to the background over a new port where one was lost, a bubble does not', async () => {
  const tell = open();
  await tell({ view: bubble, room });
  vi.advanceTimersByTime(1_000);
  expect(runtime.ports).toEqual([]);
  await tell({ view: question });
  vi.advanceTimersByTime(500);
  runtime.ports[0]?.lose();
  vi.advanceTimersByTime(250);
  expect(runtime.ports.map(({ beats }) => beats)).toEqual([['seen', 'seen'], ['seen']]);
});
