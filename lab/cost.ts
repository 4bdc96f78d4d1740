/** What one subscriber costs the host, measured. */
export interface Measured {
  bytesADay: number;
  requestsADay: number;
  /** Of a new device. */
  firstBytes: number;
}

/** GitHub Pages: "soft bandwidth limit of 100 GB per month" (docs.github.com, limits of Pages). */
const pagesBytes = 100e9;
const daysAMonth = 30;
/** A device whose browser starts at nine asks at nine: the busiest hour against the mean. */
const peak = 3;
/** New devices each month, as a share of all. */
const growth = 0.1;

const terabytes = (bytes: number) => (bytes / 1e12).toFixed(bytes < 1e13 ? 3 : 0);

/** Requests a second and bytes a month of so many subscribers, from what one of them was measured to need. */
export function costOf(subscribers: number, { bytesADay, requestsADay, firstBytes }: Measured) {
  const mean = (subscribers * requestsADay) / 86_400;
  const bytes = subscribers * (bytesADay * daysAMonth + growth * firstBytes);
  return { mean, peak: mean * peak, bytes };
}

export function costTable(one: Measured): string[] {
  const most = Math.floor(pagesBytes / costOf(1, one).bytes / 1000) * 1000;
  const rows = [1e4, 1e6, 1e8].map((subscribers) => {
    const cost = costOf(subscribers, one);
    const rates = [cost.mean, cost.peak].map((rate) => rate.toFixed(rate < 10 ? 1 : 0).padStart(8));
    return `  ${subscribers.toLocaleString('en').padStart(11)} ${rates.join('  ')}  ${terabytes(cost.bytes).padStart(8)} TB`;
  });
  return [
    `One subscriber: ${(one.bytesADay / 1000).toFixed(1)} KB and ${one.requestsADay.toFixed(1)} requests a day; a new device ${(one.firstBytes / 1e6).toFixed(2)} MB.`,
    '  subscribers   req/s  at peak   a month (a tenth of them new)',
    ...rows,
    `First limit: Pages' 100 GB a month, at ${most.toLocaleString('en')} subscribers. Then: the same folder on a host without`,
    'a price for traffic, or mirrors. With 100 million: a CDN that keeps timestamp.json for some minutes, so that',
    'the origin is asked once an hour and place; checks every 12 hours in place of 6 halve the requests.',
  ];
}
