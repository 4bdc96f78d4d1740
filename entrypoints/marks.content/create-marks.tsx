import type { MarkShown } from '../../components/marks/mark.tsx';
import { Marks } from '../../components/marks/marks.tsx';
import { type Corner, drawIn, openCorner, type TabWorld } from '../card.content/corner.tsx';
import type { MarkInput, MarksInput, Marks as Slot } from '../in-tab/slots.ts';
import { follow, whenLeft } from './follow.ts';
import { placeOn, roomAt } from './place.ts';

interface OnShow extends Corner {
  input: MarksInput;
  /** As they were drawn last. */
  marks: MarkShown[];
  focused: string | undefined;
}

const inWindow = (root: HTMLElement): Element[] =>
  [...root.querySelectorAll('.spot:not([hidden]) > .mark')].filter((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });

/** A name for each card of the page and the listing it shows, for as long as the card is there. */
const createKeys = () => {
  const numbers = new WeakMap<Element, number>();
  let made = 0;
  return ({ box, id }: MarkInput): string => {
    const number = numbers.get(box) ?? ++made;
    numbers.set(box, number);
    return `${number}-${id}`;
  };
};

const placesOf = (marks: readonly MarkShown[]): string =>
  JSON.stringify(marks.map(({ x, y, isCovered }) => [x, y, isCovered]));

/**
 * The markers stand in a layer of their own over the document, never in the shop's elements: a shop
 * that is still waking up its page may not find anything in it that it did not put there.
 */
export const createMarks = (world: TabWorld): Slot => {
  const { page } = world;
  const keyOf = createKeys();
  let now: OnShow | undefined;

  const measure = (shown: OnShow): boolean => {
    const origin = shown.root.getBoundingClientRect();
    const before = placesOf(shown.marks);
    shown.marks = shown.input.marks.flatMap((mark) => {
      const place = mark.box.isConnected ? placeOn(mark, shown.host, origin) : undefined;
      const { title, url, match } = mark;
      return place ? { key: keyOf(mark), title, url, match, ...place } : [];
    });
    return placesOf(shown.marks) !== before;
  };

  const roomFor = (key: string) => {
    const origin = now?.root.getBoundingClientRect();
    const mark = now?.marks.find((one) => one.key === key);
    return origin && mark
      ? roomAt(origin.left + mark.x, origin.top + mark.y)
      : { aside: 0, isAbove: false };
  };

  const onLeaving = (leave: () => void) => whenLeft(page, now, leave);

  const draw = (shown: OnShow) =>
    drawIn(
      shown,
      world,
      shown.input.language,
      <Marks marks={shown.marks} focused={shown.focused} roomFor={roomFor} onLeaving={onLeaving} />,
    );

  const focus = (shown: OnShow, target: EventTarget | null) => {
    const mark = shown.input.marks.find(
      ({ box }) => target instanceof Node && box.contains(target),
    );
    const focused = mark && keyOf(mark);
    if (focused === shown.focused) return;
    shown.focused = focused;
    draw(shown);
  };

  const mount = (input: MarksInput) => {
    const corner = openCorner(world, { className: 'cc marks', rank: 0, faces: inWindow });
    const shown: OnShow = { ...corner, input, marks: [], focused: undefined };
    now = shown;
    measure(shown);
    draw(shown);
    const following = {
      look: () => measure(shown) && draw(shown),
      onFocus: (target: EventTarget | null) => focus(shown, target),
    };
    follow(page, following, shown.signal);
    focus(shown, page.activeElement);
  };

  const hide = () => {
    now?.remove();
    now = undefined;
  };

  return {
    show(input) {
      if (input.marks.length === 0) hide();
      else if (!now) mount(input);
      else {
        now.input = input;
        measure(now);
        draw(now);
      }
    },
    hide,
  };
};
