// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendOrders } from '../../lib/alerts/send-orders.ts';
import type { OrderedLine } from '../../lib/core/owned.ts';
import { siteNamed } from '../../lib/sites/index.ts';

/** The script that reads a page of orders. */

const site = siteNamed('aliexpress');
if (!site) throw new Error('AliExpress is read');

const first = '1005009912345678';
const second = '1005009900000017';
const link = (id: string) => `<p><a href="/item/${id}.html">Thing</a></p>`;
const draw = (...ids: string[]) => {
  document.body.innerHTML = ids.map(link).join('');
};
const wait = (time: number) => vi.advanceTimersByTimeAsync(time);

let life: AbortController;
let told: string[][];
let answer: boolean | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL('https://www.aliexpress.com/p/order/index.html');
  life = new AbortController();
  told = [];
  answer = true;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const begin = () => {
  const tell = async (lines: OrderedLine[]) => {
    told.push(lines.map(({ id = '' }) => id));
    return answer;
  };
  return sendOrders(window, site, tell, life.signal);
};

describe('lines of orders', () => {
  it('are told once, and those that come later too', async () => {
    draw(first);
    const lookAgain = begin();
    await wait(2_000);
    draw(first, second);
    await wait(2_000);
    lookAgain();
    await wait(2_000);
    expect(told).toEqual([[first], [second]]);
  });

  it('that did not arrive are told again with the next change', async () => {
    answer = undefined;
    draw(first);
    begin();
    await wait(0);
    answer = true;
    draw(first, second);
    await wait(2_000);
    expect(told).toEqual([[first], [first, second]]);
  });

  it('that nobody keeps are told again when recall alerts are turned on, and not before', async () => {
    answer = false;
    draw(first);
    const lookAgain = begin();
    await wait(0);
    draw(first, second);
    await wait(60_000);
    expect(told).toEqual([[first]]);
    answer = true;
    lookAgain();
    await wait(0);
    draw(first);
    await wait(2_000);
    expect(told).toEqual([[first], [first, second]]);
  });
});
