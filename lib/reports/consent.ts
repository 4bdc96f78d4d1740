import type { Stored } from '../settings/index.ts';

/** Raise it when a report contains more or goes to others. consent.test.ts records each number. */
export const consentVersion = 1;

type Version = Pick<Stored<number>, 'getValue' | 'setValue'>;

export interface ConsentServices {
  agreed: Version;
  announced: Version;
  isSending(): Promise<boolean>;
  openPage(path: `/${string}`): Promise<unknown>;
  version?: number;
}

export function createConsent(services: ConsentServices) {
  const { agreed, announced, isSending, openPage, version = consentVersion } = services;
  const isAgreed = async () => (await agreed.getValue()) >= version;
  return {
    isAgreed,
    agree: () => agreed.setValue(version),
    async announce(): Promise<void> {
      if ((await announced.getValue()) >= version || (await isAgreed()) || !(await isSending()))
        return;
      await announced.setValue(version);
      await openPage('/options.html#updates');
    },
  };
}
export type Consent = ReturnType<typeof createConsent>;
