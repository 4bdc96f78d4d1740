/**
 * The site's own name of a picture, which is the same on each of its image hosts and in every size.
 * A notice or a shoppers' report may link the shop's picture; equal keys are the same picture.
 */
const shapes: readonly RegExp[] = [
  /\/kf\/([A-Za-z0-9_]{20,})(?:\/[^?]*?)?\.(?:jpe?g|png|webp|gif|avif)/i,
  /(?:kwcdn|temucdn)\.com\/([^?#\s]+\.(?:jpe?g|png|webp|avif))/i,
];

export const imageKeyOf = (url: string): string | undefined => {
  const cut = url.slice(0, 2000);
  for (const shape of shapes) {
    const found = cut.match(shape)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};
