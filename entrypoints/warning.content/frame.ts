import { ownRuntime } from '../../lib/extension/send.ts';
import { wait } from '../../lib/extension/wait.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { isHidden } from '../../lib/sites/own-members.ts';
import { firstEvents, onFirst } from '../tab-scripts/first-events.ts';
import type { FromFrame, Room, ToFrame, View } from '../tab-scripts/frame-messages.ts';
import css from './frame.css?inline';
import { documentWords, loadInto } from './own-document.ts';
import { type OwnRoot, openRoot } from './root.ts';
import { createSight } from './sight.ts';

/**
 * Our document on the shop's page: placed, sized and observed from here, and spoken to over a port that
 * nobody else has. What the page touches is thrown away, and another one opened.
 */

/** A document of ours that is not there by then will not come: a policy of the page's keeps it out. */
const patience = 500;
/** How often the page may touch it, until so long without trouble begins anew. Milliseconds. */
const maxTouches = 3;
const calmAfter = 60_000;
/** A card that stood for so long, before the shop's dialog took it away, could be read. Milliseconds. */
const readAfter = 2_500;
/** How often it is looked whether the extension is still there. Milliseconds. */
const orphanCheck = 1_000;
/** A page that never ends loading is loaded by then. Milliseconds. */
const maxLoading = 3_000;

export interface FrameParts {
  page: Document;
  language: Language;
  rank: number;
  view(): View;
  /** Where the frame belongs, in CSS pixels of the window. */
  place(layer: HTMLElement, frame: HTMLElement, height: number): void;
  heard(message: FromFrame): void;
  /** It does not open, or late: meanwhile it is to be said without. Draws by calling `draw`. */
  failed?(draw: (into: (box: HTMLElement) => void) => void): void;
  /** Milliseconds until then. */
  patience?: number;
  /** The page keeps on touching it. */
  interfered(): void;
}

export type OwnFrame = ReturnType<typeof openFrame>;

const roomIn = ({ innerWidth, innerHeight, devicePixelRatio }: Window): Room => ({
  width: innerWidth,
  height: innerHeight,
  zoom: devicePixelRatio,
});

/** At its start the page's own loading would wait for ours. */
export const whenLoaded = async ({ readyState }: Document): Promise<void> => {
  if (readyState === 'complete') return;
  const loaded = new Promise((resolve) => {
    addEventListener('load', resolve, { once: true });
  });
  await Promise.race([loaded, wait(maxLoading)]);
};

const createTouches = () => {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (): boolean => {
    const now = performance.now();
    count = now - last > calmAfter ? 1 : count + 1;
    last = now;
    return count > maxTouches;
  };
};

/** `carried`: into a dialog of the shop's, out of it or away with it. */
type End = 'removed' | 'touched' | 'carried';

/** One life of it: from opening to the page's first touch. */
const live = (parts: FrameParts, over: (how: End) => void) => {
  const { page, rank, place, view } = parts;
  const ended = new AbortController();
  const { signal } = ended;
  let port: MessagePort | undefined;
  let height = 0;
  let plain: HTMLElement | undefined;
  let isToFocus = false;
  /** The question stands above on purpose. */
  let rests = false;
  const tell = (message: ToFrame) => port?.postMessage(message);
  const root: OwnRoot = openRoot(page, {
    css,
    className: 'layer',
    rank,
    tampered: () => end('touched'),
    covered(isCovered) {
      rests = isCovered;
      tell({ rests });
    },
  });
  const { host, layer } = root;
  const frame = page.createElement('iframe');
  frame.allow = 'clipboard-write';
  // Chromium: an isolated page would keep it out otherwise, and be told its address in the report of that.
  frame.setAttribute('credentialless', '');
  // Firefox tells the page of its loading by the element itself.
  firstEvents().own.set(frame, () => undefined);
  root.observed(() => layer.append(frame));
  const sight = createSight(page, () => tell({ isSeen: sees(), hasMoved: true }), signal);
  const sees = () => sight.sees(frame);
  const settle = () => {
    if (host.isConnected) root.observed(() => place(layer, frame, height));
  };
  const look = (isVisible: boolean) => {
    if (isHidden(page) || rests) return;
    const isSeen = sees();
    tell({ isSeen });
    root.mend(isSeen && isVisible);
    if (!isSeen) sight.raised();
  };
  const focus = () => {
    isToFocus = height === 0;
    if (isToFocus) return;
    frame.focus();
    tell({ focus: true });
  };
  const opened = () => {
    root.observed(() => {
      plain?.remove();
      frame.hidden = false;
      layer.classList.add('open');
    });
    if (isToFocus) focus();
  };
  const end = (how: End = 'removed') => {
    if (signal.aborted) return;
    const isCarried = how === 'touched' && root.isCarriedOff();
    ended.abort();
    documentWords.delete(word);
    port?.close();
    root.remove();
    over(isCarried ? 'carried' : how);
  };
  const hear = (message: FromFrame) => {
    if (message.height !== undefined) {
      const isFirst = height === 0;
      height = message.height;
      settle();
      if (isFirst) opened();
    }
    if (message.look !== undefined) look(message.look);
    parts.heard(message);
  };
  const word = loadInto(
    frame,
    parts.language,
    (opening) => {
      port = opening;
      port.onmessage = ({ data }) => hear(data);
      // Of which older browsers do not tell: it went with its document.
      port.addEventListener('close', () => end('touched'));
      tell({ view: view(), room: roomIn(window), rests });
    },
    () => end('touched'),
  );
  documentWords.add(word);
  // After an update Chromium leaves this script and our document where they are, both without a voice.
  void (async () => {
    while (await wait(orphanCheck, signal)) if (ownRuntime()?.id === undefined) end();
  })();
  sight.raised();
  settle();
  void wait(parts.patience ?? patience, signal).then((isLate) => {
    if (!isLate || height > 0) return;
    parts.failed?.((into) => {
      if (signal.aborted || height > 0) return;
      root.observed(() => {
        plain = page.createElement('div');
        into(plain);
        frame.hidden = true;
        layer.append(plain);
      });
    });
  });
  onFirst(({ type, target }) => {
    const isWindows = target === window;
    if (type === 'resize' && isWindows) {
      settle();
      tell({ room: roomIn(window), hasMoved: true });
    }
    // A window or tab before this one has gone: the next press may have been meant for that.
    if (type === 'focus' && isWindows) tell({ hasMoved: true });
  }, signal);
  return {
    host,
    tell,
    settle,
    end,
    focus,
    hasFocus: () => page.activeElement === host,
  };
};

export const openFrame = (parts: FrameParts) => {
  const isTooMuch = createTouches();
  let now: ReturnType<typeof live> | undefined;
  let isWanted = true;
  let wantsFocus = false;
  const begin = () => {
    // Updated or removed: its documents are gone for good.
    if (ownRuntime()?.id === undefined) return;
    const began = performance.now();
    const life = live(parts, (how) => {
      if (now === life) now = undefined;
      if (!isWanted || how === 'removed') return;
      const isRead = how === 'carried' && performance.now() - began > readAfter;
      if (!isRead && isTooMuch()) parts.interfered();
      else begin();
    });
    now = life;
    if (wantsFocus) life.focus();
  };
  begin();
  return {
    tell: (message: ToFrame) => now?.tell(message),
    /** Its place has to be found anew. */
    settle() {
      now?.settle();
      now?.tell({ hasMoved: true });
    },
    focus() {
      wantsFocus = true;
      now?.focus();
    },
    hasFocus: () => now?.hasFocus() ?? false,
    remove() {
      isWanted = false;
      now?.end();
    },
  };
};
