const usOffset = 2n ** 51n;

/**
 * One product of AliExpress has one number in the world and another on aliexpress.us: US = global + 2^51.
 * Seen without exception in 544 search records and 9 pages (2025 to 2026). Global numbers all lie below
 * 2^51, so US numbers lie below 2^52; what is larger is neither and stays. What is no number stays too.
 */
export const globalAliexpressId = (digits: string): string => {
  if (!/^\d{1,19}$/.test(digits)) return digits;
  const id = BigInt(digits);
  return String(id >= usOffset && id < usOffset * 2n ? id - usOffset : id);
};

/** The other way round, for links of pages that were made for the United States. */
export const usAliexpressId = (id: string): string => String(BigInt(id) + usOffset);
