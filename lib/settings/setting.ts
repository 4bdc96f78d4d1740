import type { PolicyReader } from './policies.ts';

export interface Stored<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  watch(callback: (value: T) => void): () => void;
}

export interface Setting<T> extends Stored<T> {
  /** The organisation decided. The shopper's own choice is kept, and counts when that ends. */
  isFixed(): Promise<boolean>;
  getOwn(): Promise<T>;
}

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
