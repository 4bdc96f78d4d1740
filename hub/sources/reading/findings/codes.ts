import type codes from '../../../../lib/core/finding-codes.json';

/** What is wrong, with the risks it leads to. */
export type CauseCode = keyof typeof codes.causes;
/** A substance, with its CAS number where it has one. */
export type SubstanceCode = keyof typeof codes.substances;
/** What is wrong about the substance. `contains`: the notice only says that it is there. */
export type SubstanceMode = keyof typeof codes.modes;
export type PartCode = keyof typeof codes.parts;
export type WhenCode = keyof typeof codes.whens;
export type LawCode = keyof typeof codes.laws;
