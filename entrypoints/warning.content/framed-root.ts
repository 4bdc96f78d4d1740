import { firstEvents } from '../tab-scripts/first-events.ts';
import css from './frame.css?inline';
import { openRoot } from './root.ts';
import { createSight } from './sight.ts';

export interface FramePlace {
  page: Document;
  rank: number;
  /** Where the frame belongs, in CSS pixels of the window. */
  place(layer: HTMLElement, frame: HTMLElement, height: number): void;
}

/** What happens to the frame in its root that whoever lives in it has to know. */
interface Happenings {
  touched(): void;
  /** Something of ours stands above it on purpose, or no longer. */
  covered(isCovered: boolean): void;
  /** Something came into the top layer, so that what the shopper sees is new. */
  lost(): void;
}

/** The frame in a root of ours: as high as it says, where it belongs, and kept in sight. */
export const standFrame = (
  { page, rank, place }: FramePlace,
  { touched, covered, lost }: Happenings,
  signal: AbortSignal,
) => {
  const root = openRoot(page, {
    ...{ css, className: 'layer', rank },
    ...{ tampered: touched, covered },
  });
  const { host, layer } = root;
  const frame = page.createElement('iframe');
  frame.allow = 'clipboard-write';
  // Chromium: an isolated page would keep it out otherwise, and be told its address in the report of that.
  frame.setAttribute('credentialless', '');
  // Firefox tells the page of its loading by the element itself.
  firstEvents().own.set(frame, () => undefined);
  root.observed(() => layer.append(frame));
  const sight = createSight(page, lost, signal);
  let height = 0;
  let plain: HTMLElement | undefined;
  const settle = () => {
    if (host.isConnected) root.observed(() => place(layer, frame, height));
  };
  sight.raised();
  settle();
  return {
    ...{ frame, settle, remove: root.remove, isCarriedOff: root.isCarriedOff },
    isSeen: () => sight.sees(frame),
    hasFocus: () => page.activeElement === host,
    /** Brings it back into sight where it is not. */
    look(isVisible: boolean): boolean {
      const isSeen = sight.sees(frame);
      root.mend(isSeen && isVisible);
      if (!isSeen) sight.raised();
      return isSeen;
    },
    setHeight(next: number) {
      height = next;
      settle();
    },
    show: () =>
      root.observed(() => {
        plain?.remove();
        frame.hidden = false;
        layer.classList.add('open');
      }),
    /** In its place, what `draw` draws. */
    showInstead: (draw: (box: HTMLElement) => void) =>
      root.observed(() => {
        plain = page.createElement('div');
        draw(plain);
        frame.hidden = true;
        layer.append(plain);
      }),
  };
};
