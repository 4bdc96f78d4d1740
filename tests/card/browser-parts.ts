import { vi } from 'vitest';
import { giveEvents, hearFirst } from '../../entrypoints/in-tab/first-events.ts';

/** What happy-dom lacks of a browser, made so that a test can say what the shopper sees. */

const hosts = () => document.querySelectorAll(':root > div, dialog > div');
/** Roots of ours in the document, which are closed. */
export const ownRoots = (): ShadowRoot[] => [...hosts()].flatMap((host) => made.get(host) ?? []);
const made = new WeakMap<Element, ShadowRoot>();
let isReached = () => true;

/**
 * Modal dialogs of the shop's. On a prototype of their own: our code keeps the members of a prototype that
 * it has seen, in tests before this one too.
 */
export const modals: Element[] = [];
/** All that the shop has in the top layer. */
export const topLayer: Element[] = [];
const before: Document = Object.getPrototypeOf(document);
const { querySelectorAll } = document;
Object.setPrototypeOf(
  document,
  Object.create(before, {
    querySelectorAll: {
      configurable: true,
      value(this: Document, selector: string) {
        if (selector === 'dialog:modal') return modals;
        return selector.startsWith(':modal') ? topLayer : querySelectorAll.call(this, selector);
      },
    },
    elementFromPoint: {
      configurable: true,
      value(): Element | undefined {
        return isReached() ? [...hosts()].findLast((host) => made.has(host)) : undefined;
      },
    },
  }),
);

export interface BrowserParts {
  /** Whether nothing lies over what is watched. */
  isVisible: boolean;
  /** Something lies over these alone. */
  covered?: (target: Element) => boolean;
  /** Whether a press on ours would reach it. */
  reached?: () => boolean;
  /** The next frame, and what the browser then says of what it watches, as it does every 100 ms. */
  observe(): Promise<void>;
  /** Elements in the order in which they were put into the top layer. */
  raised: Element[];
}

export function stubBrowserParts(): BrowserParts {
  const looks = new Set<() => void>();
  const observe = async () => {
    await new Promise(requestAnimationFrame);
    for (const look of looks) look();
  };
  const parts: BrowserParts = { isVisible: true, raised: [], observe };
  isReached = () => parts.reached?.() ?? true;
  modals.length = 0;
  topLayer.length = 0;
  // The tab's keys are made anew: another test may have left one pressed.
  Reflect.deleteProperty(globalThis, Symbol.for('cart-canary.handover'));
  giveEvents(hearFirst(window, () => undefined));
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (
    this: Element,
    init: ShadowRootInit,
  ) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') made.set(this, root);
    return root;
  });
  // As Firefox gives it to extensions.
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    configurable: true,
    get(this: Element) {
      return made.get(this) ?? this.shadowRoot;
    },
  });
  Object.assign(HTMLElement.prototype, {
    showPopover(this: Element) {
      parts.raised.push(this);
    },
    hidePopover: () => undefined,
    checkVisibility: () => true,
  });
  const isSeen = (target: Element) => parts.isVisible && parts.covered?.(target) !== true;
  class Observer {
    trackVisibility = true;
    private readonly tell: (entries: object[]) => void;
    constructor(tell: (entries: object[]) => void) {
      this.tell = tell;
    }
    observe(target: Element) {
      const look = () => this.tell([{ target, isVisible: isSeen(target) }]);
      const timer = setInterval(look, 100);
      looks.add(look);
      this.ends.set(target, () => {
        clearInterval(timer);
        looks.delete(look);
      });
    }
    unobserve(target: Element) {
      this.ends.get(target)?.();
    }
    disconnect() {
      for (const end of this.ends.values()) end();
    }
    private readonly ends = new Map<Element, () => void>();
  }
  Object.assign(Observer.prototype, { trackVisibility: true });
  vi.stubGlobal('IntersectionObserver', Observer);
  return parts;
}
