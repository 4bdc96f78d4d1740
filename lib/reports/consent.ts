import type { Stored } from '../settings/setting.ts';

/** Raise it when a report holds more or goes to others. practices.test.ts records each number. */
export const practicesVersion = 1;

type Kept = Pick<Stored<number>, 'getValue' | 'setValue'>;

export interface PracticesParts {
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
    async tell(): Promise<void> {
      if ((await told.getValue()) >= version || (await isAgreed()) || !(await isSending())) return;
      await told.setValue(version);
      await openPage('/options.html#updates');
    },
  };
}
export type Practices = ReturnType<typeof createPractices>;
