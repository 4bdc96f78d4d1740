/** What ran so far, and how it went. Only what really ran is counted. */
export interface Tally {
  pass(name: string): void;
  /** `why`: what went wrong at the first. */
  passAtSecondTry(name: string, why: string): void;
  fail(name: string, why: string): void;
  skip(name: string): void;
  passed: number;
  failures: Told[];
  secondTries: Told[];
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
    secondTries: [],
    skipped: [],
    pass: () => {
      tally.passed += 1;
    },
    passAtSecondTry(name, why) {
      tally.pass(name);
      tally.secondTries.push({ name, why });
    },
    fail: (name, why) => tally.failures.push({ name, why }),
    skip: (name) => tally.skipped.push(name),
  };
  return tally;
}

/** Failures and second tries in full, skips by name, and the one line that says it all. */
export function summary({ passed, failures, secondTries, skipped }: Tally): string {
  const told = (heading: string) => (one: Told) => `\n${heading}: ${one.name}\n${indent(one.why)}`;
  const lines = [
    ...skipped.map((name) => `skipped: ${name}`),
    ...secondTries.map(told('passed only at the second try')),
    ...failures.map(told('FAILED')),
    '',
    `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
  ];
  return lines.join('\n');
}

const indent = (text: string) => text.trim().replace(/^/gm, '    ');
