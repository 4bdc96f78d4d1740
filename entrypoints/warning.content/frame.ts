import { ownRuntime } from '../../lib/extension/send.ts';
import { wait } from '../../lib/extension/wait.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { isHidden } from '../../lib/sites/own-members.ts';
import { onFirst } from '../tab-scripts/first-events.ts';
import type { FromFrame, Room, ToFrame, View } from '../tab-scripts/frame-messages.ts';
import { type FramePlace, standFrame } from './framed-root.ts';
import { loadInto } from './own-document.ts';

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

export interface FrameOptions extends FramePlace {
  language: Language;
  view(): View;
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

/** After an update Chromium leaves this script and our document where they are, both without a voice. */
const onceOrphaned = async (end: () => void, signal: AbortSignal): Promise<void> => {
  while (await wait(orphanCheck, signal)) if (ownRuntime()?.id === undefined) end();
};

const onWindow = (resized: () => void, focused: () => void, signal: AbortSignal): void =>
  onFirst(({ type, target }) => {
    if (target !== window) return;
    if (type === 'resize') resized();
    if (type === 'focus') focused();
  }, signal);

const listenTo = (
  port: MessagePort,
  hear: (message: FromFrame) => void,
  closed: () => void,
): void => {
  port.onmessage = ({ data }) => hear(data);
  // Of which older browsers do not tell: it went with its document.
  port.addEventListener('close', closed);
};

/** One life of it: from opening to the page's first touch. */
const live = (options: FrameOptions, over: (how: End) => void) => {
  const { page, view, heard, failed } = options;
  const ended = new AbortController();
  const { signal } = ended;
  let port: MessagePort | undefined;
  let isOpen = false;
  let isToFocus = false;
  /** The question stands above on purpose. */
  let rests = false;
  const tell = (message: ToFrame) => port?.postMessage(message);
  const end = (how: End = 'removed') => {
    if (signal.aborted) return;
    const isCarried = how === 'touched' && standing.isCarriedOff();
    ended.abort();
    port?.close();
    standing.remove();
    over(isCarried ? 'carried' : how);
  };
  const touched = () => end('touched');
  const covered = (isCovered: boolean) => {
    rests = isCovered;
    tell({ rests });
  };
  const lost = () => tell({ isSeen: standing.isSeen(), hasMoved: true });
  const standing = standFrame(options, { touched, covered, lost }, signal);
  const focus = () => {
    isToFocus = !isOpen;
    if (isToFocus) return;
    standing.frame.focus();
    tell({ focus: true });
  };
  const hear = (message: FromFrame) => {
    const { height, look } = message;
    if (height !== undefined) standing.setHeight(height);
    if (height && !isOpen) {
      isOpen = true;
      standing.show();
      if (isToFocus) focus();
    }
    const isToLook = look !== undefined && !isHidden(page) && !rests;
    if (isToLook) tell({ isSeen: standing.look(look) });
    heard(message);
  };
  const begin = (opening: MessagePort) => {
    port = opening;
    listenTo(port, hear, touched);
    tell({ view: view(), room: roomIn(window), rests });
  };
  loadInto(standing.frame, options.language, { open: begin, lost: touched }, signal);
  const isWaitedFor = () => !signal.aborted && !isOpen;
  void wait(options.patience ?? patience, signal).then(() => {
    if (isWaitedFor()) failed?.((draw) => isWaitedFor() && standing.showInstead(draw));
  });
  void onceOrphaned(end, signal);
  const resized = () => {
    standing.settle();
    tell({ room: roomIn(window), hasMoved: true });
  };
  // A window or tab before this one has gone: the next press may have been meant for that.
  onWindow(resized, () => tell({ hasMoved: true }), signal);
  return { tell, end, focus, settle: standing.settle, hasFocus: standing.hasFocus };
};

export const openFrame = (options: FrameOptions) => {
  const isTooMuch = createTouches();
  let now: ReturnType<typeof live> | undefined;
  let isWanted = true;
  let wantsFocus = false;
  const begin = () => {
    // Updated or removed: its documents are gone for good.
    if (ownRuntime()?.id === undefined) return;
    const began = performance.now();
    const life = live(options, (how) => {
      if (now === life) now = undefined;
      if (!isWanted || how === 'removed') return;
      const isRead = how === 'carried' && performance.now() - began > readAfter;
      if (!isRead && isTooMuch()) options.interfered();
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
