import { afterCheck, isDue, newSchedule, spreadOver } from '../lib/list/subscription.ts';
import { optionsOf } from '../scripts/command.ts';
import { createRandom } from './random.ts';

/**
 * `npm run -C lab morning [-- --subscribers 1000000]`: subscribers of one time zone start their browsers, by the
 * schedule of the real code, with nothing new in the list; what the host is asked in the busiest second.
 * Three in ten start at nine to the minute (offices), the others around half past eight, and all of
 * them closed the browser at some moment of the evening before.
 */
const { subscribers } = optionsOf({ subscribers: 1_000_000 });
const [minute, hour] = [60_000, 3600_000];
const random = createRandom(2026);
const bell = () => random.next() + random.next() + random.next() - 1.5;
const answered = { kind: 'current' as const, list: undefined as never };

const startOf = () =>
  random.is(0.3) ? 9 * hour + random.next() * minute : 8.5 * hour + bell() * 1.6 * hour;

/**
 * The first request of a subscriber that day, in milliseconds since midnight. `isSpread`: delayed by chance, as the
 * extension does now; otherwise at the start of the browser, as before.
 */
function firstAsk(start: number, isSpread: boolean): number {
  const evening = (18 + 5 * random.next() - 24) * hour;
  const schedule = afterCheck(newSchedule(), answered, evening, random.next());
  const later = isSpread ? spreadOver(schedule, start, random.next()) : undefined;
  return later ?? (isDue(schedule, start) ? start : schedule.nextCheck);
}

function busiest(isSpread: boolean, requestsEach: number) {
  const seconds = new Uint32Array(36 * 3600);
  for (let each = 0; each < subscribers; each += 1) {
    const second = Math.floor(firstAsk(startOf(), isSpread) / 1000);
    seconds[second] = (seconds[second] ?? 0) + requestsEach;
  }
  return seconds.reduce((most, one) => Math.max(most, one), 0);
}

console.log(`${subscribers.toLocaleString('en')} subscribers, the busiest second of a morning:`);
const rows = [
  ['at the start, a request for the next root each time', busiest(false, 2)],
  ['at the start, one request', busiest(false, 1)],
  ['spread over an hour, one request', busiest(true, 1)],
] as const;
for (const [what, peak] of rows)
  console.log(`  ${what.padEnd(54)}${peak.toLocaleString('en').padStart(9)} requests`);
