import type { Operator } from '../inbox/config.ts';
import type { AppealDecision, AppealPage } from '../inbox/review/appeals.ts';
import type { Action, Case } from '../inbox/review/cases.ts';
import type { ListingDetails, Queue } from '../inbox/review/queue.ts';
import type { Reviewer } from '../inbox/review/reviewers.ts';
import type { Stats } from '../inbox/stats.ts';

/** `fetch` of the page, for addresses of its own server. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** A failed request. `status` 0: the server was not reached. */
export class ApiError extends Error {
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
export function createApi(fetch: Fetch, token: string, onUnauthorized: () => void = () => {}) {
  async function request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`/review/api/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...init.headers },
      // Only the token gives access, so no cookie is sent, and no answer is cached.
      ...{
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      },
    }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error;
      throw new ApiError(0, '');
    });
    if (response.ok) return response;
    if (response.status === 401) onUnauthorized();
    throw new ApiError(response.status, await messageOf(response));
  }
  const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
    (await request(path, signal ? { signal } : {})).json();
  const post = async <T>(path: string, body: unknown): Promise<T> => {
    const headers = { 'Content-Type': 'application/json' };
    return (await request(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const encoded = encodeURIComponent;
  return {
    me: (signal?: AbortSignal) => get<Me>('me', signal),
    queue: (query: URLSearchParams, signal?: AbortSignal) => get<Queue>(`queue?${query}`, signal),
    listing: (site: string, listingId: string, signal?: AbortSignal) =>
      get<ListingDetails>(`listings/${encoded(site)}/${encoded(listingId)}`, signal),
    /** A picture's bytes; refuses any type that is not a plain picture. */
    async picture(reportId: string, signal?: AbortSignal): Promise<Blob> {
      const response = await request(`pictures/${encoded(reportId)}`, signal ? { signal } : {});
      const type = response.headers.get('Content-Type') ?? '';
      if (!pictureTypes.includes(type)) throw new ApiError(415, '');
      return new Blob([await response.arrayBuffer()], { type });
    },
    act: async (action: Action) => (await post<{ case: Case }>('actions', action)).case,
    appeals: (query: URLSearchParams, signal?: AbortSignal) =>
      get<AppealPage>(`appeals?${query}`, signal),
    decideAppeal: (id: string, decision: AppealDecision) =>
      post(`appeals/${encoded(id)}`, decision),
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
