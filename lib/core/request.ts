export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** No cookies, referrer or validators (an `ETag` can be an id); no redirect to another host. */
export const discreet = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/** `undefined` at the first byte too many, whatever `Content-Length` says. */
export async function readAtMost(
  { body }: Response,
  limit: number,
  onBytes?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    total += next.value.length;
    if (total > limit) {
      await reader?.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(next.value);
    onBytes?.(next.value.length);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
