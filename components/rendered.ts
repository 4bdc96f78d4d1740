import { createContext } from 'preact';

/**
 * Whoever guards the card has to hear of every change that is ours. A part that changes by its own
 * state, without the card around it, says so by calling this after each of its renderings.
 */
export const Rendered = createContext<() => void>(() => undefined);
