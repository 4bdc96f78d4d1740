/**
 * The shopper's country: chosen, else from the browser's languages, else guessed from the clock.
 */
export function resolveRegion(
  choice: string,
  browserTags: readonly string[],
  timeZone: string | undefined,
): string | undefined {
  if (/^[A-Z]{2}$/.test(choice)) return choice;
  if (timeZone === 'Asia/Seoul') return 'KR';
  for (const tag of browserTags) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})$/.exec(tag)?.[1];
    if (region) return region;
  }
  return browserTags[0]?.startsWith('ko') ? 'KR' : undefined;
}
