/** Proves to the inbox who sent a report; each has its own, so that no two show the same hand. */
export const secretBytes = 32;

export function secretOf(random: Uint8Array): string {
  if (random.length !== secretBytes) throw new Error(`a secret has ${secretBytes} bytes`);
  return btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
