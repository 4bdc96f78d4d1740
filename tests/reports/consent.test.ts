import { describe, expect, it, vi } from 'vitest';
import { Report } from '../../lib/core/report.ts';
import { consentVersion, createConsent } from '../../lib/reports/consent.ts';

/** Shoppers who send reports are told before a report holds something it did not hold before. */

/** What a report held at each version of the consent. Add a line, never change one. */
const held: Record<number, string[]> = {
  1: [
    ...['appVersion', 'brand', 'createdAt', 'found', 'harm', 'hazard', 'id', 'kind', 'language'],
    ...['listingId', 'model', 'note', 'reason', 'region', 'sellerId', 'sellerName', 'site'],
    ...['test', 'title', 'url'],
  ],
};

it('the version says what a report holds', () => {
  const fields = Object.keys(Report.shape).sort();
  expect(held[consentVersion], 'a report holds something else: raise consentVersion').toEqual(
    fields,
  );
});

const stored = (value: number) => ({
  getValue: async () => value,
  setValue: async (version: number) => {
    value = version;
  },
});

const setUp = ({ isSending = true, version = 2 } = {}) => {
  const openPage = vi.fn(async () => undefined);
  const services = {
    agreed: stored(1),
    announced: stored(1),
    isSending: async () => isSending,
    openPage,
  };
  return { openPage, services, ...createConsent({ ...services, version }) };
};

describe('when a report holds something new', () => {
  it('it is told once, also over a restart, and asked for until the shopper agrees', async () => {
    const { announce, isAgreed, agree, openPage, services } = setUp();
    expect(await isAgreed()).toBe(false);
    await announce();
    await announce();
    await createConsent({ ...services, version: 2 }).announce();
    expect(openPage).toHaveBeenCalledExactlyOnceWith('/options.html#updates');
    expect(await isAgreed()).toBe(false);
    await agree();
    expect(await isAgreed()).toBe(true);
    expect(await createConsent({ ...services, version: 3 }).isAgreed()).toBe(false);
  });

  it('nobody is told who sends nothing, nor when nothing has changed', async () => {
    const quiet = setUp({ isSending: false });
    await quiet.announce();
    expect(quiet.openPage).not.toHaveBeenCalled();
    const same = setUp({ version: 1 });
    await same.announce();
    expect(same.openPage).not.toHaveBeenCalled();
  });
});
