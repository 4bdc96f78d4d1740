import { describe, expect, it } from 'vitest';
import type { ReportState } from '../../lib/core/report.ts';
import { fateOf, noteFates } from '../../lib/reports/fate.ts';
import { createDeliveryQueue } from '../../lib/store/delivery-queue.ts';
import { createHazards } from '../../lib/store/hazards.ts';
import { createOutbox } from '../../lib/store/outbox.ts';
import {
  hazardOf,
  heldList,
  idOf,
  inBatches,
  mark,
  startWorker,
  useFreshDisk,
} from '../store/fixtures.ts';
import { reportOf, uuid } from './post.ts';

useFreshDisk();

const report = reportOf(1, { site: 'aliexpress', listingId: idOf(1) });
const shoppers = (rest = {}) => hazardOf(1, { source: 'community', reference: 'case-1', ...rest });

describe('what the list says of a report', () => {
  it.each<[string, Parameters<typeof fateOf>[2], ReportState, ReportState]>([
    ['nothing', [], 'sent', 'sent'],
    ['shoppers reported it', [shoppers()], 'sent', 'listed'],
    ['an authority named it', [hazardOf(1)], 'sent', 'named'],
    ['the publisher named it', [hazardOf(1, { source: 'own-tests' })], 'sent', 'listed'],
    ['both', [shoppers(), hazardOf(1)], 'listed', 'named'],
    ['reviewers found its notice', [hazardOf(1, { source: 'reviewed-kr-kats' })], 'sent', 'named'],
    ['it was there and is gone', [], 'listed', 'withdrawn'],
    ['it was named and is gone', [], 'named', 'withdrawn'],
    ['a withdrawn hazard is none', [shoppers({ status: 'withdrawn' })], 'listed', 'withdrawn'],
    ['gone, and back again', [shoppers()], 'withdrawn', 'listed'],
    ['another listing’s hazard', [hazardOf(2)], 'sent', 'sent'],
  ])('%s', (_what, hazards, before, after) => {
    expect(fateOf(report, before, hazards)).toBe(after);
  });

  it('the notice that a report was about is no news', () => {
    const about = { ...report, hazard: 'eu-safety-gate:SR/1/26' };
    expect(fateOf(about, 'sent', [hazardOf(1)])).toBe('sent');
    expect(fateOf(about, 'sent', [hazardOf(1), shoppers()])).toBe('listed');
  });
});

describe('after an update', () => {
  async function device() {
    const { open } = startWorker();
    const [outbox, queue, hazards] = [
      createOutbox(open),
      createDeliveryQueue(open),
      createHazards(open),
    ];
    await outbox.add(report, 0);
    await mark(open, report.id, 'sent');
    let revision = 0;
    const publish = (version: number, all: ReturnType<typeof hazardOf>[]) => {
      revision += 1;
      return hazards.replaceAll(inBatches(all), { ...heldList(revision, all.length), version });
    };
    const look = (now: number, lookup = hazards.lookup) =>
      noteFates({ outbox, queue, lookup, now: () => now });
    return { outbox, publish, look, entry: () => outbox.get(uuid(1)) };
  }

  it('a report is listed, named, and withdrawn, each with its time', async () => {
    const { publish, look, entry } = await device();
    await publish(1, [hazardOf(2)]);
    await look(10);
    expect(await entry()).toMatchObject({ state: 'sent' });
    await publish(2, [hazardOf(2), shoppers()]);
    await look(20);
    await look(25);
    expect(await entry()).toMatchObject({ state: 'listed', changedAt: 20 });
    await publish(3, [hazardOf(1), shoppers()]);
    await look(30);
    expect(await entry()).toMatchObject({ state: 'named', changedAt: 30 });
    await publish(4, [hazardOf(2)]);
    await look(40);
    expect(await entry()).toMatchObject({ state: 'withdrawn', changedAt: 40 });
  });

  it('an older list, as after a healing, withdraws nothing; nor does a damaged one', async () => {
    const { publish, look, entry } = await device();
    await publish(5, [shoppers()]);
    await look(20);
    await publish(3, [hazardOf(2)]);
    await look(30);
    expect(await entry()).toMatchObject({ state: 'listed', changedAt: 20 });
    const list = { ...heldList(6, 1), version: 6 };
    await look(40, async () => ({ hazards: [], list, damaged: 1 }));
    expect(await entry()).toMatchObject({ state: 'listed' });
  });

  it('what was never sent stays what it is', async () => {
    const { publish, look, outbox } = await device();
    await outbox.add({ ...report, id: uuid(2) }, 1);
    await publish(1, [shoppers()]);
    await look(20);
    expect(await outbox.get(uuid(2))).toMatchObject({ state: 'queued' });
  });
});
