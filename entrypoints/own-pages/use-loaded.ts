import { useEffect, useState } from 'preact/hooks';

/** What `load` gives: `undefined` until then, and where it fails. `load` has to be the same each time. */
export const useLoaded = <T>(load: () => Promise<T>): T | undefined => {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    load().then(setValue, () => undefined);
  }, [load]);
  return value;
};
