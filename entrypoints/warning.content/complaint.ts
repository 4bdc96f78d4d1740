import { fits, own, rootOf, shadowRootOf } from '../../lib/sites/own-members.ts';
import { onFirst } from '../tab-scripts/first-events.ts';

/**
 * What a browser says of a field that is filled in wrongly stands above everything, with any text of the
 * page's, and nothing tells what it covers: only that its field has the focus and is next to it.
 */

/** Characters. No browser's own complaint is longer; with more of them one fills the window. */
const longest = 120;
/** Pixels between a field and the end of a complaint no longer than that. */
const reach = 120;

/** Milliseconds after a key in which shops ask whether the field typed in is right so far, without a complaint. */
const typing = 1_000;

interface Field extends HTMLElement {
  validity?: ValidityState;
  /** Missing for a custom element, whose complaint nobody else can read. */
  validationMessage?: string;
}

/** The field with the focus, also in a root or a frame of the page's, and what holds it in the page. */
const focused = (place: Document | ShadowRoot): { field: Field; within: Element } | undefined => {
  const active = own<Field | null>(place, 'activeElement');
  if (!active) return undefined;
  const root = shadowRootOf(active);
  if (root) return focused(root);
  const inner = own<Document | null | undefined>(active, 'contentDocument');
  const { field } = (inner && focused(inner)) ?? {};
  return { field: field ?? active, within: active };
};

const isLong = (field: Field): boolean => {
  const text = own<string | undefined>(field, 'validationMessage');
  return text === undefined || text.length + field.title.length > longest;
};

const isNextTo = (one: DOMRect, other: DOMRect): boolean =>
  one.left - reach < other.right &&
  one.right + reach > other.left &&
  one.top - reach < other.bottom &&
  one.bottom + reach > other.top;

/** `onComplaint`: at once, for a press may follow before the next look. */
export const followComplaints = (
  page: Document,
  frame: Element,
  onComplaint: () => void,
  signal: AbortSignal,
) => {
  let heard: Event | undefined;
  let looks = 0;
  let typed: { target: EventTarget | null; at: number } | undefined;
  const isTypedIn = (target: EventTarget | null): boolean =>
    typed?.target === target &&
    performance.now() - typed.at <= typing &&
    !isLong(target as unknown as Field);
  /** In a root or a frame of the page's nobody hears whether it complains. */
  const mayComplain = (field: Field): boolean =>
    rootOf(field) === page
      ? heard?.target === field && !heard.defaultPrevented
      : own<ValidityState | undefined>(field, 'validity')?.customError !== false || !!field.title;
  /** The field whose complaint may stand over the frame. */
  const covering = (): Field | undefined => {
    const { field, within } = focused(page) ?? {};
    if (!field || !within || !fits(field, ':invalid:not(form, fieldset)') || !mayComplain(field))
      return undefined;
    const isNear = isNextTo(within.getBoundingClientRect(), frame.getBoundingClientRect());
    return isNear || isLong(field) ? field : undefined;
  };
  onFirst((event) => {
    if (event instanceof KeyboardEvent && event.isTrusted && event.key !== 'Enter')
      typed = { target: event.target, at: performance.now() };
    if (event.type === 'invalid' && !isTypedIn(event.target)) heard = event;
    if (/invalid|focusin/.test(event.type) && covering()) onComplaint();
  }, signal);
  return {
    /** At each look. What still stands over the frame at the third is taken away: its field loses the focus for a moment. */
    isCovered(): boolean {
      const field = covering();
      looks = field ? looks + 1 : 0;
      if (!field || looks % 3 !== 0) return field !== undefined;
      heard = undefined;
      field.blur();
      field.focus({ preventScroll: true });
      return true;
    },
  };
};
