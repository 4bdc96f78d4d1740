const counters = {
  reports_total: ['Reports stored, by kind.', 'kind'],
  refusals_total: ['Requests turned away before any work, by cause.', 'cause'],
  decisions_total: ['What reviewers did, by action.', 'action'],
  pruned_total: ['Records removed at the end of their retention, by kind.', 'kind'],
  errors_total: ['Errors of the hub or its database, by name.', 'name'],
} as const;
type CounterName = keyof typeof counters;

const prefix = 'canary_inbox_';

/** Counters in Prometheus' text format (version 0.0.4). Labels are routes and outcomes, never people. */
export function createMetrics() {
  const counts = new Map<string, number>();
  const requests = new Map<string, number>();
  const durations = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, by = 1) =>
    map.set(key, (map.get(key) ?? 0) + by);
  return {
    /** `route` is a pattern (`PUT /reports/:id`), not a path. */
    request(route: string, status: number, seconds: number) {
      add(requests, `route="${route}",status="${status}"`);
      add(durations, `route="${route}"`, seconds);
    },
    count(name: CounterName, label = '', by = 1) {
      const kind = counters[name][1];
      add(counts, `${name}|${kind}="${label.replace(/[^\w -]/g, '')}"`, by);
    },
    text(gauges: Readonly<Record<string, number>>): string {
      return [
        ...head('requests_total', 'Requests by route and status.'),
        ...[...requests].map(([labels, count]) => `${prefix}requests_total{${labels}} ${count}`),
        ...head('request_seconds_total', 'Time spent on requests, by route.'),
        ...[...durations].map(
          ([labels, sum]) => `${prefix}request_seconds_total{${labels}} ${sum.toFixed(6)}`,
        ),
        ...Object.entries(counters).flatMap(([name, [help]]) => [
          ...head(name, help),
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

const head = (name: string, help: string): string[] => [
  `# HELP ${prefix}${name} ${help}`,
  `# TYPE ${prefix}${name} counter`,
];

export type Metrics = ReturnType<typeof createMetrics>;
