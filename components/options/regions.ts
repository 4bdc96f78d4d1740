/**
 * Countries whose shoppers can be told where to report, and those of the European Union, where the
 * authorities share one system. ISO 3166-1 alpha-2; names come from the reader's language.
 */
export const regions: readonly string[] = [
  ...['KR', 'US', 'GB', 'CA', 'AU', 'NZ', 'JP', 'NO', 'IS', 'LI', 'CH'],
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];
