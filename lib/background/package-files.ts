type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * `fetch`, with an honest 404 for a file that is not in the package: Chrome fails as if there were no
 * network, Firefox says 200 and gives nothing (Chromium 156, Firefox 153).
 */
export function withPackageFiles(ownOrigin: string, fetch: Fetch, elsewhere = fetch): Fetch {
  return async (url, init) => {
    if (!url.startsWith(ownOrigin)) return elsewhere(url, init);
    const body = await fetch(url, init)
      .then((response) => response.arrayBuffer())
      .catch(() => new ArrayBuffer(0));
    return body.byteLength > 0 ? new Response(body) : new Response(null, { status: 404 });
  };
}
