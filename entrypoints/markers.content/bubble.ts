import type { ShownMarker } from '../../components/markers/marker.tsx';
import { wait } from '../../lib/extension/wait.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { onFirst } from '../tab-scripts/first-events.ts';
import { type OwnFrame, openFrame } from '../warning.content/frame.ts';
import { beside } from './place.ts';

/** The bubble of a marker, a document of ours in a frame. At most one is open. */

/** Milliseconds for which the pointer rests on a marker before its bubble opens. */
const openDelay = 120;
/** Time to move the pointer from the marker into the bubble, in milliseconds. */
const closeDelay = 300;

interface Open {
  key: string;
  /** Opened by a click: stays until it is closed or something else is clicked. */
  isPinned: boolean;
  frame: OwnFrame;
}

interface BubbleParts {
  page: Document;
  language(): Language;
  markerOf(key: string): ShownMarker | undefined;
  /** The corner of the layer of markers, in the window. */
  origin(): { left: number; top: number };
  onChanged(openKey: string | undefined): void;
}

const frameOf = (parts: BubbleParts, key: string, marker: ShownMarker) => {
  const { match, url } = marker;
  const language = parts.language();
  return {
    page: parts.page,
    language,
    rank: 2,
    view: () => ({ kind: 'bubble' as const, match, url, language }),
    place(layer: HTMLElement, { style }: HTMLElement, height: number) {
      const { left, top } = parts.origin();
      const at = parts.markerOf(key) ?? marker;
      Object.assign(layer.style, beside(left + at.x, top + at.y, height));
      style.width = 'min(320px, 100vw - 16px)';
      style.height = `${height || 180}px`;
    },
  };
};

/** Runs an action after a time without a move; the next move cancels it. */
const createDelay = (signal: AbortSignal) => {
  let moves = 0;
  return {
    cancel() {
      moves += 1;
    },
    async run(time: number, act: () => void) {
      moves += 1;
      const move = moves;
      if ((await wait(time, signal)) && move === moves) act();
    },
  };
};

export const createBubble = (parts: BubbleParts, signal: AbortSignal) => {
  let open: Open | undefined;
  const delay = createDelay(signal);

  const close = () => {
    delay.cancel();
    if (!open) return;
    open.frame.remove();
    open = undefined;
    parts.onChanged(undefined);
  };
  const leave = () => void delay.run(closeDelay, () => !open?.isPinned && close());
  const show = (key: string, isPinned: boolean) => {
    const marker = parts.markerOf(key);
    if (!marker) return;
    close();
    const frame = openFrame({
      ...frameOf(parts, key, marker),
      onMessage({ choice, isHovered }) {
        if (open?.frame !== frame) return;
        if (choice) close();
        else if (isHovered) delay.cancel();
        else if (isHovered === false) leave();
      },
      onInterference: close,
    });
    open = { key, isPinned, frame };
    parts.onChanged(key);
  };
  onFirst((event) => {
    const isEscape = event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape';
    if (isEscape || event.type === 'pointerdown') close();
  }, signal);
  signal.addEventListener('abort', close);

  return {
    close,
    leave,
    enter(key: string) {
      if (open?.key === key) delay.cancel();
      else if (!open?.isPinned) void delay.run(openDelay, () => show(key, false));
    },
    press(key: string) {
      if (open?.key === key && open.isPinned) close();
      else if (open?.key === key) open.isPinned = true;
      else show(key, true);
    },
    /** Called when a tile of the page gets or loses the focus. */
    onFocusChange(key: string | undefined) {
      if (open?.isPinned) return;
      if (key === undefined) close();
      else if (open?.key !== key) show(key, false);
    },
    settle: () => open?.frame.settle(),
  };
};
