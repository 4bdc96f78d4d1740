import type { PolicyReader } from './policies.ts';

/** A stored value (`storage.defineItem`). */
export interface Stored<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(callback: (value: T) => void): () => void;
}

export interface Setting<T> extends Stored<T> {
  /** The organisation decided: what the shopper chooses is kept, and counts when that ends. */
  isFixed(): Promise<boolean>;
  /** The shopper's, whatever was decided. */
  getOwn(): Promise<T>;
}

/** A setting that the policy of that name decides, where there is one. */
export function withPolicy<T>(reader: PolicyReader, name: string, own: Stored<T>): Setting<T> {
  const decided = async () => (await reader.read())[name] as T | undefined;
  const getValue = async () => {
    const [chosen, fixed] = await Promise.all([own.getValue(), decided()]);
    return fixed ?? chosen;
  };
  return {
    getValue,
    setValue: (value) => own.setValue(value),
    isFixed: async () => (await decided()) !== undefined,
    getOwn: () => own.getValue(),
    watch(callback) {
      const tell = () => void getValue().then(callback, () => undefined);
      const ends = [own.watch(tell), reader.watch(tell)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
