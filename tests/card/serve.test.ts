// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { serve } from '../../entrypoints/card/serve.tsx';
import type { ToFrame } from '../../entrypoints/tab-scripts/frame-messages.ts';
import { match, trusted } from '../components/stage.tsx';

/** The document of the card: what the page half tells it over its port, and what it shows. */

vi.mock('/words/en.js', () => ({}));
vi.mock('../../entrypoints/tab-scripts/locale.ts', async () => {
  const { localeOf } = await import('../../scripts/words/every.ts');
  return { tabLocale: localeOf };
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const byScript = (event: Event) => event;

it('a link opens only where a button would act: pressed by a person, after half a second in sight', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
  const observer = class {
    observe = () => undefined;
  };
  vi.stubGlobal('ResizeObserver', observer);
  vi.stubGlobal('IntersectionObserver', observer);
  const app = Object.assign(document.createElement('div'), { id: 'app' });
  document.body.append(app);
  const port = { postMessage: () => port.onmessage({ data: { isSeen: true } }) } as unknown as {
    onmessage(event: { data: ToFrame }): Promise<void>;
  };
  serve(port as unknown as MessagePort);
  const link = { kind: 'notice', url: 'https://notices.example/1' } as const;
  const url = 'https://shop.example/item/1';
  const view = { kind: 'bubble', match: match({ link }), url, language: 'en' } as const;
  await port.onmessage({ data: { view, room: { width: 800, height: 600, zoom: 1 } } });
  const words = app.querySelector('a.filled span') as HTMLElement;
  const opens = (kind: string, by: (event: Event) => Event): boolean => {
    const event = by(new MouseEvent(kind, { bubbles: true, cancelable: true }));
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
  const presses = () => [
    opens('click', trusted),
    opens('auxclick', trusted),
    opens('click', byScript),
    opens('auxclick', byScript),
  ];
  expect(presses()).toEqual([false, false, false, false]);
  vi.advanceTimersByTime(500);
  expect(presses()).toEqual([true, true, false, false]);
});
