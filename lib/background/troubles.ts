import { kindOf, type Trouble } from './diagnostics.ts';
import { oneAfterTheOther } from './turns.ts';

/**
 * The last faults, for the diagnostics: until the browser is closed, and never with their message.
 */
export interface Troubles {
  /** `where`: a request or a part of ours, in small letters. Never rejects. */
  note(where: string, error: unknown): Promise<void>;
}

/** `storage.session`, or something like it. */
export interface TroubleMemory {
  getValue(): Promise<Trouble[]>;
  setValue(troubles: Trouble[]): Promise<void>;
}

const mostKept = 20;

export function createTroubles(memory: TroubleMemory, now: () => number): Troubles {
  const inTurn = oneAfterTheOther();
  return {
    note(where, error) {
      const at = `${new Date(now()).toISOString().slice(0, 16)}Z`;
      const trouble = { at, where, kind: kindOf(error) };
      return inTurn(async () => {
        const old = await memory.getValue();
        await memory.setValue([...old, trouble].slice(-mostKept));
      }).catch(() => undefined);
    },
  };
}
