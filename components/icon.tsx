import type { Level } from '../lib/core/verdict.ts';

/** Levels differ by shape, not only by colour. The sign inside is a hole (even-odd). */
const shapes: Record<Level, string> = {
  danger:
    'M6.6 1.3h6.8l4.8 4.8v6.8l-4.8 4.8H6.6l-4.8-4.8V6.1zM9 5.2v5.9h2V5.2zM10 12.5a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5z',
  caution:
    'M8.6 2.3a1.6 1.6 0 0 1 2.8 0l7.3 13a1.6 1.6 0 0 1-1.4 2.4H2.7a1.6 1.6 0 0 1-1.4-2.4zM9 7v5h2V7zM10 13.3a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z',
  advice:
    'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9 8.9v5.8h2V8.9zM10 5.2a1.25 1.25 0 1 0 0 2.5 1.25 1.25 0 0 0 0-2.5z',
  none: 'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM5.6 9v2h8.8V9z',
  unknown:
    'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM6.7 8.1h1.9c0-.8.5-1.4 1.4-1.4s1.4.5 1.4 1.2c0 1.3-2.3 1.4-2.3 3.7v.4h1.9c0-1.6 2.4-1.8 2.4-4.1 0-1.8-1.4-2.9-3.4-2.9-2 0-3.3 1.2-3.3 3.1zM10 13a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z',
};

const strokes = {
  check: 'M4 10.5l4 4 8-9',
  down: 'M5 7.5l5 5 5-5',
  up: 'M5 12.5l5-5 5 5',
  left: 'M12.5 5l-5 5 5 5',
  right: 'M7.5 5l5 5-5 5',
  close: 'M5 5l10 10M15 5L5 15',
  outside: 'M7 4.5h8.5V13M15 5L5 15',
  similar:
    'M3 8c2.300-2.600 4.700-2.600 7 0s4.700 2.600 7 0M3 13c2.300-2.600 4.700-2.600 7 0s4.700 2.600 7 0',
  options: 'M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4',
  copy: 'M7.5 7.5h8v8h-8zM4.5 12.5v-8h8',
};
export type StrokeName = keyof typeof strokes;

export const LevelIcon = ({ level, size = 20 }: { level: Level; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path d={shapes[level]} fill="currentColor" fill-rule="evenodd" />
  </svg>
);

/** Back and forth change places where one reads from right to left. */
const turning: readonly StrokeName[] = ['left', 'right', 'outside'];

export const Icon = ({ name, size = 20 }: { name: StrokeName; size?: number }) => (
  <svg
    class={turning.includes(name) ? 'icon turns' : 'icon'}
    width={size}
    height={size}
    viewBox="0 0 20 20"
    aria-hidden="true"
  >
    <path
      d={strokes[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

/** The same drawing as `public/icon/canary.svg`. */
export const Canary = ({ size = 18 }: { size?: number }) => (
  <svg class="canary" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
    <path class="canary-perch" d="M30 52v9M39 51v10M20 61h28" />
    <path
      class="canary-body"
      d="M3 55 17 38C15 22 25 7 40 7c11 0 18 8 18 18 0 18-12 30-28 30-5 0-9-1-12-4z"
    />
    <path class="canary-wing" d="M20 37c3-9 12-12 22-7 1 11-8 18-20 16-2-2-3-5-2-9z" />
    <path class="canary-beak" d="M56.500 18.500 64 25l-7.500 4.500z" />
    <circle class="canary-eye" cx="45.500" cy="20.500" r="3.500" />
  </svg>
);
