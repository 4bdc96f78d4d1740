/** An official way to report a product. All texts are ours, all addresses were seen on the day given. */
export interface Channel {
  /** Stable name, for tests and keys. */
  id: string;
  kind: 'authority' | 'platform' | 'law';
  name: Record<'ko' | 'en', string>;
  /** What it is for, and what it asks for. */
  about: Record<'ko' | 'en', string>;
  /** `form`: the report form itself; `home`: the home page, the form has to be looked for there. */
  link?: { url: string; kind: 'form' | 'home' };
  phone?: string;
  /** What has to be typed in by hand, in the form's order. */
  asks: Record<'ko' | 'en', string[]>;
  /** Day on which address and number were last seen at their source, `YYYY-MM-DD`. */
  verified: string;
}

/** The channels for a shopper in `region` (ISO 3166-1 alpha-2) looking at a listing on `site`. */
export function channelsFor(_region: string | undefined, _site: string): Channel[] {
  return [];
}
