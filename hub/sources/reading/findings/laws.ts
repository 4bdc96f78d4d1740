import type { LawCode } from '../../../../lib/core/finding.ts';

/** Laws by the words of Safety Gate's last sentence, and those that a CPSC hazard names. */
export const laws: [LawCode, RegExp][] = [
  ['cosmetics', /\bcosmetic/i],
  ['toys', /\btoy safety|\btoys? directive|\bsafety of toys/i],
  ['reach', /\breach\b|registration, evaluation/i],
  ['low_voltage', /\blow[- ]voltage/i],
  ['product_safety', /\bgeneral product safety|\bGPS[DR]\b/i],
  ['rohs', /\brohs|hazardous substances in electrical/i],
  ['ppe', /\bpersonal protective|\(?\bPPE\b/i],
  ['machinery', /\bmachinery directive|\bmachinery regulation/i],
  ['tobacco', /\btobacco/i],
  ['pop', /persistent organic|\bPOPs?\b/i],
  [
    'pyrotechnics',
    /\bpyrotechnic articles? directive|\bpyrotechnics? directive|directive on pyrotechnic/i,
  ],
  ['clp', /\bCLP\b|classification,? labell?ing/i],
  ['flails', /2012\/32/i],
  ['biocides', /\bbiocid/i],
  ['construction', /\bconstruction product/i],
  ['food_imitation', /87\/357|food[- ]imitat/i],
  ['gas', /appliances burning gaseous|\bGAR\b|gas appliances/i],
  ['watercraft', /recreational craft/i],
  ['radio', /radio equipment/i],
  ['pressure', /pressure equipment|simple pressure/i],
  ['atex', /\batex\b|explosive atmospheres/i],
  ['emc', /electromagnetic compatibility|\bEMC\b/i],
  ['medical', /medical device/i],
  ['detergents', /\bdetergents? regulation/i],
];

export const usLaws: [LawCode, RegExp][] = [
  ['us_sturdy', /\bsturdy act/i],
  ['us_reese', /\breese'?s? law/i],
  ['us_poison_prevention', /poison prevention packaging|\bPPPA\b/i],
  ['us_pool_drain', /virginia graeme|\bVGBA?\b/i],
  ['us_gasoline', /gasoline burn prevention|portable fuel container safety/i],
  ['us_safe_sleep', /safe sleep for babies/i],
  [
    'us_lead',
    /\blead (?:paint|content)? ?(?:ban|standard|limit|content (?:ban|limit|standard|requirement))|federal lead/i,
  ],
  ['us_phthalates', /phthalates? (?:ban|limit|standard)|federal phthalate/i],
  ['us_small_parts', /small[- ](?:parts?|ball) (?:ban|regulation|requirement|standard)/i],
  ['us_flammability', /flammab\w+ (?:standard|requirement|regulation)/i],
];
