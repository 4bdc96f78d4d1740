import type { CauseRule } from './cause-rule.ts';

const weak = String.raw`(?:insufficient(?:ly)?|inadequate(?:ly)?|not (?:sufficient|adequate|properly|enough|correct|suitable|double|reinforced|provid|resistant)\w*|too (?:small|low|weak|short|thin)|poor(?:ly)?|defective|lack\w*|missing|faulty|inappropriate|absent|no|reduced|weak|without|incorrect|unsuitable|only (?:basic|functional|single)|damaged|fail\w*|less than|below|smaller|shorter)`;

/** Goods that live on electricity, by category and name. */
const electric =
  /electr|\blights?\b|lighting|\blamps?\b|\bled\b|charger|charging|power|adapt[eo]r|socket|heater|\bfans?\b|\bcables?\b|extension|hair|kettle|\bplugs?\b|outlet|switch|appliance|massag|battery|batteries|projector|garland|spotlight|mosquito|usb|gadget|\biron\b|speaker|decorat|chain|toaster|oven|machine|pump|vacuum|dehumid|monitor|phone|laptop|computer|television|welding|soldering|grinder|\btool|drill|cooker|blender|communication|cord|strip|tub|spa\b|refriger|grill|scooter|bike|fountain|washer|alarm|unit|generator|camera|console|printer|gun\b/;

/** Shock, heat, batteries. */
export const electricalRules: CauseRule[] = [
  {
    code: 'insulation_inadequate',
    means: [
      new RegExp(String.raw`\b${weak}\b[^.]{0,60}\b(?:insulat\w+|isolat\w+)\b`),
      new RegExp(
        String.raw`\b(?:insulation|insulated|isolation|insulating)\b[^.]{0,110}\b${weak}\b`,
      ),
      /\b(?:dielectric|electrical?) strength\b/,
      /\b(?:creep(?:age|ing)?|clearances?)(?: and (?:creep(?:age|ing)?|clearances?))?(?:,? (?:distances?|paths?))?\b[^.]*\b(?:too|insufficient|inadequate|not|small|short|low|less|incorrect|below)|\b(?:insufficient|inadequate|too small|short|reduced|small)\b[^.]{0,40}\b(?:creep(?:age|ing)?|clearances?)\b/,
      /\bdouble insulation\b|\breinforced insulation\b|\bnot insulated\b|\buninsulated\b/,
    ],
    not: /\bthermal(?:ly)? insulat\w+|\bheat insulat\w+|\bis isolated from\b/,
    never: /firework|construction|glove box/,
  },
  {
    code: 'cable_anchorage_poor',
    means: [
      /\b(?:anchor(?:ed|age|ing)?|strain relief|cord grip|cable (?:grip|clamp|retention)|secured|fixed|fastened|clamped)\b(?=[^.]*\b(?:not|poor|insufficient|inadequate|missing|no|lack|loose|absent|improper))/,
      /\b(?:not|poorly|insufficiently|inadequately|improperly) (?:properly |adequately |sufficiently |correctly |well |securely |firmly )?(?:anchored|anchor)\b/,
      /\b(?:cable|cord|wire)s?\b[^.]{0,40}\b(?:pulled out|pull out|detach\w*|come loose|become (?:loose|detached|disconnected)|disconnect\w*|be torn out)\b/,
      /\bno (?:cable |cord |secondary )?(?:anchorage|strain relief|fixing)\b/,
    ],
    only: /./,
    not: /\b(?:anchored|secured|fixed|fastened) to (?:the|a) (?:wall|ground|floor)[^.]*|\bblinds?[^.]*|\bplugs?[^.]{0,30}\bsecured/,
    never:
      /firework|furniture|dresser|ladder|climb|child|clothing|blind|bicycle|exercise|swing|hammock|trampoline|mower|helmet|carrier|tent|lifting|winch/,
  },
  {
    code: 'conductor_too_thin',
    means: [
      /\bcross[- ]?section(?:al)?(?: area)?\b/,
      /\b(?:wires?|cables?|conductors?|cords?)(?: of the \w+(?: \w+)?)? (?:\w+ ){0,4}?(?:is|are|were|has|have) (?:\w+ )?(?:too thin|too small|an insufficient diameter|undersized|thin)\b/,
      /\bdiameters? of (?:the )?(?:\w+ ){0,3}?(?:wires?|cables?|conductors?|cords?)\b/,
      /\b(?:thin|undersized) (?:wires?|cables?|conductors?)\b/,
      /\b(?:wire|cable|conductor)s?\b[^.]{0,30}\b(?:insufficient|inadequate) (?:diameter|section|size|gauge)/,
      /\bwire (?:size|gauge)\b|\bundersized wiring\b/,
      /\bresistance of (?:the )?(?:conductor|cable|wire)s?\b/,
    ],
    not: /\b(?:space|distance)s? between[^.]*|\bcross[- ]?section(?:al)? (?:of )?(?:the )?(?:earth|ladder|tube|profile)[^.]*/,
    never: /light.*toy|firework|rope|bicycle/,
  },
  {
    code: 'plug_or_socket_unsafe',
    means: [
      /\b(?:plugs?|pins?|sockets?|socket[- ]outlets?|adapt[eo]rs?|prongs?)\b[^.]{0,80}\b(?:dimensions?|dimensional|design|construction|shutters?|shuttered|too (?:short|long|close|small|large|thin|low)|single[- ]?pole|sheathed|sleeved|not (?:comply|correspond|fit|suitable|adequate|fused|shuttered|properly|have)|incorrect\w*|inadequate|non-standard|break|breaks|crack|bend|deform|fail)\b/,
      /\b(?:dimensions?|design|construction|shutters?) of (?:the )?(?:\w+ ){0,4}(?:plugs?|pins?|sockets?|socket[- ]outlets?|outlets?)\b/,
      /\bsingle[- ]?pole (?:insertion|insert)\b|\bsingle[- ]?pole\b[^.]*\bplug/,
      /\bclass[- ](?:i|ii|1|2)\b[^.]*\b(?:socket|plug|insert|connect)/,
      /\b(?:wrong|incorrect|unsuitable|non-eu|non-uk|american|us|chinese|counterfeit|illegal|two-pin|clover\w*|non-compliant) (?:type )?(?:of )?(?:plugs?|connectors?)\b/,
      /\bshutters?\b|\bshuttered\b/,
    ],
    not: /\b(?:spark|ear|bath|sink|drain|silicone) ?plugs?|\bplug[- ]?in\b|\bglow plug|\bplugging[^.]*|\bsocket set|\bwhen (?:the )?(?:plug|it) is[^.]*/,
    only: electric,
    never:
      /firework|\btoys?\b|bicycle|motorcycle|handlebar|rack|crib|drill bit|socket wrench|ladder|blind/,
  },
  {
    code: 'earthing_missing',
    means: [
      /\b(?:earth(?:ed|ing)?|ground(?:ed|ing)|protective conductor)\b(?! level| surface| moving)[^.]{0,70}\b(?:not|no|missing|lack\w*|inadequate\w*|insufficient\w*|absent|interrupt\w*|without|fail\w*|poor\w*|disconnect\w*|loose|improper\w*|faulty|defective|incorrect\w*|discontin\w*|unreliable|bypass\w*)/,
      /\b(?:not|no|missing|lack\w*|inadequate\w*|insufficient\w*|without|absence of|improper\w*|poor\w*|unreliable|faulty|loss of)\b[^.]{0,40}\b(?:earth(?:ed|ing)?|grounded|grounding|ground (?:wire|connection|conductor|contact|pin)|protective conductor)\b/,
      /\bearthing conductor is shorter\b|\bground contacts? can oxidi/,
      /\bunearthed\b|\bungrounded\b/,
    ],
    not: /\b(?:close|closer|near|nearer|fall\w*) to (?:the )?(?:ground|earth)[^.]*|\bground[- ]fault[^.]*/,
    never: /firework|tent|play|garden tool/,
  },
  {
    code: 'fuse_inadequate',
    means: [
      /\bfuses?\b[^.]{0,70}\b(?:missing|not|no|incorrect|wrong|inadequate|insufficient|granular|fill\w*|rating|rated|counterfeit|absent|bypass|fail\w* to (?:operate|protect|blow|trip)|improper)\w*/,
      /\b(?:no|missing|lacks?|without|incorrect|inadequate|wrong|counterfeit|bogus|absence of|unsuitable|unfused|not (?:have|fitted with|contain|provided with))\b[^.]{0,30}\bfuses?\b|\bunfused\b/,
      /\b(?:circuit breakers?|overcurrent (?:protection|device)|over-?current|rcd)\b[^.]{0,60}\b(?:not|fail|missing|lack|no|inadequate)/,
      /\b(?:no|lacks?|missing|without|not)\b[^.]{0,30}\b(?:overcurrent|over-current|overload|short[- ]circuit) protection/,
    ],
    not: /\bconfus\w+|\bfuse (?:burn|time|delay)[^.]*|\bwith(?:out)? fuse,? users[^.]*/,
    never: /firework|pyrotechnic|firecracker|vehicle|\batvs?\b/,
  },
  {
    code: 'moisture_protection_poor',
    means: [
      /\b(?:not|insufficient\w*|inadequate\w*|no|poor\w*|lack\w*)\b[^.]{0,40}\b(?:protected|protection|resistant|resistance|sealed|waterproof|tight)\b[^.]{0,30}\b(?:moisture|water|humidity|rain|ingress|dust)/,
      /\b(?:water|moisture|rain|humidity|rainwater|condensation|liquid)\b (?:\w+ ){0,3}?(?:penetrate|enter|ingress|intrude|intrusion|get (?:in|into|inside)|seep|leak (?:in|into|onto))\w*/,
      /\b(?:ingress|penetration|intrusion|entry) of (?:water|moisture|liquid|humidity)\b/,
      /\bmoisture protection\b|\bip ?(?:rating|44|20|x4|65|67)\b[^.]*\b(?:not|insufficient|inadequate|outdoor)/,
      /\bnot (?:suitable|intended|designed) for (?:outdoor|use outdoors|wet)[^.]*\b(?:but|although|despite|while)/,
    ],
    not: /\bmask[^.]*|\bwater ?proofing spray[^.]*|\bhelmet[^.]*/,
    only: electric,
  },
  {
    code: 'immersion_protection_missing',
    means: [/\bimmersion (?:detection|protection)\b|\bimmersion[- ]detection/],
    over: ['moisture_protection_poor', 'shock_protection_missing'],
  },
  {
    code: 'shock_protection_missing',
    means: [
      /\b(?:no|not|lacks?|lacking|missing|without|fail\w*|defective|inoperative)\b[^.]{0,60}\b(?:gfci|alci|rcd|ground[- ]fault|residual current)/,
      /\b(?:gfci|alci|rcd|ground[- ]fault)\b[^.]{0,60}\b(?:missing|not|fail|malfunction|inoperative)/,
    ],
  },
  {
    code: 'enclosure_weak',
    means: [
      /\b(?:mechanical(?:ly)?|physical) (?:strength|resistan\w+|robust\w*|damage|impact|shock|stress)\b(?=[^.]*\b(?:not|insufficient|inadequate|poor|low|lack))|\b(?:insufficient|inadequate|poor|low|not sufficient) mechanical\b/,
      /\b(?:casings?|housings?|enclosures?|encloser|covers?|cases?|shells?)\b[^.]{0,50}\b(?:break|breaks|broken|crack|cracks|open|opens|opened|removed|detach|come off|not (?:resistant|robust|strong|closed|secur\w+)|can be (?:easily )?(?:opened|removed)|separate|come apart|insufficiently|damaged|too weak|fragile)\b/,
      /\b(?:not|insufficiently) (?:sufficiently |mechanically )?robust\b/,
    ],
    not: /\bbatter(?:y|ies)(?: compartment)?[^.]{0,20}\b(?:cover|lid|case)\w*|\b(?:cover|lid|case)s? of the batter\w+[^.]*|\b(?:drain|seat|saddle|pool|duvet|phone) covers?|\bin (?:some|many|most|that|this|the) cases?\b|\bin case\b/,
    only: electric,
    never: /bicycle|\btoys?\b|garden tool|glass|pan\b|cooker|scooter|vehicle|trampoline|latch/,
    over: ['part_breaks', 'part_detaches'],
  },
  {
    code: 'not_heat_or_fire_resistant',
    means: [
      /\b(?:not|insufficient\w*|inadequate\w*|poor\w*|lack\w*)\b[^.]{0,50}\b(?:resistan\w+|resist|withstand)\b[^.]{0,40}\b(?:heat|high temperatures?|fire|flames?|temperature|burning|ignition|abnormal heat|glow)/,
      /\b(?:heat|fire|temperature|flame)[- ]resistan\w+\b[^.]{0,40}\b(?:insufficient|inadequate|not|poor|too low|low)/,
      /\b(?:casing|housing|enclosure|plastic|plastic material|plug|cover|insulation|bracket|pan|socket|base|holder)\b[^.]{0,50}\b(?:combustible|flammable|melt|melts|melting|deform\w*|soften\w*)/,
      /\bglow[- ]?wire\b|\bresistance (?:of [^.]{0,30} )?to (?:heat|fire)\b/,
    ],
    not: /\b(?:candle|wax|textile|fabric|foam|costume|clothing|clothes|garment|surroundings?|nearby)\b[^.]*|\bflammable (?:liquid|gas|substance|vapou?r|refrigerant)s?[^.]*|\bflame jet\w*/,
    never:
      /cloth|textile|candle|firework|cosmetic|toy|costume|sleepwear|curtain|furniture|oven glove|lighter/,
  },
  {
    code: 'overheat_protection_missing',
    means: [
      /\b(?:no|not|without|lacks?|lacking|missing|insufficient|inadequate|absence of|defective|fail\w*)\b[^.]{0,60}\b(?:thermal (?:cut[- ]?(?:out|off)|protect\w+|fuse|limit\w*)|cell[- ]temperature|temperature (?:monitor\w*|control|limit\w*)|over ?(?:heating|charg\w+|temperature|voltage)[- ]protect\w+|protect\w+ against over ?(?:heating|charg\w+)|overcharg\w+|over-?temperature|battery management system|bms|overheating protection)/,
      /\b(?:thermal cut[- ]?(?:out|off)|thermostat|thermal fuse|battery management system|temperature (?:limiter|sensor|monitoring))\b[^.]{0,60}\b(?:missing|not|lack\w*|fail\w*|inadequate|insufficient|malfunction|defective|absent)/,
      /\bthermal runaway\b/,
    ],
  },
  {
    code: 'battery_fails',
    means: [
      /\bbatter(?:y|ies)(?: packs?| cells?)?\b[^.]{0,60}\b(?:overheat|over-heat|ignite|ignites|explode|catch(?:es)? fire|fire|burn|smoke|melt|explod|explosion|short[- ]circuit|thermal|bloat|swell)\w*/,
      /\b(?:lithium|li)[- ]?ion\b[^.]*\b(?:overheat|ignite|explode|catch|fire|smoke|fail|melt)/,
      /\b(?:overheat\w*|ignit\w+|explosion|explod\w+) (?:of|in) (?:the )?(?:\w+ )?batter(?:y|ies)\b/,
    ],
    not: /\b(?:button|coin)[- ]?(?:cell|batter)\w*[^.]*|\bbatter(?:y|ies) (?:charger|compartment|cable|terminal|box|cover|contact|operated|powered|holder|management|post|connector|wire|door|cap|case|casing|clip|lead|drawer)s?\b|\bbattery of (?:shots|fireworks)|\bnegative battery/,
    never: /firework|pyrotechnic/,
    sees: 'whole',
    over: ['overheats', 'ignites_or_flares_up', 'explodes_or_bursts', 'short_circuit'],
  },
  {
    code: 'battery_leaks',
    means: [
      /\bbatter(?:y|ies)\b[^.]{0,50}\b(?:leak|leaks|leakage|rupture|ruptures|burst|vent|expel)\w*/,
    ],
    not: /\bbatter(?:y|ies) (?:charger|cable|terminal|post)s?\b|\b(?:button|coin)[- ]?cell\w*[^.]*/,
    never: /firework/,
  },
  {
    code: 'overheats',
    means: [
      /\bover-?heat(?:s|ed|ing)?\b/,
      /\b(?:heat build[- ]?up|excessive heat|excessively hot|heats? up (?:too|excessively|easily)|temperature[s]? (?:\w+ ){0,6}?too high|too high temperature)\b/,
      /\bheating up (?:easily|too|excessively)\b/,
    ],
    not: /\bover-?heating protect\w+|\bprotect\w+ against over-?heat\w+|\bsurface[s]?(?: temperature)?[^.]{0,40}\b(?:too hot|too high|excessively hot)/,
    never: /firework/,
    over: ['ignites_or_flares_up'],
  },
  {
    code: 'short_circuit',
    means: [
      /\bshort[- ]?circuit\w*\b/,
      /\b(?:electrical|internal|electric) shorts?\b|\b(?:can|could|may|to) (?:electrically )?short\b(?! out of)|\bshort(?:s|ing)? out\b|\bshorting\b/,
    ],
    not: /\bshort[- ]?circuit protection|\bprotect\w+ against short\w*|\bshort (?:period|chain|time)/,
    over: ['ignites_or_flares_up'],
  },
  {
    code: 'wiring_fault',
    means: [
      /\b(?:wires?|wiring|cables?|power cords?|cords?|wire harness|wiring harness|electrical terminals?|conductors?|electrical connections?|soldering|solder joints?|strands?)\b[^.]{0,70}\b(?:damaged?|chaf\w+|pinched|cut|fray\w*|loose|loosen|expos\w+|break|breaks|wrong\w*|incorrect\w*|improper\w*|misrout\w+|wear|worn|reversed|miswired|poor quality|arc|arcing|touch|contact|degrade|corrod\w*|crack)\b/,
      /\b(?:loose|damaged|chafed|pinched|frayed|incorrect|improper|faulty|poor|defective|exposed|mis-?routed|miswired|reversed)(?:ly)? (?:\w+ ){0,2}?(?:wires?|wiring|cables?|electrical connections?|soldering|conductors?|power cords?)\b/,
      /\b(?:electrical )?arc(?:ing|s)?\b/,
      /\b(?:wiring (?:error|fault|defect)s?|(?:incorrectly|improperly|wrongly) wired|reverse(?:d)? polarity|substandard (?:electrical )?wiring)\b|\belectrical connections?\b[^.]{0,40}\bsubstandard/,
    ],
    not: /\b(?:brake|throttle|pull|clutch|shift|control|steel|metal|operating|pet|jump|blind|lift|safety) cables?[^.]*|\b(?:fuel|brake|gas|water) (?:lines?|hoses?|connections?)[^.]*|\bunderwire\w*|\b(?:live )?(?:parts?|conductors?) (?:can |could |may )?(?:become |be )?accessible[^.]*|\bsharp[^.]*wires?|\bwire (?:frame|shelf|rack|basket|mesh|bristle)\w*|\b(?:ladder|tie-?down|climbing|tow|cable) (?:hook|clamp|machine|lock)[^.]*/,
    only: /./,
    never: /firework|\bbooks?\b|climb|cloth|exercise|toy|candle|jewel|bra\b|cosmetic|bicycle frame/,
  },
  {
    code: 'sparks',
    means: [
      /\b(?:can|could|may|might) (?:\w+ )?spark\b|\b(?:causing|produc\w+|emit\w*|generat\w+|create\w*|throw\w*) (?:\w+ )?sparks?\b|\bsparking\b/,
    ],
    never: /firework|sparkler|toy gun/,
  },
  {
    code: 'electrical_component_fails',
    means: [
      /\b(?:capacitors?|circuit boards?|control boards?|controllers?|heating elements?|motors?|transformers?|relays?|switch(?:es)?|thermostats?|resistors?|igniters?|compressors?|ballasts?|inverters?|regulators?|pcb|electrical components?|electronic components?|power suppl(?:y|ies)|adapters?|microinverters?|sensors?)\b[^.]{0,30} (?:can|could|may|might|to) (?:\w+ )?(?:fail|fails|malfunction|malfunctions|degrade|corrode|crack|break|ignite|melt)\b/,
    ],
    not: /\bfail(?:s)? to (?:meet|comply)[^.]*|\b(?:gas|oxygen|air|diving|pressure|propane|fuel|water|flow|breathing) (?:regulators?|valve)s?[^.]*/,
    over: ['part_breaks', 'ignites_or_flares_up'],
  },
  {
    code: 'live_parts_accessible',
    means: [
      /\b(?:live|energi[sz]ed|conductive|hazardous(?:ly)? live|electrified|mains|high[- ]voltage) (?:\w+ ){0,3}?(?:parts?|components?|conductors?|pins?|wires?|contacts?|terminals?|elements?|circuits?|metal|electrical)\b[^.]{0,70}\b(?:access\w*|expos\w*|touch\w*|reach\w*|contact|unprotected|come into)/,
      /\b(?:access\w*|touch\w*|reach\w*|expos\w+|contact with)\b[^.]{0,50}\b(?:live|energi[sz]ed|electrified|high[- ]voltage) (?:\w+ ){0,2}?(?:parts?|components?|conductors?|pins?|wires?|contacts?|terminals?|electrical)?/,
      /\b(?:parts?|metal|housing|casing|frame|enclosure|body|surface|product|lamp|it|cord|cooker)s?\b[^.]{0,40}\b(?:become|becoming|becomes|be|remain|make|leaving|is|are) (?:\w+ ){0,2}?(?:live|electrified|electrically charged|energi[sz]ed)\b(?! par)/,
      /\belectrify\b/,
    ],
    not: /\bcould become live\b(?= if)/,
    never: /firework/,
  },
  {
    code: 'emc_disturbance',
    means: [/\belectromagnetic (?:disturb|compat|interfer|emission)\w*/],
  },
];
