/**
 * Keys of pictures. Both shops serve a picture from several hosts, in several sizes and formats;
 * what stays the same names it.
 */

/** A generic picture of the site itself, on pages that have none of their own. */
const genericAliexpress = 'HTB18eCBQXXXXXXfXXXX760XFXXXa';

/**
 * `…/kf/<key>.jpg_480x480q75.jpg_.avif`, `…/kf/<key>/<slug>.jpg`, and since 2026 `…/kf/<key>.jpg?has_lang=1&ver=2_…`
 * all give `<key>`; so does a page that a browser saved (`…_files/<key>.jpg`). `/kf/<key>/48x48.png` is
 * a badge, no product.
 */
export const aliexpressImageKey = (address: string): string | undefined => {
  const [, key, slug] =
    /(?:\/kf|_files)\/([\w.!-]{8,80}?)(?:\/([^/?#]*?))?\.(?:jpe?g|png|webp|gif|avif)/i.exec(
      address.slice(0, 1000),
    ) ?? [];
  return key === genericAliexpress || /^\d+x\d+$/.test(slug ?? '') ? undefined : key;
};

/**
 * The path on Temu's picture hosts (`product/open/<hash>-goods.jpeg`), without the query that sets
 * size and format. Shop logos, avatars and icons stand under other paths and hosts.
 */
export const temuImageKey = (address: string): string | undefined => {
  const [, path] =
    /^(?:https?:)?\/\/img[\w-]*\.(?:kwcdn|temucdn)\.com\/((?:product|local-goods-image|local-image|goods)[\w/.!%-]+)/i.exec(
      address.slice(0, 1000),
    ) ?? [];
  return path?.slice(0, 300);
};

/** Addresses an image element may have: lazy pictures keep theirs aside. */
export const sourcesOf = (image: Element): string[] =>
  ['src', 'data-src', 'data-lazy-src', 'srcset']
    .map((name) => image.getAttribute(name) ?? '')
    .filter((address) => address !== '' && !address.startsWith('data:'));

/** An address on that host whatever the path, which a page made up, says. */
export const addressAt = (origin: string, path: string): string => {
  const url = new URL(origin);
  url.pathname = path;
  return url.href;
};
