import type { Words } from '../../locales/words.ts';

/** An official way to report a product. All texts are ours, all addresses were seen on the day given. */

/** The texts in one language: a name, what it is for, and what it asks for, to be typed in by hand. */
export type ChannelWords = Words['channels'];

export interface ChannelFacts {
  id: keyof ChannelWords;
  kind: 'authority' | 'platform' | 'law';
  /** Of a platform: the shop's id. */
  shop?: string;
  /**
   * `form`: the page to report on. `home`: the home page, where the form has to be looked for, as no
   * address of the form itself was seen.
   */
  link?: { url: string; kind: 'form' | 'home' };
  phone?: string;
  /** Day on which address and number were last seen at their source, `YYYY-MM-DD`. */
  verified: string;
}

export interface Channel extends ChannelFacts, Record<'name' | 'about' | 'asks', string> {}
