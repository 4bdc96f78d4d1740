/** An official way to report a product. All texts are ours, all addresses were seen on the day given. */

/** A report page that product pages link to, or a control on the listing itself. */
type ShopChannelId = 'shop-page' | 'shop-listing';

type ChannelId =
  | 'kr-safetykorea'
  | 'kr-ciss'
  | 'kr-1372'
  | 'eu-safety-gateway'
  | 'us-saferproducts'
  | 'ca-health-canada'
  | 'au-accc'
  | 'gb-citizens-advice'
  | ShopChannelId
  | 'eu-dsa-16';

/** What holds in every language. */
export interface ChannelFacts {
  /** Stable name, for tests and keys. */
  id: ChannelId;
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

interface ChannelText {
  name: string;
  /** What it is for. */
  about: string;
  /** What it asks for, in its order: to be typed in by hand, we never submit anything. */
  asks: string;
}

/** The texts in one language (lib/locales). */
export type ChannelWords = Readonly<
  Record<Exclude<ChannelId, ShopChannelId>, ChannelText> &
    Record<ShopChannelId, Omit<ChannelText, 'name'> & { name(values: { shop: string }): string }>
>;

export interface Channel extends ChannelFacts, ChannelText {}
