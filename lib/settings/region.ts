import zones from './time-zones.json' with { type: 'json' };

const countryOfZone = (timeZone: string | undefined): string | undefined =>
  timeZone === undefined
    ? undefined
    : Object.entries(zones).find(([, names]) => names.includes(timeZone))?.[0];

const regionOfTag = (tag: string): string | undefined =>
  /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})$/.exec(tag)?.[1];

/**
 * The country (ISO 3166-1 alpha-2): chosen, else of the time zone, else of the browser's languages. Many
 * who live elsewhere have a browser in `en-US`, and its clock is right.
 */
export function resolveRegion(
  choice: string,
  browserTags: readonly string[],
  timeZone: string | undefined,
): string | undefined {
  if (/^[A-Z]{2}$/.test(choice)) return choice;
  const region = countryOfZone(timeZone) ?? browserTags.map(regionOfTag).find(Boolean);
  return region ?? (browserTags[0]?.startsWith('ko') ? 'KR' : undefined);
}
