/** What ran so far, and how it went. Only what really ran is counted. */
export interface Tally {
  pass(name: string): void;
  fail(name: string, why: string): void;
  skip(name: string): void;
  passed: number;
  failures: Told[];
  skipped: string[];
}

interface Told {
  name: string;
  why: string;
}

export function openTally(): Tally {
  const tally: Tally = {
    passed: 0,
    failures: [],
    skipped: [],
    pass: () => {
      tally.passed += 1;
    },
    fail: (name, why) => tally.failures.push({ name, why }),
    skip: (name) => tally.skipped.push(name),
  };
  return tally;
}

/** Failures in full, skips by name, and the one line that says it all. */
export function summary({ passed, failures, skipped }: Tally): string {
  const told = (heading: string) => (one: Told) => `\n${heading}: ${one.name}\n${indent(one.why)}`;
  const lines = [
    ...skipped.map((name) => `skipped: ${name}`),
    ...failures.map(told('FAILED')),
    '',
    `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  ];
  return lines.join('\n');
}

const indent = (text: string) => text.trim().replace(/^/gm, '    ');
