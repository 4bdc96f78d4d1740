const names = new Map([
  ['aliexpress', 'AliExpress'],
  ['temu', 'Temu'],
]);

/** The shop's own spelling of its name. */
export const siteName = (site: string): string => names.get(site) ?? site;
