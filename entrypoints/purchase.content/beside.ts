/** Where the question stands: beside the button it is about and never over it, all in pixels. */

export interface Size {
  width: number;
  height: number;
}

export interface Spot {
  left: number;
  top: number;
  /** What does not fit scrolls. */
  maxHeight: number;
}

/** The ring around the button is in it. */
const gap = 18;
const margin = 16;

const within = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** To a side where there is room, else above or below, whichever has more. */
export function beside(button: DOMRectReadOnly, question: Size, view: Size): Spot {
  const { width } = question;
  const tallest = view.height - 2 * margin;
  const height = Math.min(question.height, tallest);
  const middle = (button.top + button.bottom - height) / 2;
  const atSide = { top: within(middle, margin, view.height - margin - height), maxHeight: tallest };
  const [before, after] = [button.left - gap - width, button.right + gap];
  if (before >= margin) return { left: before, ...atSide };
  if (after + width <= view.width - margin) return { left: after, ...atSide };

  const centre = (button.left + button.right - width) / 2;
  const left = within(centre, margin, view.width - margin - width);
  const above = Math.min(button.top, view.height) - gap - margin;
  const below = view.height - Math.max(button.bottom, 0) - gap - margin;
  const maxHeight = Math.max(above, below);
  const top =
    above > below ? margin + above - Math.min(height, above) : view.height - margin - below;
  return { left, top, maxHeight };
}

/** Keeps the question beside its button and the ring around it, however the page moves. */
export function standBeside(
  button: Element,
  question: HTMLElement,
  ring: HTMLElement,
): { end(): void } {
  let frame = 0;
  let before = '';
  const place = () => {
    frame = requestAnimationFrame(place);
    const at = button.getBoundingClientRect();
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const now = [at.left, at.top, at.width, at.height, width, height, question.scrollHeight].join();
    if (now === before) return;
    before = now;
    const size = {
      width: question.offsetWidth,
      height: question.scrollHeight + question.offsetHeight - question.clientHeight,
    };
    const spot = beside(at, size, { width, height });
    Object.assign(question.style, {
      left: `${spot.left}px`,
      top: `${spot.top}px`,
      maxHeight: `${spot.maxHeight}px`,
    });
    Object.assign(ring.style, {
      left: `${at.left}px`,
      top: `${at.top}px`,
      width: `${at.width}px`,
      height: `${at.height}px`,
    });
  };
  place();
  return { end: () => cancelAnimationFrame(frame) };
}
