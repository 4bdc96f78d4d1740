import { create } from '../../lib/sites/own-members.ts';
import { firstEvents } from '../tab-scripts/first-events.ts';
import { followComplaints } from './complaint.ts';
import css from './frame.css?inline';
import { createFrameVisibility } from './frame-visibility.ts';
import { openRoot } from './root.ts';

export interface FramePlace {
  page: Document;
  rank: number;
  /** Where the frame belongs, in CSS pixels of the window. */
  place(layer: HTMLElement, frame: HTMLElement, height: number): void;
}

/** Changes around the frame that its document has to be told of. */
interface FrameEvents {
  onTouched(): void;
  /** Another surface of ours is now above it on purpose, or is no longer. */
  onCovered(isCovered: boolean): void;
  /** Something new may cover the frame. */
  onNewCover(): void;
}

/** Creates the frame in a root of ours, sized as its document asks, and keeps it in its place and in sight. */
export const createFrame = (
  { page, rank, place }: FramePlace,
  { onTouched, onCovered, onNewCover }: FrameEvents,
  signal: AbortSignal,
) => {
  const root = openRoot(page, {
    ...{ css, className: 'layer', rank },
    ...{ onInterference: onTouched, onCovered },
  });
  const { host, layer } = root;
  const frame = create(page, 'iframe');
  frame.allow = 'clipboard-write';
  // Chromium: an isolated page would keep it out otherwise, and be told its address in the report of that.
  frame.setAttribute('credentialless', '');
  // In Firefox the `load` event of the frame element would tell the page of it.
  firstEvents().own.set(frame, () => undefined);
  root.observed(() => layer.append(frame));
  const visibility = createFrameVisibility(page, onNewCover, signal);
  const complaints = followComplaints(page, frame, onNewCover, signal);
  let height = 0;
  let replacement: HTMLElement | undefined;
  const settle = () => {
    if (host.isConnected) root.observed(() => place(layer, frame, height));
  };
  visibility.onRaised();
  settle();
  return {
    ...{ frame, settle, remove: root.remove, isCarriedOff: root.isCarriedOff },
    isSeen: () => visibility.sees(frame),
    hasFocus: () => page.activeElement === host,
    /** Raises the frame again where it is not in sight; returns whether it was. */
    check(isVisible: boolean): boolean {
      const isSeen = visibility.sees(frame);
      if (root.repair(isSeen && isVisible)) visibility.onRaised();
      return isSeen && !complaints.isCovered();
    },
    setHeight(next: number) {
      height = next;
      settle();
    },
    show: () =>
      root.observed(() => {
        replacement?.remove();
        frame.hidden = false;
        layer.classList.add('open');
      }),
    /** Shows what `draw` draws in place of the frame. */
    showInstead: (draw: (box: HTMLElement) => void) =>
      root.observed(() => {
        replacement = create(page, 'div');
        draw(replacement);
        frame.hidden = true;
        layer.append(replacement);
      }),
  };
};
