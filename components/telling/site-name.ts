const names: Record<string, string> = { aliexpress: 'AliExpress', temu: 'Temu' };

/** The shop's own spelling of its name. */
export const siteName = (site: string): string => names[site] ?? site;
