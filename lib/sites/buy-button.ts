import labels from './buy-labels.json' with { type: 'json' };
import { shops } from './facts.ts';
import { first, fits, parentOf } from './own-members.ts';

const buttons = shops.flatMap(({ buys }) => buys ?? []).join();

const controls = 'button, a, input, [role="button"]';

/**
 * Whole labels that buy: "Buy 2, get 5 % off" does not. Text after "add to cart" does not matter.
 */
const buys = new RegExp(`^(?:${labels.join('|')})$`, 'i');

const maxLabelLength = 80;
const maxDepth = 8;

const labelOf = (control: Element): string =>
  (
    control.getAttribute('aria-label') ||
    control.textContent.trim() ||
    control.getAttribute('value') ||
    ''
  )
    .replace(/\s+/g, ' ')
    .trim();

const isBuying = (control: Element): boolean => {
  const label = labelOf(control);
  return label.length <= maxLabelLength && buys.test(label);
};

/**
 * The control that a click at `target` activates, if it buys. `elsewhere`: tiles with buttons of
 * their own. `ruled`: selectors of published rules.
 */
export const buyControlAt = (
  target: Element,
  elsewhere: string,
  ruled = buttons,
): Element | undefined => {
  if (target.closest(elsewhere)) return undefined;
  let at: Element | null = target;
  for (let level = 0; at && level < maxDepth; level += 1, at = parentOf(at)) {
    if (fits(at, buttons)) return at;
    // A rule cannot make a button of an element with other controls in it.
    if (fits(at, ruled) && !first(at, controls)) return at;
    // The nearest control is what gets the click.
    if (fits(at, controls)) return isBuying(at) ? at : (at.closest(buttons) ?? undefined);
  }
  return undefined;
};
