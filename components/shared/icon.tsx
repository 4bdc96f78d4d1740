import type { Level } from '../../lib/core/verdict.ts';
import icons from './icons.json' with { type: 'json' };

/** Levels differ by shape, not only by colour. The sign inside is a hole (even-odd). */
const shapes: Record<Level, string> = icons.shapes;
const { strokes } = icons;
export type StrokeName = keyof typeof strokes;

export const LevelIcon = ({ level, size = 20 }: { level: Level; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path d={shapes[level]} fill="currentColor" fill-rule="evenodd" />
  </svg>
);

/** Arrows that are mirrored in languages read from right to left. */
const mirrored: readonly StrokeName[] = ['left', 'right', 'outside'];

export const Icon = ({ name, size = 20 }: { name: StrokeName; size?: number }) => (
  <svg
    class={mirrored.includes(name) ? 'icon turns' : 'icon'}
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

/** No message: it is the same in every language. */
export const productName = 'Cart Canary';

/** Our name, so that nobody takes the card for the shop's. */
export const OurName = () => (
  <p class="signature">
    <Canary size={16} />
    {productName}
  </p>
);
