import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';

/**
 * A list folder as a web host would serve it: whole files, ranges, validators, nothing else. Request
 * in, response out, so it is tested without a port. Keeps no record of who asked.
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
      'Accept-Ranges': 'bytes',
      // Anybody may read a published list, from any page.
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': content.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Type': content.isJson ? 'application/json' : 'application/octet-stream',
      ETag: tag,
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.headers.get('If-None-Match') === tag) {
      return new Response(null, { status: 304, headers });
    }
    return answer(request, content.bytes, headers);
  };
}

function answer(request: Request, bytes: Uint8Array<ArrayBuffer>, headers: Headers): Response {
  const range = rangeOf(request.headers.get('Range'), bytes.length);
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  const body = range ? bytes.subarray(range.start, range.end) : bytes;
  headers.set('Content-Length', String(body.length));
  if (range) {
    headers.set('Content-Range', `bytes ${range.start}-${range.end - 1}/${bytes.length}`);
  }
  return new Response(request.method === 'HEAD' ? null : body, {
    status: range ? 206 : 200,
    headers,
  });
}

interface Content {
  bytes: Uint8Array<ArrayBuffer>;
  isJson: boolean;
  isImmutable: boolean;
}

/** A plain file inside the folder, by its real path: `..` and links lead nowhere. Dot files neither. */
function readInside(folder: string, path: string): Content | undefined {
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

/** One range, as RFC 9110 14.1.2 has it; several at once are answered with the whole file. */
function rangeOf(header: string | null, length: number) {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? length : Math.min(Number(last) + 1, length);
  return start < end ? { start, end } : ('unsatisfiable' as const);
}

/** Node's server around a handler. */
export function serveHandler(handler: (request: Request) => Response | Promise<Response>): Server {
  return createServer(async (incoming, outgoing) => {
    try {
      await send(await handler(toRequest(incoming)), outgoing);
    } catch {
      if (!outgoing.headersSent) outgoing.writeHead(400);
      outgoing.end();
    }
  });
}

function toRequest({ url = '/', method = 'GET', headers }: IncomingMessage): Request {
  const plain = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  // The host does not matter here, and the header may be anything.
  return new Request(`http://list${url.startsWith('/') ? url : '/'}`, {
    method: method === 'TRACE' || method === 'CONNECT' ? 'OPTIONS' : method,
    headers: plain,
  });
}

async function send(response: Response, outgoing: ServerResponse) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(new Uint8Array(await response.arrayBuffer()));
}
