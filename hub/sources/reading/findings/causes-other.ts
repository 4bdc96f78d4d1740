import type { CauseRule } from './cause-rule.ts';

/** Fire and heat without electricity, chemicals, labels. */
export const otherRules: CauseRule[] = [
  {
    code: 'carbon_monoxide',
    means: [/\bcarbon monoxide\b/, /\bco (?:gas|poisoning|emission|concentration)\w*/],
    not: /\b(?:carbon monoxide|co|smoke and carbon monoxide|smoke)(?: \(co\))? (?:alarms?|detectors?|sensors?)[^.]*|\balarms?[^.]*carbon monoxide[^.]*|\bdetect\w* [^.]*carbon monoxide[^.]*|\bcarbon monoxide[^.]*(?:alarm|detector|detected|sensor)[^.]*|\bcarbon monoxide poisoning is[^.]*/,
    never: /alarm|detector/,
    sees: 'whole',
    isOutcome: true,
  },
  {
    code: 'flammable_material',
    means: [
      /\b(?:highly|easily|extremely|very|too|readily) (?:flammable|inflammable|combustible)\b/,
      /\bflammab\w+ (?:standards?|requirements?|regulations?|performance)\b|\bmandatory flammab\w+|\bstandards? for (?:the )?flammability|\bopen[- ]flame standard|\bflammability (?:hazard|risk)\b/,
      /\b(?:flames?|fire) (?:\w+ )?(?:spread|propagat)\w*|\b(?:rate of (?:flame )?spread|burns? (?:too )?(?:fast|quickly|rapidly)|burning rate|surface flash)\b/,
      /\b(?:fabrics?|textiles?|material|costume|hair|wig|mask|sleepwear|garments?|clothing|foam|fur|mattress\w*|cover|padding|curtain|toy|product)\b[^.]{0,40}\b(?:ignites? (?:easily|quickly)|(?:can|could|may) (?:easily )?(?:ignite|catch fire) easily|too flammable|flammability|flammable|catch(?:es)? fire easily|burn easily)\b/,
      /\bnot (?:sufficiently )?flame[- ]retardant\b/,
    ],
    not: /\bflammable (?:liquid|gas|substance|vapou?r|solvent|aerosol|refrigerant|mixture|label|pictogram|solid|component|ingredient|content)s?[^.]*|\b(?:highly|extremely) flammable (?:gas|liquid|aerosol|propellant|substance)[^.]*|\bhair ?dryer[^.]*|\b(?:casing|housing|enclosure|plug|socket|plastic material of the (?:casing|housing|plug|enclosure))[^.]*|\bsurrounding[^.]*|\bnearby [^.]*|\bflammable hazard label\w*/,
    only: /cloth|textile|costume|sleepwear|pajama|pyjama|robe|gown|dress|mask|wig|beard|mattress|bed|furniture|sofa|cushion|pillow|toy|blanket|fur|scarf|skirt|shirt|carpet|rug|curtain|tent|fancy|child|garment|chair|foam|play|hat|sweat|jacket|hood|cape|decorat|hair|fabric|nest|set|pants|wear|sweater|ppe|protective|plush|doll|bag|wing|tutu|insul|nightgown|onesie|loungewear|sleeper|pad\b|futon|apparel|socks|vest/,
    sees: 'whole',
    over: ['ignites_or_flares_up'],
  },
  {
    code: 'flammable_material',
    means: [
      /\b(?:fail|fails|failed|not|violat\w*|required)\b[^.]{0,40}\bflammability (?:standards?|requirements?|regulations?|rules?|test)\b(?=[^.]*\b(?:sleepwear|clothing|textiles?|mattress|apparel|carpet|rug|furniture|nightgown|robe|pajama))/,
      /\b(?:foliage|ornaments?|berries|synthetic|decorations?)\b[^.]{0,30}\b(?:are|is) flammable\b/,
    ],
    sees: 'whole',
    over: ['ignites_or_flares_up'],
  },
  {
    code: 'fuel_or_gas_leak',
    means: [
      /\b(?:fuel|gas|gasoline|petrol|propane|butane|natural gas|oil|lpg|diesel|refrigerant|hydraulic fluid|kerosene|ethanol)\b[^.]{0,60}\b(?:leak|leaks|leakage|leaking|escape|escapes|spill|spills|seep|overflow)\w*/,
      /\b(?:leak|leaks|leakage|leaking|escape|release|spill)(?:ing|s)? (?:of |out )?(?:\w+ ){0,2}?(?:fuel|gas|gasoline|petrol|propane|butane|oil|lpg|diesel|kerosene)\b/,
      /\bgas[- ]?tight\w*|\bnot (?:gas )?tight\b/,
      /\b(?:fuel|gas) (?:tank|line|hose|cap|valve|filter|pump|tube)s?\b[^.]{0,60}\b(?:crack|leak|disconnect|detach|come|loosen|separate|fail|break|rupture)\w*/,
    ],
    not: /\boil[- ]filled[^.]*|\bcarbon monoxide[^.]*|\bgas (?:burner|grill|stove|heater|spring|cylinder of the chair|lift)s? [^.]{0,20}can (?:ignite|overheat)[^.]*|\bgas (?:spring|strut|lift)[^.]*|\bessential oils?[^.]*|\bhot oil[^.]*/,
    never: /firework|cosmetic|lighter\b|child[- ]resistant/,
    over: ['ignites_or_flares_up', 'part_breaks', 'part_detaches'],
  },
  {
    code: 'flame_arrester_missing',
    means: [/\bflame (?:mitigation|arrest[eo]r)\w*/],
    over: ['ignites_or_flares_up'],
  },
  {
    code: 'aspiration_hazard',
    means: [
      /\baspiration hazard\b/,
      /\b(?:fatal|harmful) if (?:it is )?swallowed\b[^.]*\b(?:airways?|lungs?|aspirat)/,
      /\benters? the airways\b/,
    ],
    never: /toy|book|doll/,
    sees: 'whole',
  },
  {
    code: 'hot_liquid_or_steam',
    means: [
      /\b(?:hot|boiling|scalding) (?:\w+ ){0,3}?(?:water|liquid|liquids|contents?|oil|steam|coffee|food|beverage|fluid|air|drink|wax)s?\b[^.]{0,70}\b(?:spill|spray|splash|leak|escape|expel|eject|overflow|spurt|release|drip)\w*/,
      /\b(?:spill|spray|splash|leak|escape|expel|eject|overflow|release|spurt)\w*\b[^.]{0,40}\b(?:hot|boiling|scalding|steam)\b/,
      /\bscald(?:ing|s)?\b/,
      /\bsteam\b[^.]{0,40}\b(?:escape|release|burn|leak|spray)/,
    ],
    not: /\bhot water (?:bottle|tank|heater|boiler)s? (?:can|could|may) (?:burst|explode)[^.]*/,
    sees: 'whole',
  },
  {
    code: 'lighter_unsafe',
    means: [/\blighters?\b/, /\bchild[- ]?(?:resistan|proof|safe)\w*/, /\bnovelty\b/, /\bflame\b/],
    needs: /\b(?:lighters?|torch(?:es)?)\b/,
    never: /car charger|adapter|socket|cigarette lighter (?:plug|adapt)|fluid|cable/,
    over: ['child_resistant_closure_missing', 'ignites_or_flares_up', 'fuel_or_gas_leak'],
  },
  {
    code: 'hot_surface',
    means: [
      /\b(?:surface|handle|casing|housing|door|panel|lid|exterior|accessible parts?|outside|knob|glass|body|metal parts?)\b[^.]{0,60}\b(?:too hot|excessively hot|very hot|high temperature|too high|overheat|hot)\b/,
      /\b(?:temperature|surface temperature)s? (?:of|on) (?:the )?(?:\w+ ){0,4}?(?:surface|handle|casing|accessible|parts?|body|product|plate|glass|door|toy)\w*\b[^.]*\b(?:too high|exceed|excess|high|above|reach)/,
      /\bsurface temperature\b[^.]*\b(?:too|exceed|excess|high|above|reach)/,
      /\btouch(?:ing)? (?:the )?hot/,
    ],
    not: /\bnot resistant to[^.]*|\bhot (?:water|liquid|oil)[^.]*/,
    never: /firework|charger|power adaptor/,
    over: ['overheats'],
  },
  {
    code: 'firework_malfunctions',
    means: [
      /\b(?:explode|explosion|burst|effect|ignit|fuse|height|debris|burning|tip|tilt|fall|fuse|launch|delay|distance|eject|project|shots?|tube|duds|charge|net explosive|angle|fly|flight|mass|powder|function|detonat|flash|unstable|stick|spark|rise|stable|composition|battery|bang|reaction)\w*/,
    ],
    not: /\b(?:sound|noise)\b[^.]*\b(?:level|pressure|too)[^.]*/,
    needs:
      /firework|pyrotechnic|firecracker|sparkler|rocket|petard|flares?\b|fountain|confetti cannon/,
    never: /extinguish|shot ?gun|camp/,
    sees: 'whole',
    over: [
      'fuse_inadequate',
      'projectile_hazard',
      'ignites_or_flares_up',
      'explodes_or_bursts',
      'unstable_tips_over',
    ],
  },
  {
    code: 'explodes_or_bursts',
    means: [
      /\b(?:explod|burst)(?:e|es|ed|ing|s)?\b|\bexplosions?\b/,
      /\b(?:rupture|ruptures|ruptured)\b(?! disc)/,
      /\blids?\b[^.]{0,50}\b(?:blown|blow|fly|ejected|eject|opened while|removed while|under pressure)/,
      /\b(?:pressure (?:build|relief|release)\w*|over-?pressuri[sz]\w+)\b/,
      /\bintrinsic(?:ally)? saf\w+|\bexplosive atmospheres?\b/,
    ],
    not: /\bbatter(?:y|ies)\b[^.]*|\bcells?\b[^.]*|\bexplosive (?:charge|mass)s?|\bbursts? of\b|\b(?:gas|fire)? leak[^.]*explo\w+|\bleak[^.]*explo\w+|\bexplosions? hazards?\b/,
    never: /firework|pyrotechnic|firecracker|airbag/,
    over: ['ignites_or_flares_up'],
  },
  {
    code: 'nicotine_container_too_large',
    means: [
      /\b(?:excess\w*|too (?:large|high|much|big)|exceed\w*|more than)\b[^.]{0,50}\b(?:nicotine[- ]containing liquid|amount of (?:nicotine )?liquid|volume|liquid)\b/,
      /\b(?:volume|capacity|tank|cartridge|container|liquid)\b[^.]{0,60}\b(?:too (?:large|high|big)|exceed\w*|excess\w*)\b/,
    ],
    needs: /cigarette|vape|e-liquid|nicotine|vapor|vapour|puff|liquid|refill/,
  },
  {
    code: 'child_resistant_closure_missing',
    means: [
      /\bchild[- ]?(?:resistan|proof|safe|impen)\w*/,
      /\btactile (?:warning|danger)\w*/,
      /\bpoison prevention packaging\b/,
    ],
    not: /\blighter[^.]*|\bbatter(?:y|ies)[^.]*child[- ]resist\w+|\bcoin[^.]*|\bbutton[^.]*|\bsocket[^.]*|\bplug[^.]*|\bmust be in child[- ]resistant (?:packaging|containers?)/,
    never: /\blighter/,
    sees: 'whole',
  },
  {
    code: 'corrosive_or_irritant',
    means: [
      /\b(?:product|liquid|cleaner|contents|solution|acid|gel|it|descaler|substance|mixture|drain)\b[^.]{0,30}\b(?:is|are) (?:\w+ )?(?:highly |very |strongly )?(?:corrosive|caustic)\b/,
      /\b(?:ph|acidity|alkalin\w+)\b[^.]{0,40}\b(?:too|high|low|value|excess)\b/,
      /\bchemical burns?\b/,
      /\b(?:posing|poses|pose|risk of) (?:a )?(?:\w+ ){0,3}?(?:skin|eye) (?:and \w+ )?(?:irritation|burns?)\b/,
    ],
    not: /\b(?:mi|mci|nickel|hydroquinone|cyanoacrylat\w+|hydrogen peroxide|sodium hydroxide|battery|batteries|lead|linalool|limonene|formaldehyde|peroxide|it|they|this substance|these substances|triacrylate|hema|tpo|salicylic acid|contact)\b[^.]{0,60}\b(?:irritat|burn|cause)\w*[^.]*|\b(?:button|coin|cell|swallow|ingest)\w*[^.]*|\blabel\w*[^.]*/,
    only: /chemical|clean|descal|drain|cosmetic|glue|acid|remover|bleach|hair|detergent|paint|spray|soap|gel|lotion|wipe|powder|liquid|restorer|pool/,
  },
  {
    code: 'microbial_contamination',
    means: [
      /\b(?:microb|micro-?organism|bacteri|mou?ld(?:s|y)?\b|yeasts?\b|fung|cfu\b|pseudomonas|staphylococc|enterobacter|pluralibacter|burkholderia|klebsiella|serratia|e\. ?coli|escherichia|candida|aerobic mesophilic|mesophilic|legionella|salmonella|aspergillus|biofilm|pathogen|germs|viable|citrobacter|enterococc|acinetobacter|achromobacter|ralstonia)\w*/,
    ],
    not: /\b(?:documentation|challenge test|prove|proof|demonstrat\w+|evidence)\b[^.]*|\b(?:could|can|may|might) lead to (?:the )?(?:development|growth|formation)[^.]*|\bantibacterial\w*|\bmicroorganisms? (?:might|may|could|can) pass[^.]*|\b(?:against|kill|protect\w* from|filter\w*) [^.]{0,30}(?:bacteria|germs|micro\w+)[^.]*|\bmould(?:ed|ing)\b/,
    never: /filter mask|respirat|protective equipment|ffp/,
  },
  {
    code: 'data_security_weak',
    means: [
      /\bbiometric\b[^.]*/,
      /\bunencrypted\b|\b(?:personal )?data\b[^.]*\b(?:access|protect|unauthori[sz]ed|secur)/,
    ],
    not: /\bsafety data\b[^.]*/,
  },
  {
    code: 'ignites_or_flares_up',
    means: [
      /\bcandles?\b[^.]*\b(?:flame|flare|ignite|burn|fire|wax|wick)\w*/,
      /\bflame[- ]?(?:jet|flash)\w*|\bflare[- ]?up\w*|\bflash ?fire\w*|\bflames? (?:can|could|may|might|shoot|escape|exit|flash)\w*/,
      /\b(?:can|could|may|might) (?:\w+ )?(?:burn or )?(?:ignite|ignites|catch (?:on )?fire|flare)\b/,
      /\b(?:high|excessive) flames?\b|\bflame height\b|\bdelayed ignition\b|\bdelay in ignition\b|\baccumulated gas to ignite\b/,
      /\bhave caught fire\b|\bsky lantern/,
    ],
    not: /\bignite (?:the )?(?:nearby|surround)\w*/,
    never: /firework/,
    isLast: true,
  },
  {
    code: 'warnings_or_labels_missing',
    means: [
      /\b(?:label\w*|warnings?|instructions?|pictograms?|leaflet|markings?|marked|safety (?:information|data)|user manual|manual|information|tracking label|documentation|hazard statements?|signal word|ingredients? list|list of ingredients|indications?)\b[^.]{0,80}\b(?:missing|lack\w*|not|no|incorrect\w*|insufficient\w*|inadequate\w*|incomplete|absent|without|misleading|wrong\w*|fail\w*|false|erroneous)\b/,
      /\b(?:missing|lacks?|lacking|without|no|not (?:have|contain|include|bear|display|provide\w*|accompanied|labell?ed|supplied|carry|show|indicate|adequately|properly|correctly)|incorrect\w*|insufficient\w*|inadequate\w*|absence of|incomplete|misleading|wrong\w*|fail\w* to (?:provide|include|bear|have|warn))\b[^.]{0,70}\b(?:label\w*|warnings?|instructions?|pictograms?|leaflet|markings?|safety (?:information|data)|user manual|manual|tracking label|hazard statements?|signal word)\b/,
      /\bnot (?:\w+ )?(?:labell?ed|marked)\b|\bmis-?label\w+/,
      /\bviolat\w+[^.]*\blabell?ing requirements?\b/,
    ],
    not: /\baccording to the (?:ingredients? list|list|label)[^.]*|\bnot (?:indicated|mentioned|listed|declared|stated) (?:in|on) (?:the )?(?:list|label|ingredient)[^.]*|\bwithout (?:any )?warning\b(?! label)|\bwarning (?:light|device|triangle|signal)\w*|\bce[- ]mark\w*|\bmarked as\b|\bnot protected[^.]*|\blabel\w* (?:\w+ ){0,2}(?:states?|claims?|says)[^.]*|\bdespite[^.]*|\beven if[^.]*/,
    sees: 'whole',
  },
  {
    code: 'conformity_not_proven',
    means: [
      /\b(?:ce|ukca|conformity|certificat\w+|approval|type[- ]examination|notified body|safety assessment|technical documentation|product information file|certified|homologat\w+)\b[^.]{0,90}\b(?:missing|not|no|lack\w*|false|fake|incorrect\w*|invalid|counterfeit|without|misleading|unlawful\w*|wrong\w*|absent|illegal\w*|insufficient)/,
      /\b(?:missing|not|no|lacks?|lacking|false|fake|counterfeit|without|invalid|incorrect|absence of|never been|unlawful\w*)\b[^.]{0,70}\b(?:ce[- ]mark\w*|ukca|certificat\w+|certified|safety assessment|conformity assess\w+|technical (?:documentation|file)|type[- ]approv\w+|notified body|responsible person|authori[sz]ed for sale|declaration of conformity|assessment of|proven|tested|visual inspection|product information file|notif(?:ied|ication))\b/,
      /\bcounterfeit\b/,
    ],
    not: /\bnot certified (?:safe )?for\b/,
    sees: 'whole',
  },
];
