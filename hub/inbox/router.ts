import type { InboxConfig } from './config.ts';
import type { InboxDatabase } from './database/database.ts';
import { type Client, type Handler, type InboxRequest, Refusal, refused } from './http.ts';
import { errorFacts, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export type RouteHandler = (
  request: InboxRequest,
  client: Client,
  /** What stood in place of `:name` in the pattern, in order. */
  words: readonly string[],
) => Promise<Response> | Response;

/** By `METHOD /path/:id`. A `:id` is a UUID in lower case, any other `:name` one path segment, `*` the rest. */
export type Routes = Readonly<Record<string, RouteHandler>>;

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const segment = '([^/]+)';

type Route = ReturnType<typeof compile>;
function compile([name, handle]: [string, RouteHandler]) {
  const [method = '', pattern = ''] = name.split(' ');
  const path = pattern
    .replaceAll('.', '\\.')
    .replace(/:id\b/g, uuid)
    .replace(/:[a-z]+/g, segment)
    .replace('*', '.*');
  return { name, method, path: new RegExp(`^${path}$`), handle };
}

/** What every group of routes works with. */
export interface Surroundings {
  database: InboxDatabase;
  config: InboxConfig;
  metrics: Metrics;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Refuses who asks too often. `pictures`: on top of `reports`. */
  welcome(client: Client, what: keyof InboxConfig['limits']): void;
}

interface RouterParts extends Pick<Surroundings, 'metrics'> {
  routes: Routes;
  log: Log;
  /** Milliseconds, for durations. */
  clock: () => number;
  /** Requests in work at once; further ones are told to come again. One whose body is still on its way is not in work. */
  mostInWork: number;
}

/** Finds the route, counts, and turns refusals and failures into answers. Nothing it throws gets out. */
export function createRouter({ routes, metrics, log, clock, mostInWork }: RouterParts) {
  const all = Object.entries(routes).map(compile);
  let inWork = 0;

  function find(request: InboxRequest): { route: Route; words: string[] } {
    const pathname = URL.parse(request.url)?.pathname;
    if (pathname === undefined) throw new Refusal(400, 'not a well-formed address');
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    for (const route of all) {
      const match = route.method === method ? route.path.exec(pathname) : null;
      if (match) return { route, words: match.slice(1).map(decoded) };
    }
    if (!all.some(({ path }) => path.test(pathname))) throw new Refusal(404, 'nothing here');
    throw new Refusal(405, `${request.method} is not for this address`);
  }

  function enter() {
    if (inWork >= mostInWork) {
      metrics.count('refusals_total', 'busy');
      throw new Refusal(503, 'busy, try again', { retryAfter: 2 });
    }
    inWork += 1;
  }

  async function work(route: Route, words: string[], request: InboxRequest, client: Client) {
    // Whoever watches over the hub must hear from it most of all when it is busy.
    if (route.name === 'GET /healthz') return route.handle(request, client, words);
    enter();
    let isIn = true;
    /** Gives the slot back until the body is here, so that slow senders hold none. */
    async function* arriving(body: AsyncIterable<Uint8Array>) {
      inWork -= 1;
      isIn = false;
      yield* body;
      enter();
      isIn = true;
    }
    const { method, url, headers, body } = request;
    try {
      const waiting = { method, url, headers, body: body && arriving(body) };
      return await route.handle(waiting, client, words);
    } finally {
      if (isIn) inWork -= 1;
    }
  }

  const handler: Handler = async (request, client) => {
    const start = clock();
    let name = 'none';
    let response: Response;
    try {
      const { route, words } = find(request);
      name = route.name;
      response = await work(route, words, request, client);
    } catch (error) {
      response = error instanceof Refusal ? refused(error) : failed(error, name);
    }
    metrics.request(name, response.status, (clock() - start) / 1000);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };

  /** Nobody knows whether it was done: the sender comes again, and the id makes that harmless. */
  function failed(error: unknown, route: string): Response {
    const facts = errorFacts(error);
    metrics.count('errors_total', facts.code ?? facts.error);
    log({ event: 'failed', route, ...facts });
    return refused(new Refusal(503, 'not now, try again', { retryAfter: 5 }));
  }

  return {
    handler,
    inWork: () => inWork,
    has: (path: string) => all.some((r) => r.path.test(path)),
  };
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    throw new Refusal(400, 'not a well-formed address');
  }
}
