import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/**
 * A list folder as a web host would serve it: whole files, validators, nothing else. Request in,
 * response out, so it is tested without a port. Keeps no record of who asked.
 */
export function createListHandler(folder: string): (request: Request) => Response {
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
    }
    const content = readInside(folder, new URL(request.url).pathname);
    if (!content) return new Response(null, { status: 404 });
    const tag = `"${createHash('sha256').update(content.bytes).digest('base64url').slice(0, 22)}"`;
    const headers = new Headers({
      // Anybody may read a published list, from any page.
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': content.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Type': content.isJson ? 'application/json' : 'application/octet-stream',
      'Content-Length': String(content.bytes.length),
      ETag: tag,
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.headers.get('If-None-Match') === tag) {
      headers.delete('Content-Length');
      return new Response(null, { status: 304, headers });
    }
    return new Response(request.method === 'HEAD' ? null : content.bytes, { headers });
  };
}

/** A plain file inside the folder, by its real path: `..` and links lead nowhere. Dot files neither. */
function readInside(folder: string, path: string) {
  try {
    const root = realpathSync(folder);
    const name = decodeURIComponent(path).slice(1);
    if (name.includes('\0') || name.split(/[\\/]/).some((part) => part.startsWith('.')))
      return undefined;
    const file = realpathSync(resolve(root, name));
    if (!file.startsWith(root + sep) || !statSync(file).isFile()) return undefined;
    const isNamed = /(^|\/)(\d+\.(root|targets|snapshot)\.json|[0-9a-f]{64}\.[^/]+)$/.test(name);
    return {
      bytes: new Uint8Array(readFileSync(file)),
      isJson: name.endsWith('.json'),
      isImmutable: isNamed,
    };
  } catch {
    return undefined;
  }
}
