const counters = {
  reports_total: ['Reports stored, by kind.', 'kind'],
  refusals_total: ['Requests turned away before any work, by cause.', 'cause'],
  decisions_total: ['What reviewers did, by action.', 'action'],
  pruned_total: ['Records removed at the end of their retention, by kind.', 'kind'],
  errors_total: ['Errors of the hub or its database, by name.', 'name'],
} as const;
type CounterName = keyof typeof counters;

/** Seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const prefix = 'canary_inbox_';

interface Series {
  buckets: number[];
  sum: number;
  count: number;
}

/** Counters in Prometheus' text format (version 0.0.4). Labels are routes and outcomes, never people. */
export function createMetrics() {
  const counts = new Map<string, number>();
  const requests = new Map<string, number>();
  const durations = new Map<string, Series>();
  const add = (map: Map<string, number>, key: string, by = 1) =>
    map.set(key, (map.get(key) ?? 0) + by);
  return {
    /** `route` is a pattern (`PUT /reports/:id`), not a path. */
    request(route: string, status: number, seconds: number) {
      add(requests, `route="${route}",status="${status}"`);
      const key = `route="${route}"`;
      const series = durations.get(key) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      const place = bounds.findIndex((bound) => seconds <= bound);
      if (place >= 0) series.buckets[place] = (series.buckets[place] ?? 0) + 1;
      series.sum += seconds;
      series.count += 1;
      durations.set(key, series);
    },
    count(name: CounterName, label = '', by = 1) {
      const kind = counters[name][1];
      add(counts, `${name}|${kind}="${label.replace(/[^\w -]/g, '')}"`, by);
    },
    text(gauges: Readonly<Record<string, number>>): string {
      return [
        ...head('requests_total', 'counter', 'Requests by route and status.'),
        ...[...requests].map(([labels, count]) => `${prefix}requests_total{${labels}} ${count}`),
        ...head('request_seconds', 'histogram', 'Time from a whole request to its answer.'),
        ...[...durations].flatMap(([labels, series]) => histogram(labels, series)),
        ...Object.entries(counters).flatMap(([name, [help]]) => [
          ...head(name, 'counter', help),
          ...[...counts]
            .filter(([key]) => key.startsWith(`${name}|`))
            .map(([key, count]) => `${prefix}${name}{${key.slice(name.length + 1)}} ${count}`),
        ]),
        ...Object.entries(gauges).flatMap(([name, value]) => [
          `# TYPE ${prefix}${name} gauge`,
          `${prefix}${name} ${value}`,
        ]),
        '',
      ].join('\n');
    },
  };
}

const head = (name: string, type: string, help: string): string[] => [
  `# HELP ${prefix}${name} ${help}`,
  `# TYPE ${prefix}${name} ${type}`,
];

function histogram(labels: string, { buckets, sum, count }: Series): string[] {
  let below = 0;
  const rows = bounds.map((bound, index) => {
    below += buckets[index] ?? 0;
    return `${prefix}request_seconds_bucket{${labels},le="${bound}"} ${below}`;
  });
  return [
    ...rows,
    `${prefix}request_seconds_bucket{${labels},le="+Inf"} ${count}`,
    `${prefix}request_seconds_sum{${labels}} ${sum.toFixed(6)}`,
    `${prefix}request_seconds_count{${labels}} ${count}`,
  ];
}
export type Metrics = ReturnType<typeof createMetrics>;
