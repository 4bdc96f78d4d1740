import type { Stored } from './setting.ts';

/**
 * What leaves this device, as a number: raise it with every change of what a report holds or of who
 * gets it. Whoever sends reports is told once, before anything of the new kind is sent.
 * tests/background/practices.test.ts keeps the record of what each number meant.
 */
export const practicesVersion = 1;

type Kept = Pick<Stored<number>, 'getValue' | 'setValue'>;

export interface PracticesParts {
  /** The version the shopper agreed to when they turned sending on, and the newest they were shown. */
  agreed: Kept;
  told: Kept;
  isSending(): Promise<boolean>;
  openPage(path: `/${string}`): Promise<unknown>;
  version?: number;
}

export function createPractices(parts: PracticesParts) {
  const { agreed, told, isSending, openPage, version = practicesVersion } = parts;
  const isAgreed = async () => (await agreed.getValue()) >= version;
  return {
    isAgreed,
    agree: () => agreed.setValue(version),
    /** After an update of the extension, or at a start: shows the change to those it is about, once. */
    async tell(): Promise<void> {
      if ((await told.getValue()) >= version || (await isAgreed()) || !(await isSending())) return;
      await told.setValue(version);
      await openPage('/options.html#updates');
    },
  };
}
export type Practices = ReturnType<typeof createPractices>;
