import auAccc from './au-accc.ts';
import byHand from './by-hand.ts';
import euSafetyGate from './eu-safety-gate.ts';
import euSafetyGateWeekly from './eu-safety-gate-weekly.ts';
import frRappelconso from './fr-rappelconso.ts';
import healthCanada from './health-canada.ts';
import krConsumer24 from './kr-consumer24.ts';
import krKatsCertificates from './kr-kats-certificates.ts';
import krSafetykorea from './kr-safetykorea.ts';
import type { Source } from './source.ts';
import ukOpss from './uk-opss.ts';
import usCpsc from './us-cpsc.ts';
import usCpscWarnings from './us-cpsc-warnings.ts';

/**
 * All sources. A new authority is one file and one line here. Where two sources have the same notice, the
 * later one only adds what the earlier one lacks.
 */
export const sources: readonly Source[] = [
  byHand,
  euSafetyGate,
  euSafetyGateWeekly,
  usCpsc,
  usCpscWarnings,
  ukOpss,
  healthCanada,
  auAccc,
  frRappelconso,
  krConsumer24,
  krSafetykorea,
  krKatsCertificates,
];

export const sourceNames: readonly string[] = sources.map(({ name }) => name);
