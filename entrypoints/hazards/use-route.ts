import { useCallback, useEffect, useState } from 'preact/hooks';

/** The page's hash as state. `go` makes an entry in the history, or replaces the present one. */
export const useHash = (): [string, (hash: string, isReplacing: boolean) => void] => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string, isReplacing: boolean) => {
    if (isReplacing) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
    setHash(next);
  }, []);
  return [hash, go];
};
