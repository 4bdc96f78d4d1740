/**
 * The site's own name of a picture, which is the same on each of its image hosts and in every size.
 * A notice or a shoppers' report may link the shop's picture; equal keys are the same picture.
 */
const shapes: readonly RegExp[] = [
  // Keys of before 2022 have dots in them (`HTB1.DiLM7…`): the first ending that is a picture's ends it.
  /\/kf\/([\w.!-]{20,80}?)(?:\/[^/?#]*?)?\.(?:jpe?g|png|webp|gif|avif)/i,
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
