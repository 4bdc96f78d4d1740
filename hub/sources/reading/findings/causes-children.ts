import type { CauseRule } from './cause-rule.ts';

const body = `(?:head|neck|finger|limb|arm|leg|foot|feet|hand|torso|toe|body|bodies)s?`;

/** What children choke, suffocate and strangle on. */
export const childrenRules: CauseRule[] = [
  {
    code: 'small_parts',
    means: [
      /(?<!\btoo )\bsmall,? (?:[\w-]+ ){0,3}?(?:parts?|elements?|pieces?|balls?|components?|stones?|decorations?|fragments?|objects?|items?|bits?|figures?|beads?)\b/,
      /\b(?:detach|come off|comes off|break off|breaks? (?:into|apart|easily)|can (?:\w+ )?break|separate|fall off|come loose|release|dislodge|become loose|loosen|pull(?:ed)? off|torn off)\w*\b.*\bchok/,
      /\bchok\w+ hazard (?:due to|from) (?:the )?(?:small|detach)/,
      /\bsmall[- ]parts?\b/,
      /\btoo small\b.*\bchok/,
    ],
    not: /\bsmall,? (?:fibrous|elastic)[^.]*|lead(?:ing)? to [^.]*suffocat\w+|\bcannot [^,.]*small/,
    never: /\bfirework|pyrotechnic/,
    sees: 'next',
    isOutcome: true,
    over: ['part_detaches', 'part_breaks'],
  },
  {
    code: 'airway_blocking_shape',
    means: [
      /\b(?:stuck|lodged|wedged|jammed|enter|reach|block|obstruct|occlu)\w*\b[^.]{0,60}\b(?:throat|airways?|pharynx|mouth opening|back of the mouth|upper respiratory)\b/,
      /\b(?:protruding|elongated|projecting) (?:\w+ ){0,2}(?:part|element|piece|handle|shape|protrusion)s?\b/,
      /\b(?:teat|shield|mouth ?guard|guard) (?:of [^.]{0,30})?(?:is |are )?too (?:small|long|short)\b/,
      /\bsuction cups?\b[^.]*\b(?:airways?|throat)/,
      /\breach too far into\b|\bprotrudes\b/,
    ],
    not: /\b(?:swallowed|ingest\w+)[^.]{0,20} enters? (?:the )?airways[^.]*|\bexpan\w+[^.]*|\bfatal if[^.]*|\b(?:hood|pillow|bag|film|cover|balloon|mask)\b[^.]*\b(?:cover|obstruct|block)[^.]*|\bbeads?,? if swallowed[^.]*|\bwater beads?[^.]*|\bvomit[^.]*/,
    sees: 'whole',
  },
  {
    code: 'filling_accessible',
    means: [
      /\b(?:stuffing|filling|wadding|padding|filler)\b[^.]{0,60}\b(?:accessible|reach|access|expos|released?|come out|comes out|pulled out|removed|open|detach|easily)/,
      /\b(?:access|accessible|reach|expos\w+|releas\w+|ingest)\b[^.]{0,40}\b(?:stuffing|filling|wadding|foam padding)\b/,
      /\b(?:seams?|stitching)\b[^.]{0,50}\b(?:open|tear|weak|defective|break|torn|come apart|insufficient|rip|not strong|poor|undone|split)/,
      /\b(?:weak|defective|insufficient|poor) (?:\w+ )?seams?\b/,
      /\bfib(?:re|er|rous)s?\b[^.]{0,40}\baccessible\b/,
    ],
    not: /\bgranular fill\w+|\bfilling (?:instructions|level|hole|height|valve)|\bover ?fill\w+|\bfill(?:ing)? (?:of|up) /,
    only: /toy|doll|plush|child|baby|soft|cloth|bear|key ?ring|fancy|costume|cushion|pillow|comfort|nest|sleep|pacifier|soother|textile|decorat|carniv|puppet|blanket|jewel|gadget|rattle|bag|shoe|slipper|hat/,
    never: /helmet|life ?jacket|buoyan|pressure|tyre/,
  },
  {
    code: 'button_battery_accessible',
    means: [
      /\b(?:button|coin)[- ]?(?:cells?|battery|batteries|cell batter\w+)\b[^.]*\b(?:access|opened|reach|remov|detach|come out|liberat|releas|without (?:a |the (?:use|help) of )?(?:a )?tool|child[- ]resistant|fall out|expos|locked|secured|take out|taken out|swallow)/,
      /\b(?:access|accessible|opened|reach\w*|remov\w+|expos\w+|releas\w+|detach\w*|without (?:a |any )?tools?)\b[^.]*\b(?:button|coin)[- ]?(?:cells?|battery|batteries|cell)/,
      /\b(?:button|coin)[- ]?(?:cell |battery|batteries)?[^.]*\bpackag\w+[^.]*\b(?:not|child)/,
    ],
    not: /\bwarning\w* [^.]*button[^.]*|\blabel\w* [^.]*button[^.]*/,
    over: ['battery_accessible'],
  },
  {
    code: 'battery_accessible',
    means: [
      /\bbatter(?:y|ies)\b(?! (?:operated|powered))[^.]{0,70}\b(?:accessible|easily (?:removed|accessed|reached|opened|taken)|without (?:the (?:use|help|aid) of )?(?:a |any )?(?:tool|screw)|can be (?:easily )?(?:opened|removed|accessed|reached)|opens easily|easy to open|is not (?:locked|secured|screwed)|are not (?:locked|secured)|easily)/,
      /\b(?:access to|accessible|easily (?:reach|access|remove))\b[^.]{0,30}\bbatter(?:y|ies)\b/,
      /\b(?:compartment|cover|lid|case|housing)\b[^.]{0,60}\b(?:opened|open|removed|opens)\b[^.]{0,60}\bbatter(?:y|ies)\b/,
    ],
    not: /\b(?:not|n't) accessible|\bwarning[^.]*batter\w+|\bcell temperature|\b(?:live|conductive) parts?[^.]*/,
    never: /\bfirework|pyrotechnic/,
  },
  {
    code: 'magnet_swallowable',
    means: [
      /\bmagnets?\b[^.]*\b(?:swallow|ingest|flux|strong|powerful|loose|detach|small parts?|come off|separate|attract|liberat|releas|fall out|too)/,
      /\bmagnetic (?:flux|strength|force|field|attraction|power|index)\b/,
      /\b(?:strong|powerful|high[- ]powered?|loose|hazardous|small|swallow\w*|ingest\w*|detach\w*|flux|releas\w+)\b[^.]*\bmagnet/,
    ],
    not: /\bmagnet(?:ic)? (?:latch|lock|clos|strip|switch|sensor|base|mount|holder|catch|therap|charg|cable|field of|brake)\w*|\belectro-?magnet\w*|\bmagnetic (?:disturb|compat)\w*/,
    sees: 'whole',
  },
  {
    code: 'expands_when_wet',
    means: [
      /\b(?:expand|swell|grow|increase)\w*\b[^.]*\b(?:water|saliva|liquid|stomach|moist|wet|fluid|inside (?:the|a child's) body|percent|%|when in contact|in size)/,
      /\b(?:water|gel|expanding|jelly) (?:beads?|balls?)\b[^.]*\b(?:swallow|ingest|expand|swell|grow|intestin|obstruct)/,
      /\bexpanding (?:toy|material)s?\b/,
      /\bas (?:the|this|it) (?:\w+ )?expands?\b/,
    ],
    not: /\bexpand(?:ed|ing|s)? (?:the |this |its )?(?:recall|foam|gate)\w*|\bincrease\w* (?:the )?(?:risk|in circumference|likel)[^.]*/,
    only: /./,
  },
  {
    code: 'food_imitation',
    means: [
      /\b(?:mistak\w+|confus\w+|resembl\w+|imitat\w+|looks? (?:like|similar)|appear\w* (?:to be|like)|characteristic|similar)\b[^.]*\b(?:food|foodstuff|drinks?|sweets?|cand(?:y|ies)|fruits?|cake|chocolate|edible|lollipop|ice cream|cookies?|biscuits?|beverage|confectionery)/,
      /\bfood[- ]imitati/,
      /\bfood[- ]like\b/,
    ],
    not: /\bfood(?:stuff)?s? (?:container|contact|processor|colou?r)\w*/,
  },
  {
    code: 'unattended_feeding',
    means: [
      /\bself[- ]feeding\b/,
      /\bfeeds? (?:itself|themselves|unattended)\b/,
      /\bflow of (?:the )?(?:fluid|milk|liquid|formula)\b/,
      /\bhold\w* the bottle in place\b/,
    ],
  },
  {
    code: 'thin_plastic_film',
    means: [
      /\b(?:plastic|film|bag|foil|packaging|sheet|sheeting|wrapping|polybag)\w*\b[^.]{0,90}\b(?:too thin|thickness|thinner|not (?:thick|perforated|sufficiently)|insufficiently thick|(?:is|are) thin|no perforations?|without perforations?|micr)/,
      /\b(?:thickness|too thin|thin)\b[^.]{0,60}\b(?:plastic|film|bag|foil|packaging|sheeting)/,
    ],
    not: /\bthin (?:wire|insulation|cable|conductor)s?|\binsulati\w+[^.]*|\b(?:cable|wire|conductor)s?\b[^.]*thin/,
  },
  {
    code: 'airway_covering',
    means: [
      /\b(?:hood|pillow|mask|cushion|bumper|shape|cover|stacking cup|cups are large|hemispher\w*|blanket|sleeping bag|padding|mattress|mat|nest|insert|wing|fabric|neck (?:opening|area)|helmet|collar|hat)\w*\b[^.]{0,110}\b(?:cover|obstruct|block)\w*\b[^.]{0,40}\b(?:nose|mouth|airways?|face|breath\w*)/,
      /\b(?:neck|arm) ?(?:opening|area|hole|size)s?\b[^.]*\b(?:too (?:large|big|wide)|stretch|slip|increase)/,
      /\b(?:slip|slide) (?:down )?(?:into|inside|down|through)\b[^.]*\b(?:sleep\w*|bag|blanket|suffocat)/,
      /\bobstruct\w* (?:\w+ ){0,3}breathing\b/,
      /\bhemispheric/,
    ],
    not: /\bthe plastic (?:bag |film |could |can |may |might )?[^.]*\b(?:cover|mouth|nose)[^.]*|\bplays? with (?:the )?(?:packaging|bag|plastic|film|it)[^.]*|\bvacuum[^.]*|\bcarbon monoxide[^.]*|\bballoon[^.]*/,
    never:
      /respirat|filter mask|particle|ffp|face mask|dust mask|protective mask|heater|stove|gas appl|firework/,
  },
  {
    code: 'air_holes_missing',
    means: [
      /\b(?:no|not|lacks?|missing|without|insufficient|too (?:small|few))\b[^.]{0,50}\b(?:ventilation|air) (?:holes?|openings?)\b/,
      /\b(?:ventilation|air) (?:holes?|openings?)\b[^.]{0,30}\b(?:missing|too|not|insufficient|inadequate)/,
    ],
  },
  {
    code: 'unsafe_infant_sleep',
    means: [
      /\binfant sleep\b/,
      /\bsafe sleep for babies\b/,
      /\b(?:incline|angle)\w*\b[^.]*\b(?:10|ten) degrees\b/,
      /\bcrib bumpers?\b|\b(?:standards?|regulations?) for crib mattress\w*|\bcrib mattress\w* (?:violat|fail)/,
      /\b(?:loungers?|bassinets?|inclined sleepers?|baby nests?|infant sleepers?)\b[^.]*\b(?:suffocat|violat|stand|sleep|infant died|sides? (?:are|is) too)/,
      /\binfant fatalit(?:y|ies)[^.]*\b(?:roll\w*|sleeper|asleep|sleep)\b/,
      /\bsids\b|sudden infant death/,
    ],
    sees: 'whole',
  },
  {
    code: 'drawstring_clothing',
    means: [
      /\b(?:drawstrings?|draw cords?|functional cords?|decorative cords?|toggles?)\b/,
      /\b(?:cords?|strings?|belts?|straps?|ribbons?|laces?|ties|sash(?:es)?|cords and ties)\b[^.]*\b(?:free ends?|hood|neck|waist|hem|chest|back area|back of|sleeves?|tied|garment|bottom|trapped during)/,
      /\b(?:hood|neck|waist|hem|back|chest|hips?)(?: area| region)?\b[^.]*\b(?:cords?|strings?|belts?|ribbons?|laces?|ties)\b/,
    ],
    not: /\b(?:power|extension|mains|blind|pull|inner|operating|electrical) cords?\b|\bseat ?belts?\b|\bshoulder belts?/,
    only: /cloth|textile|garment|sweat|jacket|hood|pants|trouser|shorts|dress|shirt|blouse|bikini|swim|coat|jogg|skirt|costume|legging|sleepwear|pyjama|pajama|romper|jumpsuit|vest|top\b|sweater|tunic|robe|outerwear|poncho|onesie|overall|cardigan|fleece|parka|anorak|windbreaker|tracksuit|apparel|hoodie|set\b|cape|mask|fancy|scarf|hat|snow|rain|ski|set|suit|drawstring/,
    never:
      /blind|shade|\bbags?\b|backpack|toy|walker|window|pram|stroller|hammock|sling|swing|baby carrier|pool|helmet/,
    over: ['cord_too_long_or_loop', 'entrapment_gap', 'caught_in_moving_parts'],
  },
  {
    code: 'cord_too_long_or_loop',
    means: [
      /\b(?:cords?|straps?|strings?|ribbons?|ropes?|chains?|threads?|laces?|elastics?|lanyards?|cables?|bands?)\b[^.]{0,70}\b(?:too long|excessive(?:ly)? long|loops?|nooses?|around (?:the|a|their|his|its|her) (?:\w+ )?(?:neck|throat)|wrap|wound|entangl|longer than)/,
      /\b(?:long|looped|free-?standing|accessible|exposed|hanging) (?:\w+ ){0,2}(?:cords?|straps?|strings?|loops?|ribbons?)\b/,
      /\b(?:inner|operating|lifting) (?:cords?|loops?)\b/,
      /\b(?:forms?|creates?|makes?|tangle[sd]?) (?:\w+ ){0,3}(?:loops?|noose)\b/,
      /\bloops?\b[^.]*\bneck\b/,
      /\b(?:cords?|strings?|ropes?|straps?|soother holder|pacifier (?:holder|clip)|chain)\b[^.]*\bstrangul/,
      /\bsoother holder is too long\b/,
    ],
    not: /\b(?:power|extension|supply|mains) (?:cords?|cables?)\b(?![^.]*\bneck)|\bcan lead to strangul\w+|\bthe cord(?:age)? (?:anchor|grip)\w*|\blong enough|\bas long as|\bbelt loop/,
    never: /bicycl|chain ?saw|jewel.*lead|light(?:ing)? chain|firework/,
    sees: 'whole',
  },
  {
    code: 'entrapment_gap',
    means: [
      /\b(?:openings?|gaps?|spaces?|holes?|slots?|distance|slats?|v-shape\w*)\b[^.]{0,180}\b(?:trap|entrap|stuck|caught|wedg|pinch|slip|pass|fit)\w*/,
      new RegExp(
        String.raw`\b${body}\b[^.]{0,70}\b(?:trapped|entrapped|stuck|caught|wedged|jammed)\b`,
      ),
      new RegExp(String.raw`\b(?:trap|entrap|wedg)(?:ped|ping|s|ed)?\b[^.]{0,40}\b${body}\b`),
      /\b(?:child(?:ren)?|infants?|bab(?:y|ies)|toddlers?|users?|consumers?|person|people)\b[^.]{0,60}\b(?:become|get|be) (?:entrapped|trapped|wedged|stuck)\b(?! during)/,
      /\bentrapment (?:between|in the|when|on)\b/,
      /\b(?:torso|head|neck|body|finger|limb)s?\b[^.]{0,40}\b(?:fit|pass|slip|fall|slide)s? through\b/,
    ],
    not: /\b(?:cords?|drawstrings?|strings?|straps?|belts?|hair|clothing|gas|they|these)\b[^.]{0,40}\b(?:can|could|may|might) (?:also )?(?:become |get |be )?(?:trapped|caught|entrapped|entangled)[^.]*|\btip[- ]?over and entrap\w+|\btrapped during[^.]*|\bdrain[^.]*|\bsuction[^.]*|\bhair (?:or|and)[^.]*|\bcord[^.]*entrap[^.]*/,
    never: /firework/,
    sees: 'whole',
    over: ['caught_in_moving_parts'],
  },
];
