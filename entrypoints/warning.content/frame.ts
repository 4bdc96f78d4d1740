import { ownRuntime } from '../../lib/extension/send.ts';
import { wait } from '../../lib/extension/wait.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { isHidden } from '../../lib/sites/own-members.ts';
import { onFirst } from '../tab-scripts/first-events.ts';
import type { FromFrame, Room, ToFrame, View } from '../tab-scripts/frame-messages.ts';
import { createFrame, type FramePlace } from './framed-root.ts';
import { loadInto } from './own-document.ts';

/**
 * Our document on the shop's page: placed, sized and observed from here, and spoken to over a port that
 * nobody else has. What the page touches is thrown away, and another one opened.
 */

/** Milliseconds. A document of ours that has not opened by then is blocked, for example by a policy of the page. */
const patience = 500;
/** So many changes by the page count as interference; the count restarts after `calmAfter` milliseconds without one. */
const maxTouches = 3;
const calmAfter = 60_000;
/** Milliseconds. A card shown for so long before a dialog of the shop removed it could be read: no interference. */
const readAfter = 2_500;
/** Milliseconds between two checks whether the extension was updated or removed. */
const orphanCheck = 1_000;
/** Milliseconds. A page that does not finish loading counts as loaded by then. */
const maxLoading = 3_000;

export interface FrameOptions extends FramePlace {
  language: Language;
  view(): View;
  onMessage(message: FromFrame): void;
  /** The document has not opened in time: the warning is drawn in the page instead, by calling `draw`. */
  onOpenFailed?(draw: (into: (box: HTMLElement) => void) => void): void;
  /** Milliseconds before `onOpenFailed` is called. */
  patience?: number;
  /** The page keeps changing or removing the frame. */
  onInterference(): void;
}

export type OwnFrame = ReturnType<typeof openFrame>;

type CreatedFrame = ReturnType<typeof createFrame>;

const roomIn = ({ innerWidth, innerHeight, devicePixelRatio }: Window): Room => ({
  width: innerWidth,
  height: innerHeight,
  zoom: devicePixelRatio,
});

/** Resolves when the page has loaded: opening our frame earlier would delay the page's own loading. */
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
/** For all our frames in this tab: a page that makes the warning start anew starts no new count. */
const isTooMuch = createTouches();

/** `carried`: the host moved into or out of a dialog of the shop, or was removed together with one. */
type End = 'removed' | 'touched' | 'carried';

/** After an update Chromium leaves this script and our document running, but neither can send messages. */
const onceOrphaned = async (end: () => void, signal: AbortSignal): Promise<void> => {
  while (await wait(orphanCheck, signal)) if (ownRuntime()?.id === undefined) end();
};

const onWindow = (onResize: () => void, onFocus: () => void, signal: AbortSignal): void =>
  onFirst(({ type, target }) => {
    if (target !== window) return;
    if (type === 'resize') onResize();
    if (type === 'focus') onFocus();
  }, signal);

/** The messages to our document and from it. `frame` is asked for once the document has opened. */
const createTalk = ({ page, view, onMessage }: FrameOptions, frame: () => CreatedFrame) => {
  let port: MessagePort | undefined;
  let isOpen = false;
  let isToFocus = false;
  /** The purchase question is shown above this frame. */
  let isCovered = false;
  const post = (message: ToFrame) => port?.postMessage(message);
  const focus = () => {
    isToFocus = !isOpen;
    if (isToFocus) return;
    frame().frame.focus();
    post({ focus: true });
  };
  const receive = (message: FromFrame) => {
    const { height, isUncovered } = message;
    if (height !== undefined) frame().setHeight(height);
    if (height && !isOpen) {
      isOpen = true;
      frame().show();
      if (isToFocus) focus();
    }
    const isToLook = isUncovered !== undefined && !isHidden(page) && !isCovered;
    if (isToLook) post({ isSeen: frame().check(isUncovered) });
    onMessage(message);
  };
  return {
    ...{ post, focus },
    isOpen: () => isOpen,
    begin(opening: MessagePort, onClosed: () => void) {
      port = opening;
      port.onmessage = ({ data }) => receive(data);
      // The port closes when the document is unloaded. Older browsers do not send this event.
      port.addEventListener('close', onClosed);
      post({ view: view(), room: roomIn(window), isCovered });
    },
    setCovered(isNowCovered: boolean) {
      isCovered = isNowCovered;
      post({ isCovered });
    },
    end: () => port?.close(),
  };
};

/** Opens the frame once. It ends when it is removed, or when the page first changes it. */
const openOnce = (options: FrameOptions, onEnd: (how: End) => void) => {
  const { language, onOpenFailed } = options;
  const ended = new AbortController();
  const { signal } = ended;
  const talk = createTalk(options, () => ownFrame);
  const { post, focus } = talk;
  const end = (how: End = 'removed') => {
    if (signal.aborted) return;
    const isCarried = how === 'touched' && ownFrame.isCarriedOff();
    ended.abort();
    talk.end();
    ownFrame.remove();
    onEnd(isCarried ? 'carried' : how);
  };
  const onTouched = () => end('touched');
  // Out of sight until the next check: a page that does this without end is told of.
  const putAside = () => post({ isSeen: false });
  const events = { onTouched, onCovered: talk.setCovered, onNewCover: putAside };
  const ownFrame = createFrame(options, events, signal);
  const onOpen = (port: MessagePort) => talk.begin(port, onTouched);
  loadInto(ownFrame.frame, language, { onOpen, onReplaced: onTouched }, signal);
  const isWaitedFor = () => !signal.aborted && !talk.isOpen();
  void wait(options.patience ?? patience, signal).then(() => {
    if (isWaitedFor()) onOpenFailed?.((draw) => isWaitedFor() && ownFrame.showInstead(draw));
  });
  void onceOrphaned(end, signal);
  const onResize = () => {
    ownFrame.settle();
    post({ room: roomIn(window), hasMoved: true });
  };
  // The window came to the front: the next press may have been meant for what was in front of it.
  onWindow(onResize, putAside, signal);
  return { post, end, focus, settle: ownFrame.settle, hasFocus: ownFrame.hasFocus };
};

export const openFrame = (options: FrameOptions) => {
  let now: ReturnType<typeof openOnce> | undefined;
  let isWanted = true;
  let wantsFocus = false;
  const begin = () => {
    // The extension was updated or removed: its documents no longer load.
    if (ownRuntime()?.id === undefined) return;
    const began = performance.now();
    const life = openOnce(options, (how) => {
      if (now === life) now = undefined;
      if (!isWanted || how === 'removed') return;
      const isRead = how === 'carried' && performance.now() - began > readAfter;
      if (!isRead && isTooMuch()) options.onInterference();
      else begin();
    });
    now = life;
    if (wantsFocus) life.focus();
  };
  begin();
  return {
    post: (message: ToFrame) => now?.post(message),
    /** Recalculates the frame's position. */
    settle() {
      now?.settle();
      now?.post({ hasMoved: true });
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
