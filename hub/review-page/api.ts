import type { Operator } from '../inbox/config.ts';
import type { AppealDecision, AppealPage } from '../inbox/review/appeals.ts';
import type { Action, Case } from '../inbox/review/cases.ts';
import type { ListingDetails, Queue } from '../inbox/review/queue.ts';
import type { Reviewer } from '../inbox/review/reviewers.ts';
import type { Stats } from '../inbox/stats.ts';

/** `fetch` of the page, for addresses of its own server. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** An answer that is none. `status` 0: the server was not reached. */
export class AskError extends Error {
  override name = 'AskError';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Me = Reviewer & { operator: Operator };

const pictureTypes = ['image/jpeg', 'image/png'];

/** Everything the page asks; each rejects with an `AskError`. `onClosed`: the token opens nothing any more. */
export function createApi(fetch: Fetch, token: string, onClosed: () => void = () => {}) {
  async function ask(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`/review/api/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...init.headers },
      // The token is all that opens anything: no cookie goes along, no answer is kept.
      ...{
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      },
    }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      throw new AskError(0, '');
    });
    if (response.ok) return response;
    if (response.status === 401) onClosed();
    throw new AskError(response.status, await messageOf(response));
  }
  const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
    (await ask(path, signal ? { signal } : {})).json();
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const headers = { 'Content-Type': 'application/json' };
    return (await ask(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const part = encodeURIComponent;
  return {
    me: (signal?: AbortSignal) => get<Me>('me', signal),
    queue: (query: URLSearchParams, signal?: AbortSignal) => get<Queue>(`queue?${query}`, signal),
    listing: (site: string, listingId: string, signal?: AbortSignal) =>
      get<ListingDetails>(`listings/${part(site)}/${part(listingId)}`, signal),
    /** A picture as bytes, of a type that is nothing but a picture. */
    async picture(reportId: string, signal?: AbortSignal): Promise<Blob> {
      const response = await ask(`pictures/${part(reportId)}`, signal ? { signal } : {});
      const type = response.headers.get('Content-Type') ?? '';
      if (!pictureTypes.includes(type)) throw new AskError(415, '');
      return new Blob([await response.arrayBuffer()], { type });
    },
    act: async (action: Action) => (await post<{ case: Case }>('actions', action)).case,
    appeals: (query: URLSearchParams, signal?: AbortSignal) =>
      get<AppealPage>(`appeals?${query}`, signal),
    decideAppeal: (id: string, decision: AppealDecision) => post(`appeals/${part(id)}`, decision),
    stats: (signal?: AbortSignal) => get<Stats>('stats', signal),
  };
}
export type Api = ReturnType<typeof createApi>;

async function messageOf(response: Response): Promise<string> {
  try {
    const { error, field } = (await response.json()) as { error?: unknown; field?: unknown };
    const text = typeof error === 'string' ? error : '';
    return typeof field === 'string' ? `${field}: ${text}` : text;
  } catch {
    return '';
  }
}
