import type { Match } from '../../lib/core/verdict.ts';
import { Band, FirstSight } from '../first-sight.tsx';
import { Canary } from '../icon.tsx';
import madeUp from './sample.json' with { type: 'json' };

const sample = madeUp as Match;

/** A browser's toolbar with our button, and the card that a warning opens. A picture: nothing in it can be pressed. */
export const Sample = () => (
  <div class="sample" aria-hidden="true">
    <div class="sample-bar">
      <i />
      <i />
      <span class="sample-address" />
      <span class="sample-button">
        <Canary size={22} />
        <b>!</b>
      </span>
    </div>
    <div class="sample-card">
      <Band match={sample} />
      <div class="body">
        <FirstSight match={sample} />
      </div>
    </div>
  </div>
);
