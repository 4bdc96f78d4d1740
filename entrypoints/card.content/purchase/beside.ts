/** Where the question stands: beside the button it is about and never over it, all in pixels. */

export interface Size {
  width: number;
  height: number;
}

export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

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
export function beside(button: Box, question: Size, view: Size): Spot {
  const { width } = question;
  const tallest = view.height - 2 * margin;
  const height = Math.min(question.height, tallest);
  const middle = (button.top + button.bottom - height) / 2;
  const atSide = { top: within(middle, margin, view.height - margin - height), maxHeight: tallest };
  const [before, after] = [button.left - gap - width, button.right + gap];
  if (before >= margin) return { left: before, ...atSide };
  if (after >= margin && after + width <= view.width - margin) return { left: after, ...atSide };

  const centre = (button.left + button.right - width) / 2;
  const left = within(centre, margin, view.width - margin - width);
  const above = Math.min(button.top, view.height) - gap - margin;
  const below = view.height - Math.max(button.bottom, 0) - gap - margin;
  const maxHeight = Math.max(above, below);
  const top =
    above > below ? margin + above - Math.min(height, above) : view.height - margin - below;
  return { left, top, maxHeight };
}

/** Shops draw their buttons anew, with the same words. */
const successorOf = (button: Element): Element | undefined =>
  [...document.querySelectorAll('button, a, input, [role="button"]')].find(
    ({ localName, textContent }) =>
      localName === button.localName && textContent === button.textContent,
  );

const pixels = (box: object): Record<string, string> =>
  Object.fromEntries(Object.entries(box).map(([name, value]) => [name, `${value}px`]));

/** Some shops let the button pulse. Pixels. */
const tremble = 16;

/** Keeps the question beside its button and the ring around that, however the page moves. */
export function standBeside(
  pressed: Element,
  question: HTMLElement,
  ring: HTMLElement,
): { end(): void; placedAt(): number } {
  let button: Element | undefined = pressed;
  let frame = 0;
  let before = '';
  let stood: number[] = [];
  let placedAt = 0;
  const place = () => {
    frame = requestAnimationFrame(place);
    if (!button?.isConnected) button = successorOf(pressed);
    ring.hidden = !button;
    if (!button) return;
    const { left, top, right, bottom, width, height } = button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const shape = [left, top, width, height, clientWidth, clientHeight, question.scrollHeight];
    if (shape.join() === before) return;
    before = shape.join();
    const now = [left, top, right, bottom];
    if (now.some((edge, at) => Math.abs(edge - (stood[at] ?? 0)) > tremble)) {
      stood = now;
      placedAt = performance.now();
    }
    const size = {
      width: question.offsetWidth,
      height: question.scrollHeight + question.offsetHeight - question.clientHeight,
    };
    const view = { width: clientWidth, height: clientHeight };
    Object.assign(question.style, pixels(beside({ left, top, right, bottom }, size, view)));
    Object.assign(ring.style, pixels({ left, top, width, height }));
  };
  place();
  return { end: () => cancelAnimationFrame(frame), placedAt: () => placedAt };
}
