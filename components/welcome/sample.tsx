import type { Match } from '../../lib/core/verdict.ts';
import { Band, FirstSight } from '../first-sight.tsx';
import { Canary } from '../icon.tsx';

/** Made up, and told in the reader's language like any other. */
const sample: Match = {
  level: 'danger',
  clues: [{ kind: 'listing-id', page: '1', notice: '1' }],
  doubts: [],
  hazard: {
    source: 'eu-safety-gate',
    reference: 'SR/00000/26',
    authority: { name: { en: 'Safety Gate' }, country: 'EU' },
    about: 'product',
    status: 'active',
    findings: [{ substance: 'lead' }],
    risks: ['CHEMICAL'],
    measures: [],
    laws: [],
    countries: [],
    actions: [],
    remedies: [],
    related: [],
    products: [],
    licence: 'none',
    attribution: '',
  },
};

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
