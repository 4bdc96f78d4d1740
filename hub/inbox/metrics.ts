import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const prefix = 'canary_inbox_';

const counters = {
  reports_total: ['Reports stored, by kind.', 'kind'],
  refusals_total: ['Requests turned away before any work, by cause.', 'cause'],
  decisions_total: ['What reviewers did, by action.', 'action'],
  pruned_total: ['Records removed at the end of their retention, by kind.', 'kind'],
  errors_total: ['Errors of the hub or its database, by name.', 'name'],
} as const;
type CounterName = keyof typeof counters;

/** Figures for Prometheus. Labels are routes and outcomes, never people. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counts = new Map(
    Object.entries(counters).map(([name, [help, label]]) => [
      name,
      new Counter({ name: prefix + name, help, labelNames: [label], registers }),
    ]),
  );
  const seconds = new Histogram({
    name: `${prefix}request_seconds`,
    help: 'Time spent on requests, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.01, 0.05, 0.25, 1, 5],
    registers,
  });
  return {
    /** `route` is a pattern (`PUT /reports/:id`), not a path. */
    request: (route: string, status: number, duration: number) =>
      seconds.observe({ route, status }, duration),
    count: (name: CounterName, label = '', by = 1) =>
      counts.get(name)?.inc({ [counters[name][1]]: label }, by),
    /** A figure that is read for each request of the metrics. */
    gauge: (name: string, help: string, read: () => Promise<number> | number) =>
      new Gauge({
        ...{ name: prefix + name, help, registers },
        async collect() {
          this.set(await read());
        },
      }),
    /** A gauge with labels, one figure for each present combination of their values. */
    gaugeBy: (
      labelNames: string[],
      name: string,
      help: string,
      read: () => Promise<(readonly [values: readonly string[], figure: number])[]>,
    ) =>
      new Gauge({
        ...{ name: prefix + name, help, labelNames, registers },
        async collect() {
          const figures = await read();
          this.reset();
          for (const [values, figure] of figures) this.labels(...values).set(figure);
        },
      }),
    /** In Prometheus' text format. */
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
