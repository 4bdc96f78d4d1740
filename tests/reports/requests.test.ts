import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../lib/core/report.ts';
import { reportRequests } from '../../lib/reports/requests.ts';
import { localeOf } from '../../scripts/words/every.ts';
import { listing, listingId, match } from '../components/stage.tsx';

const stored: Report = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'still-for-sale',
  site: 'aliexpress',
  listingId,
  hazard: 'eu-safety-gate:SR/00001/26',
  url: `https://www.aliexpress.com/item/${listingId}.html`,
  createdAt: '2026-11-25T10:00:00Z',
  appVersion: '0.1.0',
};
const clipboard = { writeText: vi.fn(async () => undefined) };

const why = localeOf('en').reportText.reason['injury-or-damage'];

const requests = (answers: Record<string, unknown>, tabId?: number) => {
  const send = vi.fn(async (name: string, _body: object) => answers[name]);
  const subject = { listing: listing(), matches: [match()], locale: localeOf('en') };
  return {
    send,
    asked: reportRequests(
      send as never,
      { clipboard },
      {
        ...subject,
        ...(tabId !== undefined && { tabId }),
      },
    ),
  };
};

describe('a report by message', () => {
  it('copies what was stored, with the notice', async () => {
    const { send, asked } = requests({
      report: { stored: true, report: stored, to: 'Fox Watch', isToBeSent: false },
    });
    const made = await asked.report('still-for-sale', 'eu-safety-gate:SR/00001/26');
    expect(send.mock.calls[0]).toEqual([
      'report',
      { kind: 'still-for-sale', listing: listing(), hazard: 'eu-safety-gate:SR/00001/26' },
    ]);
    // One question: a background that ends between two would make a kept report look lost.
    expect(send).toHaveBeenCalledTimes(1);
    expect(made).toMatchObject({ stored, kind: 'still-for-sale', to: 'Fox Watch' });
    expect(made.text).toContain(stored.url);
    expect(made.text).toContain('SR/00001/26');
  });

  it('made in a private window has a text and is not stored', async () => {
    const { send, asked } = requests({ report: { stored: false, text: 'copy me' } });
    expect(await asked.report('suspect', undefined)).toEqual({
      stored: undefined,
      kind: 'suspect',
      text: 'copy me',
    });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('says which tab it is about where it must', async () => {
    const { send, asked } = requests({ report: { stored: false, text: '' } }, 42);
    await asked.report('page-unreadable', undefined);
    expect(send.mock.calls[0]?.[1]).toEqual({
      kind: 'page-unreadable',
      listing: listing(),
      tabId: 42,
    });
  });

  it('that is given a reason has a new text, which says the reason', async () => {
    const report: Report = { ...stored, reason: 'injury-or-damage' };
    const { asked } = requests({ 'amend-report': report });
    const { text } = await asked.amend(stored.id, 'injury-or-damage');
    expect(text).toContain(why);
    expect(text).toContain('Safety Gate, SR/00001/26');
  });

  it('that is gone or on its way takes no reason and cannot be opened or sent, and says so', async () => {
    const gone = { 'amend-report': undefined, 'open-report': false, 'submit-report': undefined };
    const { asked } = requests(gone);
    await expect(asked.submit(stored.id)).rejects.toThrow('gone');
    await expect(asked.amend(stored.id, 'unsafe')).rejects.toThrow('on its way');
    await expect(asked.openReport(stored.id)).rejects.toThrow('gone');
  });
});
