import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { addListGauges } from '../../../hub/inbox/list-gauges.ts';
import { createMetrics } from '../../../hub/inbox/metrics.ts';
import { day, useMachine } from '../machine.ts';

const machine = useMachine();

/** The figures of the list by name and label, as Prometheus gets them. */
function watch() {
  const metrics = createMetrics();
  const onFailure = vi.fn();
  const read = async (name: string) => readFileSync(join(machine.folder, 'host', name), 'utf8');
  addListGauges({ metrics, read, now: () => machine.clock, onFailure });
  const figures = async () => {
    const lines = (await metrics.text()).matchAll(/^canary_inbox_((?:list|source)\S+) (\S+)$/gm);
    return Object.fromEntries([...lines].map(([, name, figure]) => [name, Number(figure)]));
  };
  return { figures, onFailure };
}

const hours = (count: number): number => count * 3600;

it('the gauges tell the age of the list and of each source', async () => {
  await machine.daily();
  const { figures } = watch();
  expect(await figures()).toEqual({
    list_expires_in_seconds: 7 * hours(24),
    list_age_seconds: 0,
    'source_age_seconds{source="us-cpsc"}': hours(9),
    'source_age_seconds{source="health-canada"}': hours(9),
  });
  machine.feeds.cpsc = 404;
  machine.clock += 5 * day;
  await machine.daily();
  expect(await figures()).toEqual({
    list_expires_in_seconds: 7 * hours(24),
    list_age_seconds: hours(5 * 24),
    'source_age_seconds{source="us-cpsc"}': hours(5 * 24 + 9),
    'source_age_seconds{source="health-canada"}': hours(9),
  });
});

it('the gauges have no figure of a list that cannot be read, which is logged once in five minutes', async () => {
  const { figures, onFailure } = watch();
  const none = { list_expires_in_seconds: Number.NaN, list_age_seconds: Number.NaN };
  expect(await figures()).toEqual(none);
  expect(await figures()).toEqual(none);
  expect(onFailure).toHaveBeenCalledOnce();
  machine.clock += 5 * 60_000;
  await figures();
  expect(onFailure).toHaveBeenCalledTimes(2);
});

it('the rules for Prometheus name figures that there are', async () => {
  await machine.daily();
  const known = Object.keys(await watch().figures()).map((name) => name.replace(/\{.*/, ''));
  const rules = readFileSync('deploy/alerts.yml', 'utf8');
  const named = [...rules.matchAll(/canary_inbox_((?:list|source)\w+)/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual([...new Set(known)].toSorted());
});
