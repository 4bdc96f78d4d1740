/** ISO 3166-1 alpha-2. */
export const euMembers: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Members of the single market, and of Safety Gate. */
const singleMarket: ReadonlySet<string> = new Set([...euMembers, 'IS', 'LI', 'NO']);

export const isInSingleMarket = (country: string): boolean => singleMarket.has(country);
