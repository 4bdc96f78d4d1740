/**
 * What proves to the inbox that whoever adds a picture or deletes a report is who sent it: 32 random
 * bytes as 43 characters of base64url, made for one report, so that no two reports show the same hand.
 */
export const secretBytes = 32;

export function secretOf(random: Uint8Array): string {
  if (random.length !== secretBytes) throw new Error(`a secret has ${secretBytes} bytes`);
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
