import { useEffect, useState } from 'preact/hooks';

/** What `load` gives: `undefined` until then, and where it fails. Another `load` is waited for. */
export const useLoaded = <T>(load: () => Promise<T>): T | undefined => {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (loaded) => isWanted && setValue(loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return value;
};

/** Calls `look` now, when the page comes into sight, and every `pace` ms while it is in sight. */
export const useLooks = (look: () => void, pace?: number): void => {
  useEffect(() => look(), [look]);
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    const timer = pace === undefined ? undefined : setInterval(lookIfSeen, pace);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [look, pace]);
};

export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the data as soon as the download has begun; Firefox begins it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
