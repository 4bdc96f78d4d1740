import { useEffect, useState } from 'preact/hooks';

/** A stored choice, as `storage.defineItem` makes it. */
export interface Setting<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(callback: (value: T) => void): () => void;
}

/** `undefined` until it has been read; changes made elsewhere arrive too. */
export const useSetting = <T>(setting: Setting<T>): [T | undefined, (value: T) => void] => {
  const [value, show] = useState<T | undefined>(undefined);
  useEffect(() => {
    setting.getValue().then(show, () => undefined);
    return setting.watch(show);
  }, [setting]);
  const choose = (next: T) => {
    show(next);
    setting.setValue(next).catch(() => setting.getValue().then(show, () => undefined));
  };
  return [value, choose];
};
