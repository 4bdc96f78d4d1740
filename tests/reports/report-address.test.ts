import { describe, expect, it } from 'vitest';
import { acceptReport } from '../../hub/inbox/accept-report.ts';
import { makeReport } from '../../lib/reports/make-report.ts';
import { sites } from '../../lib/sites/index.ts';

/** A number that every shop may give. */
const id = '60110000001';

const reportOf = (site: string) =>
  makeReport({
    kind: 'suspect',
    listing: { site, id, aliases: [], titles: [], gtins: [], attributes: [], imageKeys: [] },
    id: '00000000-0000-4000-8000-000000000001',
    now: Date.UTC(2026, 10, 25),
    appVersion: '0.1.0',
  });
const accept = (report: ReturnType<typeof reportOf>) =>
  acceptReport(report.id, new TextEncoder().encode(JSON.stringify(report)), undefined, Date.now());

describe('the address of a report', () => {
  it.each(sites)('is made for every listing on $name, and taken by the inbox', (site) => {
    const report = reportOf(site.id);
    const { body } = accept(report);
    expect(JSON.parse(body)).toMatchObject({ listingId: id, url: site.listingUrl(id) });
    expect(site.page(new URL(report.url))).toMatchObject({ kind: 'product', id });
  });

  it.each([
    'https://www.temu.com/goods.html?goods_id=60110000002',
    `https://www.temu.com/goods.html?goods_id=${id}&refer_share_id=4711`,
    `https://www.temu.com/goods.html?refer_share_id=4711&goods_id=${id}`,
    `https://www.temu.com/goods.html?goods_id=${id}?x`,
    `https://www.temu.com/goods.html?goods_id=${id}#reviews`,
    `https://www.temu.com/goods.html?goods_id=${id}\n`,
    'https://www.temu.com/goods.html?',
    'https://www.temu.com/goods.html#',
    `https://www.aliexpress.com/item/${id}.html?spm=a2g0o`,
    `https://me:pw@www.aliexpress.com/item/${id}.html`,
    `https://www.aliexpress.com:444/item/${id}.html`,
    `http://www.aliexpress.com/item/${id}.html`,
    `https:\\\\www.aliexpress.com\\item`,
    'https://..%/x',
    'https://www.aliexpress.com',
    'javascript:alert(1)',
    '',
  ])('is not %j', (url) => {
    for (const { id: site } of sites) expect(() => accept({ ...reportOf(site), url })).toThrow();
  });
});
