// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { countMatches, searchTermsOn, unreadText } from '../../lib/popup/unread.ts';
import { siteNamed } from '../../lib/sites/index.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const about = { kind: 'orders', version: '0.1.0', day: '2026-11-27' };
const tell = (id: string, kind: string) => {
  const site = siteNamed(id);
  if (!site) throw new Error(id);
  const sought = searchTermsOn(site, kind);
  return unreadText({ ...about, site: id, kind }, sought, countMatches(sought));
};

it.each(['search', 'cart', 'orders'])(
  'says of a page of %s what was looked for and how much was there, and nothing of it',
  (kind) => {
    document.body.innerHTML = `<p>Jane Doe, order 8123</p><a href="/item/1005009912345678.html">Secret gift</a>
      <div class="order-item"></div><div class="order-item"></div>`;
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.textContent = '{"orderLines": [{"itemTitle": "Secret gift"}]}';
    document.body.append(script);
    const text = tell('aliexpress', kind);
    expect(text).toContain(`aliexpress, ${kind}, `);
    expect(text).toMatch(/^1 × a\[href/m);
    expect(text).toContain('1 × script with "orderLines"');
    expect(text).toContain('0 × script with "productVOList"');
    expect(text.includes('2 × [class*="order-item" i]')).toBe(kind === 'orders');
    expect(text).not.toMatch(/Secret|Jane|8123|10050099/);
  },
);

it('an empty page is told as such', () => {
  const lines = tell('temu', 'orders').split('\n').slice(1);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.every((line) => line.startsWith('0 × '))).toBe(true);
});
