import type { CauseRule } from './cause-rule.ts';

/** RappelConso's reasons for a recall: a few plain wordings. What they do not hold stays unread. */
export const frenchRules: CauseRule[] = [
  {
    code: 'small_parts',
    means: [
      /petits? (?:[ée]l[ée]ments?|objets?|pi[èe]ces?|morceaux|parties)|petites? (?:pi[èe]ces?|parties|billes?)/,
      /(?:se d[ée]tach|d[ée]tachement|d[ée]tachables?)[^.]*(?:[ée]touffement|ing[ée]r|aval|inhal)/,
    ],
  },
  { code: 'magnet_swallowable', means: [/aimants?[^.]*(?:aval|ing[ée]r|d[ée]tach|puissant)/] },
  {
    code: 'battery_accessible',
    means: [
      /(?:compartiment|acc[èe]s)[^.]*\bpiles?\b[^.]*(?:accessible|s'ouvr|sans outil)|\bpiles? (?:facilement )?accessibles?/,
    ],
    not: /piles? boutons?[^.]*/,
  },
  {
    code: 'button_battery_accessible',
    means: [/piles? boutons?[^.]*(?:accessible|aval|ing[ée]r|s'ouvr)/],
  },
  {
    code: 'drawstring_clothing',
    means: [/cordons? (?:de serrage|coulissants?)|cordons?[^.]*(?:capuche|cou\b|taille)/],
  },
  {
    code: 'side_barrier_inadequate',
    means: [
      /hauteur insuffisante de la (?:balustrade|barri[èe]re)|(?:balustrade|barri[èe]re)[^.]*trop basse/,
    ],
  },
  { code: 'overheats', means: [/surchauff/] },
  {
    code: 'battery_fails',
    means: [/batteries?[^.]*(?:surchauff|s'enflamm|prendre feu|explos|d[ée]flagration)/],
    over: ['overheats'],
  },
  { code: 'short_circuit', means: [/court[- ]circuit/] },
  {
    code: 'insulation_inadequate',
    means: [
      /(?:d[ée]faut|insuffisance) d'isolation|isolation (?:[ée]lectrique )?(?:insuffisante|d[ée]fectueuse)/,
    ],
  },
  {
    code: 'earthing_missing',
    means: [/(?:absence|d[ée]faut) de (?:mise [àa] la terre|prise de terre)/],
  },
  { code: 'fuel_or_gas_leak', means: [/fuite de (?:gaz|carburant|p[ée]trole|fioul)/] },
  { code: 'carbon_monoxide', means: [/monoxyde de carbone/] },
  { code: 'flammable_material', means: [/inflammabilit[ée]|facilement inflammable/] },
  {
    code: 'microbial_contamination',
    means: [
      /contamination (?:microbi|bact[ée]r)|pr[ée]sence de (?:bact[ée]ries|moisissures|germes)|pseudomonas|burkholderia/,
    ],
  },
  {
    code: 'child_resistant_closure_missing',
    means: [/(?:absence|d[ée]faut)[^.]*(?:bouchon|fermeture) de s[ée]curit[ée]/],
  },
  {
    code: 'warnings_or_labels_missing',
    means: [
      /(?:absence|d[ée]faut|erreur)[^.]{0,20}d'(?:[ée]tiquetage|avertissement)|[ée]tiquetage (?:non conforme|incomplet|manquant)/,
    ],
  },
];
