import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../api.ts';
import { useWords } from '../words/words.ts';

/** Fetched with the token and shown from a blob: an address of its own would need none. */
export const Picture = ({ api, reportId }: { api: Api; reportId: string }) => {
  const { listing, loading } = useWords();
  const [shown, show] = useState<{ url?: string; hasFailed?: boolean }>({});
  useEffect(() => {
    const abort = new AbortController();
    let url: string | undefined;
    api.picture(reportId, abort.signal).then(
      (blob) => {
        if (abort.signal.aborted) return;
        url = URL.createObjectURL(blob);
        show({ url });
      },
      () => !abort.signal.aborted && show({ hasFailed: true }),
    );
    return () => {
      abort.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [api, reportId]);
  if (shown.hasFailed) return <p class="note">{listing.pictureFailed}</p>;
  if (shown.url === undefined) return <p class="note">{loading}</p>;
  return <img class="picture" src={shown.url} alt={listing.picture} />;
};
