import { useEffect, useState } from 'preact/hooks';

/** The result of `load`; `undefined` until it is there or if it fails. A new `load` starts over. */
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

/** Calls `look` now, when the page becomes visible, and every `pace` ms while it is visible. */
export const useRefresh = (look: () => void, interval?: number): void => {
  useEffect(() => look(), [look]);
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    const timer = interval === undefined ? undefined : setInterval(lookIfSeen, interval);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [look, interval]);
};

export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox starts the download a moment later, and needs the address until then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
