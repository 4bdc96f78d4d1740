import type { Choices } from '../../lib/core/choices.ts';

/** A shopper who wants to be told of everything. */
export const everyChoice: Choices = { caution: true, advice: true, sourcesOff: new Set() };
