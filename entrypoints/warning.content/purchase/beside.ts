import type { OwnRoot } from '../root.ts';

/** Places the question next to the buy button, never over it. All numbers are pixels. */

export interface Size {
  width: number;
  height: number;
}

export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

export interface Spot {
  left: number;
  top: number;
  /** Content that does not fit scrolls. */
  maxHeight: number;
}

/** Between button and question; it includes the ring around the button. */
const gap = 18;
const margin = 16;

const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** At a side of the button if there is room, else above or below, whichever has more. */
export function beside(button: Box, question: Size, view: Size): Spot {
  const { width } = question;
  const tallest = view.height - 2 * margin;
  const height = Math.min(question.height, tallest);
  const middle = (button.top + button.bottom - height) / 2;
  const atSide = { top: within(middle, margin, view.height - margin - height), maxHeight: tallest };
  const [leftOfButton, rightOfButton] = [button.left - gap - width, button.right + gap];
  if (leftOfButton >= margin) return { left: leftOfButton, ...atSide };
  if (rightOfButton >= margin && rightOfButton + width <= view.width - margin)
    return { left: rightOfButton, ...atSide };

  const centre = (button.left + button.right - width) / 2;
  const left = within(centre, margin, view.width - margin - width);
  const above = Math.min(button.top, view.height) - gap - margin;
  const below = view.height - Math.max(button.bottom, 0) - gap - margin;
  const maxHeight = Math.max(above, below);
  const top =
    above > below ? margin + above - Math.min(height, above) : view.height - margin - below;
  return { left, top, maxHeight };
}

/** Shops redraw their buttons: finds the new one by the same words. */
const successorOf = (button: Element): Element | undefined =>
  [...document.querySelectorAll('button, a, input, [role="button"]')].find(
    ({ localName, textContent }) =>
      localName === button.localName && textContent === button.textContent,
  );

const pixels = (box: object): Record<string, string> =>
  Object.fromEntries(Object.entries(box).map(([name, value]) => [name, `${value}px`]));

const widest = 400;
/** Height until the document has sent its own. */
const firstHeight = 300;

/** Keeps the question and the ring at the button while the page moves. */
export function standBeside(
  pressed: Element,
  { layer: ring, observed }: Pick<OwnRoot, 'layer' | 'observed'>,
) {
  let button: Element | undefined = pressed;
  let timer = 0;
  let previousShape = '';
  let onMoved = () => {};
  const look = () => {
    if (!button?.isConnected) button = successorOf(pressed);
    observed(() => ring.toggleAttribute('hidden', !button));
    if (!button) return;
    const { left, top, width, height } = button.getBoundingClientRect();
    const shape = [left, top, width, height, innerWidth, innerHeight].join();
    if (shape === previousShape) return;
    previousShape = shape;
    observed(() => Object.assign(ring.style, pixels({ left, top, width, height })));
    onMoved();
  };
  const follow = () => {
    timer = requestAnimationFrame(follow);
    look();
  };
  follow();
  return {
    look,
    moved(listener: () => void) {
      onMoved = listener;
    },
    place(layer: HTMLElement, frame: HTMLElement, requestedHeight: number): void {
      const { clientWidth, clientHeight } = document.documentElement;
      const view = { width: clientWidth, height: clientHeight };
      const size = {
        width: Math.min(widest, clientWidth - 2 * margin),
        height: requestedHeight || firstHeight,
      };
      const box = (button ?? pressed).getBoundingClientRect();
      const { left, top, maxHeight } = beside(box, size, view);
      Object.assign(layer.style, pixels({ left, top }));
      const height = Math.min(size.height, maxHeight);
      Object.assign(frame.style, pixels({ width: size.width, height }));
    },
    end: () => cancelAnimationFrame(timer),
  };
}
