import type { CauseRule } from './cause-rule.ts';

/** Goods that protect too little, alarms that fail, light and sound that are too strong. */
export const protectionRules: CauseRule[] = [
  {
    code: 'impact_protection_low',
    means: [
      /\b(?:impact|shock|shocks|impacts)\b[^.]{0,40}\b(?:absor\w+|attenuat\w+|protect\w+|capacity)\b/,
      /\b(?:absor\w+|attenuat\w+)\b[^.]{0,30}\b(?:impacts?|shocks?|energy)\b/,
      /\bpositional stability\b|\b(?:chin ?strap|retention (?:system|strap)|helmet retention)\b/,
      /\bhelmets?\b[^.]{0,80}\b(?:not comply|violat|fail|not protect|do not meet|does not meet)\b[^.]*/,
    ],
    only: /helmet|protect|glove|vest|pad|guard|mat\b|sport|armou?r|headgear|cap|hard hat/,
    sees: 'whole',
    over: ['protection_inadequate', 'lock_or_latch_fails', 'restraint_inadequate'],
  },
  {
    code: 'respiratory_protection_low',
    means: [
      /\bfilt(?:er|ration|ering)(?:ing)?\b[^.]{0,50}\b(?:insufficient|inadequate|low|not|poor|capacity|efficiency|retention|less|penetrat\w+)/,
      /\b(?:insufficient|inadequate|low|poor)\b[^.]{0,30}\b(?:filter|filtration|filtering|particle|particulate)/,
      /\bparticle(?:\/filter| filter)? retention\b|\bfiltration (?:capacity|efficiency)\b/,
      /\b(?:fit|adapt|seal|leak\w*)\b[^.]{0,30}\bface\b/,
      /\b(?:inward )?leakage\b/,
      /\bbreathing resistance\b/,
    ],
    only: /mask|respirat|ffp|filter|half|protect/,
    not: /\b(?:filtering capacity|filter\w*) (?:has|have) not been (?:tested|verified|assessed)[^.]*/,
    over: ['protection_inadequate', 'airway_covering'],
  },
  {
    code: 'visibility_low',
    means: [
      /\b(?:retro-?reflect\w+|luminance|high[- ]visibility|reflective (?:material|surface|area|strip|properties)|visib(?:le|ility)|reflectors?)\b/,
    ],
    only: /vest|jacket|reflect|visib|cloth|band|tape|bicycle|bike|warning|glove|scooter|protect|trousers|coat|helmet/,
    not: /\b(?:not |in)?visible (?:beam|laser|light)\w*|\blaser[^.]*/,
    over: ['protection_inadequate'],
  },
  {
    code: 'uv_protection_low',
    means: [
      /\b(?:spf|sun protection|protection factor|uv[- ]?(?:a|b)?[- ]?(?:protection|filter)|sun ?screen)\b[^.]{0,80}\b(?:low\w*|insufficient|not|inadequate|less|false|measured|below)/,
      /\b(?:low|insufficient|inadequate)\b[^.]{0,40}\b(?:uv|sun) protection/,
      /\b(?:transmittance|uv transmission)\b/,
      /\bsun ?glasses\b[^.]*\bprotect/,
      /\b(?:do|does) not (?:\w+ )?(?:protect|filter|block)\b[^.]*\b(?:uv|sun|ultraviolet)/,
    ],
    only: /sun|cosmetic|glass|lotion|cream|spray|goggle|tent|cloth/,
    over: ['protection_inadequate'],
  },
  {
    code: 'flotation_unsafe',
    means: [
      /\b(?:buoyan\w+|floatation|flotation|air chambers?)\b[^.]{0,60}\b(?:not|insufficient|inadequate|too|low|lack|loss|lose|fail|reduc|missing|only|deflat|burst)\w*/,
      /\b(?:not|insufficient|inadequate|low|lacks?|loss of|reduced|no|only)\b[^.]{0,40}\b(?:buoyan\w+|floatation|flotation|air chambers?)\b/,
      /\b(?:deflat\w+|lose air|leak air|seams? (?:can |could |may )?(?:open|burst|tear))\b[^.]*\b(?:water|drown|swim|submerge|sink)/,
      /\b(?:float|floats|inflatable|swim(?:ming)? (?:seat|ring|aid|vest)|neck ring|arm ?bands?|life ?jackets?)\b[^.]{0,100}\b(?:slip|submerge|capsiz|tip|turn over|deflat|drown|fall|not (?:keep|hold|support)|detach|unstable|valve|burst|leg)/,
      /\b(?:sink|submerge\w*|capsize\w*|face[- ]down|turn over)\b/,
    ],
    only: /swim|float|life|jacket|inflat|water|arm ?band|boat|buoy|neck|paddle|pool|canoe|kayak|vest|dinghy|ring|snorkel|div/,
    not: /\bvgb[^.]*|\bbath seat[^.]*/,
    over: [
      'unstable_tips_over',
      'protection_inadequate',
      'part_breaks',
      'part_detaches',
      'restraint_inadequate',
    ],
  },
  {
    code: 'alarm_fails',
    means: [
      /\b(?:alarms?|detectors?|sensors?|sprinklers?|extinguishers?|panels?|transceivers?|horn|sounders?)\b[^.]{0,90}\b(?:fail|fails|not (?:detect|sound|alert|work|activate|operate|function|alarm|react|trigger|loud|fully|discharge|warn|sufficiently|respond|reliably)|malfunction|late|delay\w*|unable|inoperative|prevent|too (?:low|late|high)|inadequate|insufficient\w*|sensitivity|become)/,
      /\b(?:fail|fails|not)\b (?:to )?(?:\w+ )?(?:detect|alert|warn of|sound)\b[^.]*\b(?:smoke|fire|carbon|gas|alarm|danger|hazard)/,
      /\b(?:sensitivity|response)\b[^.]{0,40}\b(?:smoke|detector|insufficient|too low)/,
      /\bwithout (?:the )?(?:occupants|users|people)[^.]*\bwarned\b/,
    ],
    only: /alarm|detect|smoke|carbon|gas|fire|extinguish|sprinkler|monitor|sensor|transceiver/,
    not: /\balarm clock\w*/,
    sees: 'whole',
    over: ['electrical_component_fails', 'carbon_monoxide', 'part_breaks'],
  },
  {
    code: 'measurement_wrong',
    means: [
      /\b(?:display|displays|read|reads|reading|readings|measure|measures|measurement|measurements|calculat\w+|indicat\w+|report)s?\b[^.]{0,50}\b(?:incorrect|inaccurate|wrong|false|erroneous|inaccura\w+|unreliable|not accurate)\w*/,
      /\b(?:incorrect|inaccurate|wrong|false|erroneous|unreliable)(?:ly)? (?:\w+ ){0,3}?(?:readings?|measurements?|measure|values?|temperature|depth|results?|display\w*|gauge)\b/,
      /\bclaims? to measure\b/,
    ],
    not: /\bmeasured (?:mean )?values?[^.]*|\bread(?:ing)? (?:the )?instructions[^.]*|\bfalse (?:ce|sense)[^.]*/,
  },
  {
    code: 'protection_inadequate',
    means: [
      /\b(?:does|do|did|may|might|can|could|would|will|not)\b[^.]{0,15}\bnot (?:\w+ ){0,2}?protect\b/,
      /\b(?:fail|fails) to protect\b|\b(?:insufficient|inadequate|lack of|reduced|poor|no|limited|incorrect) (?:level of )?protection (?:for|of|against|to|from)\b/,
      /\bprotection\b[^.]{0,30}\b(?:is|are) (?:insufficient|inadequate|not (?:sufficient|guaranteed|provided|ensured))/,
      /\bnot (?:sufficiently|adequately|properly) protect/,
      /\b(?:penetrat\w+|permeat\w+|cut|puncture|tear|chemical|abrasion|slip|heat|flame) resistance\b/,
      /\bpuncture[- ]resistant\b/,
      /\bless alcohol than\b|\bno (?:biocidal )?active substance\b|\bnot kill (?:bacteria|viruses)\b|\btear strength\b/,
      /\b(?:does|do) not (?:provide|offer|give|ensure) (?:\w+ ){0,3}?protection\b/,
      /\b(?:alcohol|ethanol|disinfect\w+|active substance)\b[^.]{0,40}\b(?:too low|insufficient|not effective|ineffective)/,
    ],
    only: /protect|glove|mask|steril|biocid|goggle|shoe|boot|vest|visor|shield|helmet|harness|climb|rope|disinfect|sanit|ppe|suit|apron|life|ear|headgear|motorcycl|sling|carabiner|welding|lanyard|holster|hand gel|hygiene/,
    not: /\bnot protected against (?:moisture|water)[^.]*|\beven if combined with[^.]*/,
    isLast: true,
  },
  {
    code: 'laser_too_strong',
    means: [
      /\blaser (?:beam|radiation|light|output|power|class|pointer|emission|emit\w+)\b[^.]*/,
      /\b(?:viewing|exposure to) (?:of )?(?:the )?laser\b/,
      /\bclass (?:3[br]?|iii\w*|4|iv) laser/,
    ],
    not: /\blaser (?:engrav|print|cut|tag|game|toner)\w*/,
    over: ['optical_radiation_high'],
  },
  {
    code: 'optical_radiation_high',
    means: [
      /\b(?:uv|uva|uvb|uvc|uv-[abc]|ultraviolet|infrared|blue light|optical|photobiological|led|light) (?:\w+ ){0,3}?(?:radiation|rays?|light|hazard|intensity|emission|beam|source|irradiance)\b[^.]{0,60}\b(?:excess\w*|too|high|exceed|strong|intens|powerful|above|dangerous|harm)\w*/,
      /\b(?:emits?|excess\w*|too (?:strong|high|intense|bright|powerful)|expos\w+ to|high(?:ly)? (?:intens|level)\w*|hazardous)\b[^.]{0,50}\b(?:uv|uva|uvb|uvc|uv-[abc]|ultraviolet|infrared|blue light|optical radiation|led beam|light intensity|irradiance)\b/,
      /\b(?:led|light) beam\b[^.]*\b(?:powerful|strong|intens|retina|sight|eye)/,
      /\berythemal\b/,
    ],
    not: /\bnot emit[^.]*|\bblocks? all[^.]*|\buv[- ]?protect\w+|\bprotect\w* (?:against|from) (?:the )?uv[^.]*/,
    never: /sun ?glass|sunscreen/,
  },
  {
    code: 'noise_too_loud',
    means: [
      /\bsound[- ]pressure\b|\b(?:sound|noise|volume|acoustic|emission sound|impulse) (?:level|emission|pressure|intensity|volume)s?\b[^.]*\b(?:too|high|excess|exceed|loud|db)/,
      /\b(?:too loud|excessive (?:noise|sound|volume)|noise (?:is|was) too|sound (?:is|was) too|produces? (?:\w+ ){0,3}(?:noise|sound)[^.]*(?:too|excess))\b/,
      /\bloud (?:noise|sound)s?\b/,
      /\bhearing (?:loss|damage|impairment)\b/,
    ],
    not: /\bvolume of (?:the )?(?:liquid|nicotine)[^.]*|\bhearing protect\w+[^.]*|\binsulation of (?:sound|noise)/,
    never: /ear ?plug|ear ?muff/,
    sees: 'whole',
  },
];
